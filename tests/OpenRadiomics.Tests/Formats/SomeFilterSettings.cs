using CsCheck;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Formats;

/// <summary>Filters of every kind with any possible parameters.</summary>
internal static class SomeFilterSettings
{
    private static readonly Gen<double> Positive = Gen.Double[1e-3, 1e3];
    private static readonly Gen<Pooling> Poolings = Gen.Enum<Pooling>();
    private static readonly Gen<Boundary> Boundaries = Gen.OneOf<Boundary>(
        Gen.Const<Boundary>(new Boundary.Nearest()), Gen.Const<Boundary>(new Boundary.Periodic()), Gen.Const<Boundary>(new Boundary.Mirror()),
        Gen.Double[-1e6, 1e6].Select(Boundary (value) => new Boundary.Constant(value)));

    private static readonly Gen<ImageFilter> LaplaciansOfGaussian = Gen.Select(Positive, Positive, Gen.Bool, Boundaries,
        ImageFilter (sigma, cutoff, bySlice, boundary) => new ImageFilter.LaplacianOfGaussian(sigma, cutoff, bySlice, boundary));

    private static readonly Gen<ImageFilter> Bands = Gen.Select(Gen.Int[1, 10], Gen.Bool,
        ImageFilter (level, bySlice) => new ImageFilter.Simoncelli(level, bySlice));

    public static readonly IReadOnlyList<Gen<ImageFilter>> Kinds =
    [
        Gen.Select(Gen.Int[0, 50], Gen.Bool, Boundaries, ImageFilter (half, bySlice, boundary) => new ImageFilter.Mean(2 * half + 1, bySlice, boundary)),
        LaplaciansOfGaussian,
        Gen.Select(Words(["L5", "E5", "S5", "W5", "R5", "L3", "E3", "S3"]), Gen.Int[1, 99].Nullable(), Poolings.Nullable(), Boundaries,
            ImageFilter (kernels, distance, rotations, boundary) => new ImageFilter.Laws(kernels, distance, rotations, boundary)),
        Gen.Select(Gen.Select(Positive, Positive, Positive), Gen.Double[-360, 360], Gen.Int[1, 3600].Nullable(), Gen.Bool, Poolings,
            Gen.Enum<GaborResponse>(), Boundaries,
            ImageFilter (lengths, angle, steps, planes, pooling, response, boundary) =>
                new ImageFilter.Gabor(lengths.Item1, lengths.Item2, lengths.Item3, angle, 360.0 / steps, planes, pooling, response, boundary)),
        Gen.Select(Gen.Enum<Wavelet>(), Words(["L", "H"]), Gen.Int[1, 10], Gen.Bool, Poolings.Nullable(), Boundaries,
            ImageFilter (family, band, level, decimated, rotations, boundary) =>
                new ImageFilter.SeparableWavelet(family, band, level, decimated, decimated ? null : rotations, boundary)),
        Bands,
        Gen.Select(Gen.OneOf(LaplaciansOfGaussian, Bands), Gen.Int[1, 7], Gen.Int[0, 7], Gen.Int[0, 6],
            ImageFilter (of, x, y, z) => new ImageFilter.Riesz(of, x, y, of.IsBySlice ? 0 : z)),
    ];

    public static readonly Gen<ImageFilter> Any = Gen.OneOf([.. Kinds]);

    private static Gen<string> Words(string[] words) => Gen.Int[0, words.Length - 1].Array[2, 3].Select(chosen => string.Concat(chosen.Select(i => words[i])));
}
