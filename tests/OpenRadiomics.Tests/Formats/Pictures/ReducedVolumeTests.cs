using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Formats.Pictures;

public sealed class ReducedVolumeTests
{
    [Fact]
    public void blocks_become_their_means_and_lie_where_they_lay()
    {
        var grid = new Grid(200, 3, 2, new(10, 20, 30), new(0.5, 0, 0), new(0, 1, 0), new(0, 0, 2));
        var image = ScanPicturesTests.Random(grid);
        var small = Reduced(image);
        Assert.Equal((100, 3, 2), (small.Grid.Nx, small.Grid.Ny, small.Grid.Nz));
        Assert.Equal(new Vector3d(10.25, 20, 30), small.Grid.Origin);
        Assert.Equal(1.0, small.Grid.SpacingX);
        for (var z = 0; z < 2; z++)
            for (var y = 0; y < 3; y++)
                for (var x = 0; x < 100; x++)
                    Assert.Equal((image.Voxels[grid.Index(2 * x, y, z)] + image.Voxels[grid.Index(2 * x + 1, y, z)]) / 2,
                        small.Voxels[small.Grid.Index(x, y, z)]);
    }

    [Fact]
    public void a_small_scan_stays_as_it_is_and_what_is_left_over_makes_a_block()
    {
        var image = ScanPicturesTests.Random(Grid.AxisAligned(7, 5, 3, 1, 1, 1));
        Assert.Equal(image.Voxels, Reduced(image).Voxels);
        var uneven = Reduced(ScanPicturesTests.Random(Grid.AxisAligned(129, 1, 1, 1, 1, 1)));
        Assert.Equal(65, uneven.Grid.Nx);
    }

    [Fact]
    public void intensities_of_a_wide_range_are_whole_numbers_and_others_are_not_rounded()
    {
        var grid = Grid.AxisAligned(2, 1, 1, 1, 1, 1);
        Assert.Equal([-1000f, 40], Written(new(grid, [-1000.4f, 40.4f])));
        Assert.Equal([0.25f, 7.5f], Written(new(grid, [0.25f, 7.5f])));
        Assert.Equal([-40_000f, 40_000.5f], Written(new(grid, [-40_000f, 40_000.5f])));
    }

    [Fact]
    public void a_block_has_the_label_of_most_of_its_voxels_and_lies_as_the_reduced_scan_does()
    {
        var grid = new Grid(256, 2, 1, new(10, 20, 30), new(0.5, 0, 0), new(0, 1, 0), new(0, 0, 2));
        var labels = new ushort[grid.Count];
        (labels[0], labels[1], labels[2], labels[256]) = (7, 7, 3, 5);
        (labels[510], labels[511]) = (9, 9);
        var small = ReducedLabels.Of(new(grid, [labels], []));
        Assert.Equal(Reduced(ScanPicturesTests.Random(grid)).Grid, small.Grid);
        Assert.Equal([(0, 7), (1, 3), (128, 5), (255, 9)], small.Layers[0].Index().Where(one => one.Item > 0).Select(one => (one.Index, (int)one.Item)));
    }

    [Fact]
    public void a_table_has_no_voxels() =>
        Assert.IsType<ReadResult<Volume>.Refused>(ReducedVolume.Of(new("a.csv", () => new MemoryStream("a,b\n1,2\n"u8.ToArray())),
            TestContext.Current.CancellationToken));

    private static Volume Reduced(Volume image) =>
        Assert.IsType<ReadResult<Volume>.Read>(ReducedVolume.Of(ScanPicturesTests.File(image), TestContext.Current.CancellationToken)).Value;

    private static float[] Written(Volume volume)
    {
        using var bytes = new MemoryStream();
        ReducedVolume.Write(bytes, volume);
        bytes.Position = 0;
        return Assert.IsType<ReadResult<ImageFile>.Read>(ImageReader.Read(bytes, "a.nii.gz", ct: TestContext.Current.CancellationToken)).Value.Volume.Voxels;
    }
}
