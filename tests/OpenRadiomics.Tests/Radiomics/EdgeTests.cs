using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics;

/// <summary>Regions at the edge of what a definition allows, each with its documented answer.</summary>
public sealed class EdgeTests
{
    private static readonly double[] Cubic = [2, 2, 2];

    [Fact]
    public void an_empty_mask_has_every_feature_and_each_is_nan()
    {
        var features = Computed.Of(Case.Make(2, 2, 2, Cubic, new float[8], new bool[8]).Region, AllFamilies.List);
        Assert.Equal(PhantomReference.For("digital-phantom")!.Values.Count + 5, features.Count);   // five features have no reference value
        Assert.All(features.Values, value => Assert.True(double.IsNaN(value)));
    }

    [Fact]
    public void an_interpolated_empty_mask_is_empty_too()
    {
        var c = Case.Make(2, 2, 2, Cubic, new float[8], new bool[8]);
        Assert.Equal(0, ProcessingChain.Apply(c.Image, c.Mask, IbsiConfigurations.C).MorphologicalCount);
    }

    [Fact]
    public void a_region_that_re_segmentation_empties_keeps_its_shape()
    {
        var c = Case.Make(2, 2, 2, Cubic, [.. Enumerable.Repeat(900f, 8)], [.. Enumerable.Repeat(true, 8)]);
        var features = Computed.Of(c.Image, c.Mask, IbsiConfigurations.A);
        Assert.Equal(64, features[("YEKZ", "", Aggregation.Whole)]);
        Assert.True(double.IsNaN(features[("99N0", "", Aggregation.Whole)]));
        Assert.True(double.IsNaN(features[("Q4LE", "", Aggregation.Whole)]));
    }

    [Fact]
    public void one_voxel_is_an_octahedron_without_axes()
    {
        var features = Case.Make(1, 1, 1, Cubic, [5], [true]).Features();
        double F(string code, string subcode = "") => features[(code, subcode, Aggregation.Whole)];
        Assert.Equal((8, 2), (F("YEKZ"), F("L0JK")));
        Assert.Equal(8 / 6.0, F("RNU0"), 1e-12);
        Assert.All((string[])["TDIC", "Q3CK", "6BDE", "N365", "NPT7", "12CE"], code => Assert.True(double.IsNaN(F(code))));
        Assert.Equal((5, 0, 0, 5, 5), (F("Q4LE"), F("ECT3"), F("IPH6"), F("VJGA"), F("0F91")));
        Assert.Equal((1, 1, 6), (F("BC2M", "NK6P"), F("BC2M", "4279"), F("GBPN", "PWN1")));
        Assert.Equal(0, F("9CMM"));
    }

    [Fact]
    public void a_flat_region_has_no_correlation_in_space()
    {
        var features = Case.Make(3, 3, 3, Cubic, [.. Enumerable.Repeat(4f, 27)], [.. Enumerable.Repeat(true, 27)]).Features();
        Assert.True(double.IsNaN(features[("N365", "", Aggregation.Whole)]));
        Assert.Equal((0, 0), (features[("KE2A", "", Aggregation.Whole)], features[("TLU2", "", Aggregation.Whole)]));
        Assert.Equal(0, features[("KLMA", "", Aggregation.Whole)], 1e-12);
    }

    [Fact]
    public void one_slice_has_no_least_axis_and_no_ellipsoid_of_its_axes()
    {
        var features = Case.Make(4, 3, 1, Cubic, [.. Enumerable.Range(0, 12).Select(i => (float)i)], [.. Enumerable.Repeat(true, 12)]).Features();
        Assert.Equal((0, 0), (features[("7J51", "", Aggregation.Whole)], features[("N17B", "", Aggregation.Whole)]));
        Assert.True(double.IsNaN(features[("6BDE", "", Aggregation.Whole)]));
        Assert.True(features[("SWZ1", "", Aggregation.Whole)] > 0);
    }

    [Fact]
    public void nan_and_infinities_never_count_as_intensities()
    {
        float[] voxels = [1, float.NaN, 3, float.PositiveInfinity, 5, float.NegativeInfinity];
        var region = Case.Make(6, 1, 1, Cubic, voxels, [.. Enumerable.Repeat(true, 6)]).Region;
        Assert.Equal((6, 3), (region.MorphologicalCount, region.IntensityCount));
        var features = Computed.Of(region, Case.Families);
        Assert.Equal(3, features[("Q4LE", "", Aggregation.Whole)]);
        Assert.True(double.IsFinite(features[("0F91", "", Aggregation.Whole)]));
    }

    [Fact]
    public void a_region_in_pieces_is_one_region()
    {
        var mask = new bool[9 * 9 * 9];
        mask[0] = mask[^1] = true;
        var features = Case.Make(9, 9, 9, Cubic, new float[729], mask).Features();
        Assert.Equal(2 * 8 / 6.0, features[("RNU0", "", Aggregation.Whole)], 1e-9);
        Assert.True(features[("L0JK", "", Aggregation.Whole)] > 16 * Math.Sqrt(3));
    }

    [Fact]
    public void an_axis_that_runs_backwards_is_only_another_view()
    {
        var grid = DigitalPhantom.Image.Grid;
        var backwards = grid with { StepX = -1 * grid.StepX, StepZ = -1 * grid.StepZ };
        Assert.Equal(
            Computed.Of(DigitalPhantom.Image, DigitalPhantom.Mask, IbsiConfigurations.DigitalPhantom),
            Computed.Of(new Volume(backwards, DigitalPhantom.Image.Voxels), new Mask(backwards, DigitalPhantom.Mask.Voxels),
                IbsiConfigurations.DigitalPhantom));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void an_impossible_spacing_is_refused(double spacing)
    {
        var c = Case.Make(1, 1, 1, [1, spacing, 1], [1], [true]);
        Assert.Throws<ArgumentException>(() => c.Region);
    }

    [Fact]
    public void a_mask_on_another_grid_is_refused()
    {
        var (image, elsewhere) = (Case.Make(2, 1, 1, Cubic, [1, 2], [true, true]), Case.Make(2, 1, 1, [2.1, 2, 2], [1, 2], [true, true]));
        Assert.Throws<ArgumentException>(() => ProcessingChain.Apply(image.Image, elsewhere.Mask, Case.Settings));
        Assert.Throws<ArgumentException>(() => ProcessingChain.Apply(image.Image, Case.Make(1, 1, 1, Cubic, [1], [true]).Mask, Case.Settings));
    }

    [Fact]
    public void more_voxels_than_an_array_holds_are_refused_before_they_are_made()
    {
        Assert.Throws<ArgumentException>(() => new Volume(Grid.AxisAligned(2048, 2048, 1024, 1, 1, 1), []));
        var c = Case.Make(3, 3, 3, Cubic, new float[27], [.. Enumerable.Repeat(true, 27)]);
        var tiny = Case.Settings with { Interpolation = new Interpolation(1e-4, 1e-4, 1e-4, InterpolationMethod.Linear) };
        Assert.Throws<ArgumentException>(() => ProcessingChain.Apply(c.Image, c.Mask, tiny));
    }

    [Fact]
    public void no_discretisation_on_a_region_without_levels_says_so_on_any_number_of_threads()
    {
        var c = Case.Make(2, 1, 1, Cubic, [0.5f, 1], [true, true]);
        foreach (var threads in new[] { 1, 4 })
            Assert.Throws<ArgumentException>(() => Extraction.Of(c.Image, c.Mask, IbsiConfigurations.DigitalPhantom, threads,
                TestContext.Current.CancellationToken));
    }
}
