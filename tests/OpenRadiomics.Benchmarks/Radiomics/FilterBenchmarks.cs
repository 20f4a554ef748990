using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using OpenRadiomics.Radiomics;
using OpenRadiomics.Tests.Radiomics.Filters;

namespace OpenRadiomics.Benchmarks.Radiomics;

/// <summary>Filters on a block of 64 × 64 × 32 voxels, one thread, against the plain loop over the same kernel in as many dimensions as it has.</summary>
[MemoryDiagnoser, MinColumn, MedianColumn, ShortRunJob, GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory), CategoriesColumn]
public class FilterBenchmarks
{
    private static readonly Grid Grid = Grid.AxisAligned(64, 64, 32, 1, 1, 1);
    private static readonly Boundary Mirror = new Boundary.Mirror();
    private static readonly ImageFilter.Gabor Gabor = new(2, 4, 1.5, 30, null, false, Pooling.Average, GaborResponse.Modulus, Mirror);

    private Field _field = null!;
    private double[,,] _cube = null!, _gaussian = null!, _laws = null!, _wave = null!;

    [GlobalSetup]
    public void Prepare()
    {
        _field = Field.Of(new Volume(Grid, [.. SyntheticVolume.Image().Voxels.Take((int)Grid.Count)]));
        _cube = Kernel(5, 5);
        _gaussian = Kernel(13, 13);
        _laws = Kernel(5, 5);
        _wave = Kernel(29, 1);
    }

    [Benchmark(Baseline = true), BenchmarkCategory("mean, 5 voxels")]
    public object MeanPlain() => PlainConvolution.Of(_field, _cube, Mirror);

    [Benchmark, BenchmarkCategory("mean, 5 voxels")]
    public object Mean() => Response(new ImageFilter.Mean(5, false, Mirror));

    [Benchmark(Baseline = true), BenchmarkCategory("Laplacian of Gaussian, 1.5 voxels")]
    public object LaplacianOfGaussianPlain() => PlainConvolution.Of(_field, _gaussian, Mirror);

    [Benchmark, BenchmarkCategory("Laplacian of Gaussian, 1.5 voxels")]
    public object LaplacianOfGaussian() => Response(new ImageFilter.LaplacianOfGaussian(1.5, 4, false, Mirror));

    /// <summary>The plain loop does each of the 24 rotations.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("Laws L5E5S5, 24 rotations")]
    public void LawsPlain()
    {
        for (var rotation = 0; rotation < 24; rotation++) PlainConvolution.Of(_field, _laws, Mirror);
    }

    [Benchmark, BenchmarkCategory("Laws L5E5S5, 24 rotations")]
    public object Laws() => Response(new ImageFilter.Laws("L5E5S5", null, Pooling.Maximum, Mirror));

    /// <summary>The plain loop does real and imaginary part, in the 29 × 29 voxels that the kernel spans.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("Gabor, one orientation")]
    public void GaborPlain()
    {
        for (var part = 0; part < 2; part++) PlainConvolution.Of(_field, _wave, Mirror);
    }

    [Benchmark, BenchmarkCategory("Gabor, one orientation")]
    public object GaborSlices() => Response(Gabor);

    [Benchmark, BenchmarkCategory("Simoncelli, no plain loop")]
    public object Simoncelli() => Response(new ImageFilter.Simoncelli(1, false));

    [Benchmark, BenchmarkCategory("db3 LLH, level 2, 24 rotations, no plain loop")]
    public object Daubechies3() => Response(new ImageFilter.SeparableWavelet(Wavelet.Daubechies3, "LLH", 2, false, Pooling.Average, Mirror));

    private Field Response(ImageFilter filter) =>
        Filtering.Of(new Field(64, 64, 32, [.. _field.Voxels]), filter, (1, 1, 1), threads: 1);

    /// <summary>Any numbers: a plain loop takes as long whatever they are.</summary>
    private static double[,,] Kernel(int size, int depth)
    {
        var ones = Enumerable.Repeat(1.0 / size, size).ToArray();
        return PlainConvolution.Product(ones, ones, [.. ones.Take(depth)]);
    }
}
