using System.Diagnostics;

namespace OpenRadiomics.Radiomics;

/// <summary>Analysis filters of orthonormal wavelets, from their closed forms (Daubechies 1992).</summary>
internal static class WaveletKernels
{
    /// <summary>The filter of a letter: L or H.</summary>
    public static Kernel Of(Wavelet family, char letter) => Kernel.Of(letter == 'L' ? LowPass(family) : HighPass(family));

    /// <summary>The low-pass filter, in the order of convolution: the scaling filter reversed.</summary>
    public static double[] LowPass(Wavelet family)
    {
        var scaling = Scaling(family);
        Array.Reverse(scaling);
        return scaling;
    }

    /// <summary>The high-pass filter, in the order of convolution: the scaling filter with signs that change from tap to tap, − first.</summary>
    public static double[] HighPass(Wavelet family)
    {
        var wavelet = Scaling(family);
        for (var k = 0; k < wavelet.Length; k += 2) wavelet[k] = -wavelet[k];
        return wavelet;
    }

    private static double[] Scaling(Wavelet family)
    {
        var (s2, s3, s7, s10) = (Math.Sqrt(2), Math.Sqrt(3), Math.Sqrt(7), Math.Sqrt(10));
        var r = Math.Sqrt(5 + 2 * s10);
        return family switch
        {
            Wavelet.Haar => Scaled(s2 / 2, 1, 1),
            Wavelet.Daubechies2 => Scaled(s2 / 8, 1 + s3, 3 + s3, 3 - s3, 1 - s3),
            Wavelet.Daubechies3 => Scaled(s2 / 32, 1 + s10 + r, 5 + s10 + 3 * r, 10 - 2 * s10 + 2 * r, 10 - 2 * s10 - 2 * r, 5 + s10 - 3 * r, 1 + s10 - r),
            Wavelet.Coiflet1 => Scaled(s2 / 32, 1 - s7, 5 + s7, 14 + 2 * s7, 14 - 2 * s7, 1 - s7, s7 - 3),
            _ => throw new UnreachableException(),
        };
    }

    private static double[] Scaled(double by, params double[] values) => Array.ConvertAll(values, v => v * by);
}
