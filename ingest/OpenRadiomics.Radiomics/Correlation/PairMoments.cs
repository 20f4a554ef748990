namespace OpenRadiomics.Radiomics;

/// <summary>Means, variances and covariance of two series of one length, divided by n. All NaN for empty ones.</summary>
/// <param name="Shift">ȳ − x̄.</param>
internal readonly record struct PairMoments(double VarianceX, double VarianceY, double Covariance, double Shift)
{
    /// <summary>NaN if one of them has no variance. Never beyond ±1.</summary>
    public double Pearson => VarianceX > 0 && VarianceY > 0 ? Math.Clamp(Covariance / Math.Sqrt(VarianceX) / Math.Sqrt(VarianceY), -1, 1) : double.NaN;

    public static PairMoments Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var n = x.Length;
        if (n == 0) return new(double.NaN, double.NaN, double.NaN, double.NaN);
        var (x0, y0) = (x[0], y[0]);
        double meanX = 0, meanY = 0, xx = 0, yy = 0, xy = 0;
        for (var i = 0; i < n; i++) (meanX, meanY) = (meanX + (x[i] - x0) / n, meanY + (y[i] - y0) / n);
        for (var i = 0; i < n; i++)
        {
            var (dx, dy) = (x[i] - x0 - meanX, y[i] - y0 - meanY);
            (xx, yy, xy) = (xx + dx * dx / n, yy + dy * dy / n, xy + dx * dy / n);
        }
        return new(xx, yy, xy, y0 - x0 + meanY - meanX);
    }
}
