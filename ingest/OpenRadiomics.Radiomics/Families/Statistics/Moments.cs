namespace OpenRadiomics.Radiomics;

/// <summary>Central moments of values, divided by N; sums in double, in index order.</summary>
internal readonly record struct Moments(double Mean, double Variance, double Third, double Fourth)
{
    /// <summary>Third moment over the 3/2 power of the variance; 0 for a flat region.</summary>
    public double Skewness => Variance == 0 ? 0 : Third / Math.Pow(Variance, 1.5);

    /// <summary>Fourth moment over the square of the variance, less 3; 0 for a flat region.</summary>
    public double ExcessKurtosis => Variance == 0 ? 0 : Fourth / (Variance * Variance) - 3;

    /// <summary>Of the intensities of a region.</summary>
    public static Moments Of(Region region)
    {
        double sum = 0, second = 0, third = 0, fourth = 0, n = region.IntensityCount;
        foreach (var run in region.Runs)
            foreach (var v in run) sum += v;
        var mean = sum / n;
        foreach (var run in region.Runs)
            foreach (var v in run)
            {
                var d = v - mean;
                second += d * d;
                third += d * d * d;
                fourth += d * d * (d * d);
            }
        return new(mean, second / n, third / n, fourth / n);
    }

    /// <summary>Of values given by how often each occurs: index i stands for value i + 1.</summary>
    public static Moments OfCounts(ReadOnlySpan<long> counts, long total)
    {
        double sum = 0, second = 0, third = 0, fourth = 0;
        for (var i = 0; i < counts.Length; i++) sum += (double)counts[i] * (i + 1);
        var mean = sum / total;
        for (var i = 0; i < counts.Length; i++)
        {
            var d = i + 1 - mean;
            second += counts[i] * (d * d);
            third += counts[i] * (d * d * d);
            fourth += counts[i] * (d * d * (d * d));
        }
        return new(mean, second / total, third / total, fourth / total);
    }
}
