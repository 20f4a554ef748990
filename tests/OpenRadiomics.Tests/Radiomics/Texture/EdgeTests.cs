using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics.Texture;

public sealed class EdgeTests
{
    private const int EveryValue = 25 * 6 + 16 * 6 + (16 + 16 + 5 + 17) * 3;

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(3, 2, 2)]
    public void an_empty_region_has_every_value_and_each_is_nan(int nx, int ny, int nz)
    {
        var features = TextureMaps.Features(Matrices.Map(nx, ny, nz, new ushort[nx * ny * nz], 0));
        Assert.Equal(EveryValue, features.Count);
        Assert.All(features.Values, value => Assert.True(double.IsNaN(value)));
    }

    [Fact]
    public void one_voxel_has_runs_zones_and_dependences_but_no_pairs_and_no_neighbourhood()
    {
        var features = TextureMaps.Features(Matrices.Map(1, 1, 1, [3]));
        foreach (var family in TextureMaps.Families)
            foreach (var definition in family.Definitions)
                foreach (var (key, value) in features.Where(f => f.Key.Code == definition.Code))
                    Assert.Equal(family.Abbreviation is "GLCM" or "NGTDM", double.IsNaN(value));
        Assert.Equal((1, 9, 1, 0), (features[("22OV", Aggregation.Average3D)], features[("G3QZ", Aggregation.Merge3D)],
            features[("9ZK5", Aggregation.Merge3D)], features[("HJ9O", Aggregation.Merge3D)]));
        Assert.Equal((1, 1), (features[("48P8", Aggregation.Volume3D)], features[("MB4I", Aggregation.Volume3D)]));
        Assert.Equal(1, features[("IMOQ", Aggregation.Volume3D)]);
    }

    [Fact]
    public void a_flat_region_has_no_correlation_and_the_greatest_coarseness()
    {
        var features = TextureMaps.Features(Matrices.Map(3, 3, 3, [.. Enumerable.Repeat((ushort)5, 27)], 8));
        foreach (var aggregation in new[] { Aggregation.Average2D, Aggregation.Merge25D, Aggregation.Average3D, Aggregation.Merge3D })
        {
            double Of(string code) => features[(code, aggregation)];
            Assert.Equal((1, 5, 0, 0, 1, 0, 1, 25), (Of("GYBY"), Of("60VM"), Of("UR99"), Of("TU9B"), Of("8ZQL"), Of("ACUI"), Of("IB1Z"), Of("QWB0")));
            Assert.Equal((double.NaN, double.NaN, 0), (Of("NI2N"), Of("R8DG"), Of("JN9H")));
        }
        foreach (var aggregation in new[] { Aggregation.Slices2D, Aggregation.Slices25D, Aggregation.Volume3D })
        {
            double Of(string code) => features[(code, aggregation)];
            Assert.Equal((1e6, 0, 0, 0, 0), (Of("QCDE"), Of("65HE"), Of("NQ30"), Of("HDEZ"), Of("1X9X")));
        }
        Assert.Equal((27 * 27, 1.0 / 27), (features[("48P8", Aggregation.Volume3D)], features[("P30P", Aggregation.Volume3D)]));
    }

    [Fact]
    public void one_slice_gives_2d_25d_and_3d_the_same_zones_and_neighbourhoods()
    {
        var phantom = TextureMaps.PhantomLevels;
        LevelMap slice = new(5, 4, 1, phantom.Levels[..20], phantom.LevelCount, phantom.MorphologicalMask[..20]);
        var features = TextureMaps.Features(slice);
        foreach (var ((code, _), value) in features.Where(f => f.Key.Aggregation == Aggregation.Slices2D))
            Assert.Equal((value, value), (features[(code, Aggregation.Slices25D)], features[(code, Aggregation.Volume3D)]));
        foreach (var definition in GlcmDefinitions.All)                             // directions across slices have no pairs and no part in the average
            Assert.Equal(features[(definition.Code, Aggregation.Average25D)], features[(definition.Code, Aggregation.Average3D)], 1e-12);
    }

    [Fact]
    public void pieces_too_far_apart_to_touch_add_up()
    {
        ushort[] piece = [1, 2, 2, 1];
        var one = Matrices.Map(2, 2, 1, piece);
        var two = Matrices.Map(5, 2, 1, [1, 2, 0, 1, 2, 2, 1, 0, 2, 1]);
        var twice = Matrices.ZoneSizes(one, null, true).ToDictionary(entry => entry.Key, entry => 2 * entry.Value);
        Assert.Equal(twice, Matrices.ZoneSizes(two, null, true));
        Assert.Equal(
            Matrices.Dependences(one, null, true, TextureSettings.Default).ToDictionary(entry => entry.Key, entry => 2 * entry.Value),
            Matrices.Dependences(two, null, true, TextureSettings.Default));
    }

    [Fact]
    public void the_border_is_that_of_the_morphological_mask()
    {
        ushort[] levels = [0, 0, 0, 0, 1, 0, 0, 0, 0];                              // re-segmentation left the middle of a 3 × 3 mask
        Assert.Equal(new() { [(1, 2)] = 1 }, Matrices.ZoneDistances(Matrices.Map(3, 3, 1, levels, 1, [.. Enumerable.Repeat(true, 9)]), null, false));
        Assert.Equal(new() { [(1, 1)] = 1 }, Matrices.ZoneDistances(Matrices.Map(3, 3, 1, levels, 1), null, false));
    }

    [Fact]
    public void sixty_five_thousand_levels_cost_what_occurs_and_not_their_square()
    {
        var random = new Random(7);
        var levels = new ushort[30 * 30 * 30];
        for (var i = 0; i < levels.Length; i++) levels[i] = (ushort)random.Next(1, 65536);
        var map = Matrices.Map(30, 30, 30, levels, ushort.MaxValue);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var features = TextureMaps.Features(map, dimensions: Dimensions.ThreeD);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated < 200_000_000, $"{allocated} bytes");                 // a table of 65535² would take 17 GB
        Assert.All(features, feature => Assert.True(double.IsFinite(feature.Value), $"{feature}"));
        Assert.Equal(1, features[("P30P", Aggregation.Volume3D)], 0.01);            // hardly any two neighbours are equal
    }

    [Fact]
    public void a_distance_beyond_the_region_finds_no_pairs()
    {
        var features = TextureMaps.Features(TextureMaps.PhantomLevels, new TextureSettings(CooccurrenceDistance: int.MaxValue));
        Assert.All(GlcmDefinitions.All, definition => Assert.True(double.IsNaN(features[(definition.Code, Aggregation.Merge3D)])));
    }

    [Fact]
    public void a_neighbourhood_larger_than_the_region_is_the_region()
    {
        var map = TextureMaps.PhantomLevels;
        var far = new TextureSettings(ToneDifferenceDistance: 5, DependenceDistance: 5);
        var farther = new TextureSettings(ToneDifferenceDistance: 100, DependenceDistance: 100);
        Assert.Equal(Matrices.Dependences(map, null, true, far), Matrices.Dependences(map, null, true, farther));
        Assert.Equal(Matrices.ToneDifferences(map, null, true, 5), Matrices.ToneDifferences(map, null, true, 100));
    }

    [Fact]
    public void weights_count_where_matrices_are_merged_and_only_there()
    {
        var plain = TextureMaps.Features(TextureMaps.PhantomLevels);
        var weighted = TextureMaps.Features(TextureMaps.PhantomLevels,
            new TextureSettings(CooccurrenceWeighting: DistanceWeighting.Inverse, RunLengthWeighting: DistanceWeighting.Gaussian));
        foreach (var code in new[] { "TU9B", "22OV" })
        {
            Assert.Equal(plain[(code, Aggregation.Average3D)], weighted[(code, Aggregation.Average3D)]);
            Assert.NotEqual(plain[(code, Aggregation.Merge3D)], weighted[(code, Aggregation.Merge3D)]);
        }
        var pairs = Step.InVolume.ToArray().Select(step => (step, Matrices.Cooccurrence(TextureMaps.PhantomLevels, null, step, TextureSettings.Default)))
            .ToList();
        var all = pairs.Sum(d => d.Item2.Values.Sum() / d.step.Length);
        var contrast = pairs.Sum(d => d.Item2.Sum(e => Math.Pow(e.Key.Item1 - e.Key.Item2, 2) * e.Value) / d.step.Length) / all;
        Assert.Equal(contrast, weighted[("ACUI", Aggregation.Merge3D)], 1e-12);
    }

    [Fact]
    public void busyness_is_nan_where_every_level_has_the_same_weight()
    {
        var features = TextureMaps.Features(Matrices.Map(5, 1, 1, [1, 1, 4, 1, 1]));   // 1 · 4/5 = 4 · 1/5
        Assert.Equal(double.NaN, features[("NQ30", Aggregation.Volume3D)]);
        Assert.True(features[("65HE", Aggregation.Volume3D)] > 0);
    }

    [Fact]
    public void a_map_that_contradicts_itself_is_refused()
    {
        Assert.Throws<ArgumentException>(() => TextureMaps.Features(new(2, 2, 2, new ushort[7], 1, new bool[8])));
        Assert.Throws<ArgumentException>(() => TextureMaps.Features(new(2, 2, 2, new ushort[8], 1, new bool[7])));
        Assert.Throws<ArgumentException>(() => TextureMaps.Features(Matrices.Map(1, 1, 1, [7], 6)));
        Assert.Throws<ArgumentException>(() => TextureMaps.Features(Matrices.Map(1, 1, 1, [7], 7, [false])));
    }

    [Theory]
    [InlineData(101, 1)]
    [InlineData(1, 101)]
    public void a_neighbourhood_that_would_overflow_is_refused(int toneDifference, int dependence)
    {
        var settings = IbsiConfigurations.DigitalPhantom with { Texture = new(ToneDifferenceDistance: toneDifference, DependenceDistance: dependence) };
        Assert.Throws<ArgumentException>(() => ProcessingChain.Apply(DigitalPhantom.Image, DigitalPhantom.Mask, settings));
    }
}
