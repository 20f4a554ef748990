namespace OpenRadiomics.Seed;

/// <summary>Random numbers that are the same on every machine for ever (SplitMix64).</summary>
internal sealed class SplitMix(ulong seed)
{
    private ulong state = seed;

    /// <summary>Uniform in [0, 1).</summary>
    public double Next()
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
        z = (z ^ z >> 27) * 0x94D049BB133111EB;
        return ((z ^ z >> 31) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>Uniform in [from, to).</summary>
    public double Between(double from, double to) => from + (to - from) * Next();

    /// <summary>Near normal, mean 0 and standard deviation 1: twelve uniforms less six.</summary>
    public double Normal()
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++) sum += Next();
        return sum;
    }
}
