namespace OpenRadiomics.Formats;

/// <summary>A plane in another size: linear between its pixels where it grows, a weighted mean of all that a pixel covers where it shrinks.</summary>
internal static class TentScaling
{
    /// <param name="plane">Rows of <paramref name="width"/> pixels. Not changed.</param>
    /// <param name="width">Pixels of a row.</param>
    /// <param name="newWidth">Pixels of a row of the new plane.</param>
    /// <param name="newHeight">Rows of the new plane.</param>
    public static double[] Scale(ReadOnlySpan<float> plane, int width, int newWidth, int newHeight)
    {
        var height = plane.Length / width;
        var (columns, rows) = (Taps(width, newWidth), Taps(height, newHeight));
        var narrowed = new double[newWidth * height];
        for (var y = 0; y < height; y++)
            for (var x = 0; x < newWidth; x++)
            {
                double sum = 0;
                foreach (var (at, weight) in columns[x]) sum += weight * plane[at + width * y];
                narrowed[x + newWidth * y] = sum;
            }
        var scaled = new double[newWidth * newHeight];
        for (var y = 0; y < newHeight; y++)
            foreach (var (at, weight) in rows[y])
                for (var x = 0; x < newWidth; x++) scaled[x + newWidth * y] += weight * narrowed[x + newWidth * at];
        return scaled;
    }

    private static (int At, double Weight)[][] Taps(int count, int newCount)
    {
        var (ratio, taps) = ((double)count / newCount, new (int, double)[newCount][]);
        var reach = Math.Max(1, ratio);
        for (var i = 0; i < newCount; i++)
        {
            var centre = (i + 0.5) * ratio - 0.5;
            var (first, last) = ((int)Math.Floor(centre - reach) + 1, (int)Math.Ceiling(centre + reach) - 1);
            var own = Enumerable.Range(first, last - first + 1)
                .Select(at => (At: Math.Clamp(at, 0, count - 1), Weight: reach - Math.Abs(at - centre))).ToArray();
            var sum = own.Sum(tap => tap.Weight);
            taps[i] = [.. own.Select(tap => (tap.At, tap.Weight / sum))];
        }
        return taps;
    }
}
