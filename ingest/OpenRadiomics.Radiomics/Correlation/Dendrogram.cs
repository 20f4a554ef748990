namespace OpenRadiomics.Radiomics;

/// <summary>Two clusters that became one.</summary>
/// <param name="First">A leaf from 0, or, from the number of leaves on, the cluster that an earlier merge made.</param>
/// <param name="Second">The other.</param>
/// <param name="Height">The mean distance between leaves of the one and leaves of the other. It never falls from one merge to the next.</param>
/// <param name="Size">Leaves of the new cluster.</param>
public readonly record struct Merge(int First, int Second, double Height, int Size);

/// <summary>A hierarchy of clusters by average linkage (UPGMA; Sokal and Michener 1958), as R's <c>hclust(method = "average")</c> makes it.</summary>
public sealed class Dendrogram
{
    private Dendrogram(int leaves, Merge[] merges) => (Leaves, Merges) = (leaves, merges);

    /// <summary>Things that were clustered.</summary>
    public int Leaves { get; }

    /// <summary>One fewer, in the order in which they were made.</summary>
    public IReadOnlyList<Merge> Merges { get; }

    /// <summary>Leaves in an order in which every cluster stands together, the one of fewer leaves first, of equal ones the older.</summary>
    public int[] Order()
    {
        if (Leaves == 0) return [];
        var (order, waiting) = (new List<int>(Leaves), new Stack<int>([Leaves + Merges.Count - 1]));
        while (waiting.TryPop(out var cluster))
        {
            if (cluster < Leaves)
            {
                order.Add(cluster);
                continue;
            }
            var (first, second) = (Merges[cluster - Leaves].First, Merges[cluster - Leaves].Second);
            if ((Size(first), first).CompareTo((Size(second), second)) > 0) (first, second) = (second, first);
            waiting.Push(second);
            waiting.Push(first);
        }
        return [.. order];
    }

    /// <summary>For each leaf the number of its cluster, from 0 in order of first leaves, when merges up to a height are made.</summary>
    /// <param name="height">The greatest height that still joins.</param>
    public int[] Cut(double height)
    {
        var above = Enumerable.Range(0, Leaves + Merges.Count).ToArray();
        for (var i = 0; i < Merges.Count; i++)
            if (Merges[i].Height <= height) above[Merges[i].First] = above[Merges[i].Second] = Leaves + i;
        var (labels, names) = (new int[Leaves], new Dictionary<int, int>());
        for (var leaf = 0; leaf < Leaves; leaf++)
        {
            var cluster = leaf;
            while (above[cluster] != cluster) cluster = above[cluster];
            if (!names.TryGetValue(cluster, out labels[leaf])) names[cluster] = labels[leaf] = names.Count;
        }
        return labels;
    }

    /// <summary>Clusters by average linkage. Of equal distances the one between lower leaves is taken.</summary>
    /// <param name="count">Number of leaves.</param>
    /// <param name="distance">The distance of two leaves, the first lower than the second: finite. Memory is 8 count² bytes, time about count².</param>
    /// <exception cref="ArgumentException">A distance is not finite.</exception>
    public static Dendrogram ByAverageLinkage(int count, Func<int, int, double> distance)
    {
        var distances = new double[count][];
        for (var i = 0; i < count; i++) distances[i] = new double[count];
        for (var i = 0; i < count; i++)
            for (var j = i + 1; j < count; j++)
                distances[i][j] = distances[j][i] = distance(i, j) is var d && double.IsFinite(d)
                    ? d : throw new ArgumentException($"The distance of {i} and {j} is {d}.", nameof(distance));
        return new(count, Join(distances));
    }

    private static Merge[] Join(double[][] distances)
    {
        var count = distances.Length;
        var merges = new Merge[Math.Max(0, count - 1)];
        var (name, size, alive, nearest) = (Enumerable.Range(0, count).ToArray(), new int[count], new bool[count], new int[count]);
        Array.Fill(size, 1);
        Array.Fill(alive, true);
        for (var i = 0; i < count; i++) nearest[i] = Nearest(i);

        for (var (step, height) = (0, double.NegativeInfinity); step < merges.Length; step++)
        {
            var a = -1;
            for (var i = 0; i < count; i++)
                if (alive[i] && nearest[i] >= 0 && (a < 0 || distances[i][nearest[i]] < distances[a][nearest[a]])) a = i;
            var b = nearest[a];
            height = Math.Max(height, distances[a][b]);         // a mean of two lies below both by a rounding at most
            merges[step] = new(name[a], name[b], height, size[a] + size[b]);

            alive[b] = false;
            for (var k = 0; k < count; k++)
                if (alive[k] && k != a)
                    distances[a][k] = distances[k][a] = (size[a] * distances[a][k] + size[b] * distances[b][k]) / (size[a] + size[b]);
            (name[a], size[a]) = (count + step, size[a] + size[b]);
            for (var k = 0; k < b; k++)
                if (alive[k] && (k == a || nearest[k] == a || nearest[k] == b)) nearest[k] = Nearest(k);
        }
        return merges;

        // The nearest of the clusters behind: a pair is looked after by the lower of its two.
        int Nearest(int i)
        {
            var found = -1;
            for (var j = i + 1; j < count; j++)
                if (alive[j] && (found < 0 || distances[i][j] < distances[i][found])) found = j;
            return found;
        }
    }

    private int Size(int cluster) => cluster < Leaves ? 1 : Merges[cluster - Leaves].Size;
}
