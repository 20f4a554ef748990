using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using OpenRadiomics.Radiomics;
using OpenRadiomics.Tests.Radiomics.Texture;

namespace OpenRadiomics.Benchmarks.Radiomics;

/// <summary>Texture in the volume, one thread: each family with all its features, against the plain loops for its matrices alone.</summary>
[MemoryDiagnoser, MinColumn, MedianColumn, ShortRunJob, GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByParams, BenchmarkLogicalGroupRule.ByCategory),
    CategoriesColumn]
public class TextureBenchmarks
{
    private LevelMap _map = null!;
    private PlainLoops _plain = null!;

    /// <summary>250,023 or 2,007,093 voxels, 64 levels.</summary>
    [Params("ball", "large")]
    public string Region { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        var mask = Region == "ball" ? SyntheticVolume.Ball() : SyntheticVolume.Large();
        _map = ProcessingChain.Apply(SyntheticVolume.Image(), mask, SyntheticVolume.Settings).Levels;
        _plain = new(_map);
    }

    [Benchmark(Baseline = true), BenchmarkCategory("GLCM")]
    public void GlcmPlain()
    {
        foreach (var step in Step.InVolume) _plain.Cooccurrence(step, symmetric: true);
    }

    [Benchmark, BenchmarkCategory("GLCM")]
    public object Glcm() => GlcmFamily.Compute(_map, Dimensions.ThreeD, TextureSettings.Default);

    [Benchmark(Baseline = true), BenchmarkCategory("GLRLM")]
    public void GlrlmPlain()
    {
        foreach (var step in Step.InVolume) _plain.Runs(step);
    }

    [Benchmark, BenchmarkCategory("GLRLM")]
    public object Glrlm() => GlrlmFamily.Compute(_map, Dimensions.ThreeD, TextureSettings.Default);

    [Benchmark(Baseline = true), BenchmarkCategory("Zones")]
    public object ZonesPlain() => _plain.Zones(acrossSlices: true);

    [Benchmark, BenchmarkCategory("Zones")]
    public object Zones() => ZoneFeatures.Compute(_map, Dimensions.ThreeD);

    [Benchmark(Baseline = true), BenchmarkCategory("NGTDM")]
    public object NgtdmPlain() => _plain.ToneDifferences(1, acrossSlices: true);

    [Benchmark, BenchmarkCategory("NGTDM")]
    public object Ngtdm() => NgtdmFamily.Compute(_map, Dimensions.ThreeD, TextureSettings.Default);

    [Benchmark(Baseline = true), BenchmarkCategory("NGLDM")]
    public object NgldmPlain() => _plain.Dependences(1, 0, acrossSlices: true);

    [Benchmark, BenchmarkCategory("NGLDM")]
    public object Ngldm() => NgldmFamily.Compute(_map, Dimensions.ThreeD, TextureSettings.Default);
}
