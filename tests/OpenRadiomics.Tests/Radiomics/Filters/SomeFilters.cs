using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics.Filters;

/// <summary>Filters of every kind, by a name that a failed test can tell.</summary>
internal static class SomeFilters
{
    private static readonly Boundary Mirror = new Boundary.Mirror(), Zero = new Boundary.Constant(), Periodic = new Boundary.Periodic(),
        Nearest = new Boundary.Nearest();

    public static readonly Boundary[] Boundaries = [Zero, new Boundary.Constant(-7.5), Nearest, Periodic, Mirror];

    public static readonly ImageFilter[] Linear =
    [
        new ImageFilter.Mean(3, false, Zero),
        new ImageFilter.Mean(5, true, Nearest),
        new ImageFilter.LaplacianOfGaussian(1.2, 4, false, Mirror),
        new ImageFilter.LaplacianOfGaussian(0.9, 3, true, Periodic),
        new ImageFilter.Laws("E5L5S5", null, null, Mirror),
        new ImageFilter.Laws("L3W5", null, Pooling.Average, Nearest),
        new ImageFilter.Gabor(1.5, 3, 0.7, 30, null, false, Pooling.Average, GaborResponse.Real, Mirror),
        new ImageFilter.Gabor(1, 2, 1, 0, 45, true, Pooling.Average, GaborResponse.Imaginary, Periodic),
        new ImageFilter.SeparableWavelet(Wavelet.Daubechies3, "LLH", 2, false, Pooling.Average, Periodic),
        new ImageFilter.SeparableWavelet(Wavelet.Coiflet1, "HL", 1, false, null, Zero),
        new ImageFilter.SeparableWavelet(Wavelet.Haar, "HHL", 1, true, null, Mirror),
        new ImageFilter.Simoncelli(1, false),
        new ImageFilter.Simoncelli(2, true),
        new ImageFilter.Riesz(new ImageFilter.LaplacianOfGaussian(1.1, 4, false, Zero), 1, 0, 1),
        new ImageFilter.Riesz(new ImageFilter.Simoncelli(1, true), 2, 1, 0),
    ];

    public static readonly ImageFilter[] All =
    [
        .. Linear,
        new ImageFilter.Laws("L5E5E5", 2, Pooling.Maximum, Mirror),
        new ImageFilter.Laws("E3R5", 1, Pooling.Average, Periodic),
        new ImageFilter.Gabor(1.5, 3, 1.5, 10, 22.5, false, Pooling.Average, GaborResponse.Modulus, Mirror),
        new ImageFilter.Gabor(1.2, 4, 0.8, 0, 90, true, Pooling.Maximum, GaborResponse.Modulus, Zero),
        new ImageFilter.SeparableWavelet(Wavelet.Daubechies2, "HHH", 1, false, Pooling.Maximum, Nearest),
    ];

    public static TheoryData<string> LinearNames => [.. Linear.Select(f => f.Canonical())];

    public static TheoryData<string> Names => [.. All.Select(f => f.Canonical())];

    public static ImageFilter Named(string name) => All.Single(f => f.Canonical() == name);
}
