using BenchmarkDotNet.Attributes;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Benchmarks.Radiomics;

/// <summary>All six texture families together, from the region on, by one thread and by two.</summary>
[MemoryDiagnoser, MinColumn, MedianColumn, ShortRunJob]
public class TextureTogetherBenchmarks
{
    private static readonly IFeatureFamily[] Families =
        [.. AllFamilies.List.Where(family => family.Abbreviation is "GLCM" or "GLRLM" or "GLSZM" or "GLDZM" or "NGTDM" or "NGLDM")];

    private Region _region = null!;

    /// <summary>250,023 or 2,007,093 voxels, 64 levels.</summary>
    [Params("ball", "large")]
    public string Region { get; set; } = "";

    /// <summary>Families computed at the same time.</summary>
    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var mask = Region == "ball" ? SyntheticVolume.Ball() : SyntheticVolume.Large();
        _region = ProcessingChain.Apply(SyntheticVolume.Image(), mask, SyntheticVolume.Settings);
        _ = _region.Levels;
    }

    [Benchmark]
    public object Texture() => Extraction.Of(_region, Families, Threads);
}
