namespace OpenRadiomics.Radiomics;

/// <summary>What a filter does to each frequency. Frequencies are parts of their axis' Nyquist frequency, −1 to 1.</summary>
internal abstract class Transfer
{
    /// <summary>For which frequency the filter takes that of <paramref name="waves"/> waves (from −⌊n/2⌋) along an axis of n voxels.</summary>
    public abstract double Frequency(int waves, int n);

    /// <summary>The factors of a row of frequencies.</summary>
    /// <param name="x">Frequencies along x.</param>
    /// <param name="y">The row's frequency along y.</param>
    /// <param name="z">The row's frequency along z; 0 within slices.</param>
    /// <param name="re">The factors' real parts.</param>
    /// <param name="im">Their imaginary parts.</param>
    public abstract void Row(ReadOnlySpan<double> x, double y, double z, Span<double> re, Span<double> im);
}
