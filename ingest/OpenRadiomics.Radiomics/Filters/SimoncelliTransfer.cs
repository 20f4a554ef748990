namespace OpenRadiomics.Radiomics;

/// <summary>Band of the Simoncelli wavelet: cos(π/2·log₂(2ν/ν₁)) from ν₁/4 to ν₁ = 2^(1−level), else 0.</summary>
internal sealed class SimoncelliTransfer(int level) : Transfer
{
    private readonly double _highest = Math.ScaleB(1, 1 - level);

    /// <summary>The n frequencies spread evenly from −1 to 1, as in IBSI's reference maps: those of an even n lie half a place off.</summary>
    public override double Frequency(int waves, int n) => n == 1 ? 0 : (2.0 * waves + (n % 2 == 0 ? 1 : 0)) / (n - 1);

    public override void Row(ReadOnlySpan<double> x, double y, double z, Span<double> re, Span<double> im)
    {
        im.Clear();
        for (var i = 0; i < x.Length; i++)
        {
            var length = Math.Sqrt(x[i] * x[i] + y * y + z * z);
            re[i] = length >= _highest / 4 && length <= _highest ? Math.Cos(Math.PI / 2 * Math.Log2(2 * length / _highest)) : 0;
        }
    }
}
