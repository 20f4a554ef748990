using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics.Filters;

public sealed class FilteredRegionTests
{
    private static readonly Volume Image = Fields.Random(40, 36, 30).On(Grid.AxisAligned(40, 36, 30, 1, 1, 1));

    public static TheoryData<string> Every => SomeFilters.Names;

    [Theory, MemberData(nameof(Every))]
    public void a_region_has_the_responses_of_the_whole_image(string name)
    {
        var filter = SomeFilters.Named(name);
        var whole = Filtering.Of(Image, filter, 1);
        foreach (var (x, y, z) in new[] { (20, 18, 15), (0, 34, 2), (37, 1, 27) })
        {
            var mask = Cube(x, y, z);
            var region = ProcessingChain.Apply(Image, mask, Case.Settings with { Filter = filter });
            var expected = whole.Voxels.Where((_, i) => mask.Voxels[i]).ToArray();
            Assert.Equal(expected.Length, region.Values.Length);
            for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], region.Values[i], 1e-4f);
            Assert.Equal(new(x, y, z), region.Grid.Origin);
        }
    }

    [Fact]
    public void the_image_decides_which_voxels_count_and_the_response_map_what_they_are()
    {
        var mask = Cube(20, 18, 15);
        var settings = Case.Settings with { Resegmentation = new(0, 100), Filter = new ImageFilter.Mean(3, false, new Boundary.Mirror()) };
        var region = ProcessingChain.Apply(Image, mask, settings);
        var whole = Filtering.Of(Image, settings.Filter, 1);
        Assert.Equal(whole.Voxels.Where((_, i) => mask.Voxels[i] && Image.Voxels[i] >= 0), region.Values);
    }

    [Fact]
    public void bins_begin_at_the_response_maps_minimum()
    {
        var settings = Case.Settings with
        {
            Resegmentation = new(-1000, 400), Discretisation = new Discretisation.FixedBinSize(5),
            Filter = new ImageFilter.Mean(3, false, new Boundary.Mirror()),
        };
        var region = ProcessingChain.Apply(Image, Cube(20, 18, 15), settings);
        Assert.Equal(1, region.Levels.Levels.Where(level => level > 0).Min());
    }

    [Fact]
    public void shape_is_the_same_and_everything_else_carries_the_filter()
    {
        var (plain, mean) = (Case.Settings, Case.Settings with { Filter = new ImageFilter.Mean(3, false, new Boundary.Mirror()) });
        var mask = Cube(20, 18, 15);
        var pairs = Extraction.Of(Image, mask, plain, ct: TestContext.Current.CancellationToken)
            .Zip(Extraction.Of(Image, mask, mean, ct: TestContext.Current.CancellationToken));
        foreach (var (without, with) in pairs)
            if (with.Definition.DependsOn == SettingsParts.Shape)
            {
                Assert.Equal((without.Value, without.SettingsHash, null), (with.Value, with.SettingsHash, with.Filter));
            }
            else
            {
                Assert.NotEqual(without.SettingsHash, with.SettingsHash);
                Assert.Contains(";filter=mean(3,3d,mirror)", with.Settings, StringComparison.Ordinal);
                Assert.Equal(("mean(3,3d,mirror)", null), (with.Filter, without.Filter));
            }
    }

    private static Mask Cube(int x, int y, int z) => new(Image.Grid, [.. Enumerable.Range(0, Image.Voxels.Length)
        .Select(i => i % 40 - x is >= 0 and < 3 && i / 40 % 36 - y is >= 0 and < 2 && i / 1440 - z is >= 0 and < 3)]);
}
