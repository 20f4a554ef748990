using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Api;

/// <summary>A cluster of features.</summary>
/// <param name="Size">How many.</param>
/// <param name="Medoid">The one whose |ρ| with the others is greatest on average; of equal ones the first.</param>
/// <param name="MeanCorrelation">That mean; NaN for one alone.</param>
internal sealed record FeatureCluster(int Size, int Medoid, double MeanCorrelation);

/// <summary>Features by average linkage on 1 − |ρ|, ρ being Spearman's.</summary>
internal sealed class FeatureClusters
{
    private readonly SpearmanMatrix _matrix;

    private FeatureClusters(SpearmanMatrix matrix, double cut)
    {
        _matrix = matrix;
        var tree = Dendrogram.ByAverageLinkage(matrix.Columns, (i, j) => 1 - Math.Abs(matrix[i, j]));
        Order = tree.Order();
        var labels = tree.Cut(cut);
        var numbers = Order.Select(i => labels[i]).Distinct().Select((label, n) => (label, n)).ToDictionary(one => one.label, one => one.n + 1);
        ClusterOf = Array.ConvertAll(labels, label => numbers[label]);
        Clusters = [.. Order.GroupBy(i => ClusterOf[i]).Select(cluster => Cluster([.. cluster.Order()]))];
    }

    /// <summary>Features in the order of a heat map.</summary>
    public int[] Order { get; }

    /// <summary>The cluster of each feature, from 1 in that order.</summary>
    public int[] ClusterOf { get; }

    /// <summary>The clusters.</summary>
    public IReadOnlyList<FeatureCluster> Clusters { get; }

    /// <param name="features">Values of features over the same regions: finite, and not constant.</param>
    /// <param name="cut">The greatest distance that joins.</param>
    public static FeatureClusters Of(IReadOnlyList<double[]> features, double cut) => new(SpearmanMatrix.Of(features), cut);

    /// <summary>ρ of each two features in the order of the heat map.</summary>
    public double[][] Matrix() => [.. Order.Select(i => Array.ConvertAll(Order, j => _matrix[i, j]))];

    private FeatureCluster Cluster(int[] members)
    {
        if (members is [var only]) return new(1, only, double.NaN);
        var (medoid, greatest) = (members[0], double.NegativeInfinity);
        foreach (var i in members)
        {
            double sum = 0;
            foreach (var j in members)
                if (j != i) sum += Math.Abs(_matrix[i, j]);
            if (sum > greatest) (medoid, greatest) = (i, sum);
        }
        return new(members.Length, medoid, greatest / (members.Length - 1));
    }
}
