using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;
using OpenRadiomics.Seed;

namespace OpenRadiomics.Tests.Formats.Pictures;

public sealed class ScanPicturesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void a_thumbnail_shows_lungs_with_the_outline_of_the_lesion()
    {
        var ct = new ChestCt(1);
        Approved.Text(InLetters(Drawn(ct.Image, Map(ct.DrawnBy(0)), "CT").Thumbnail), "thumbnail");
    }

    [Theory, InlineData(PatientPlane.Axial), InlineData(PatientPlane.Coronal), InlineData(PatientPlane.Sagittal)]
    public void a_plane_is_the_same_however_the_file_stores_its_axes(PatientPlane plane)
    {
        var image = Random(Grid.AxisAligned(5, 6, 7, 1, 1.5, 2));
        var expected = Drawn(image, null, "MR").Planes[plane];
        foreach (var stored in (Volume[])[Exchanged(image), Reversed(image)])
            Assert.Equal(expected.Pixels, Drawn(stored, null, "MR").Planes[plane].Pixels);
    }

    [Fact]
    public void the_front_is_above_and_the_patients_left_is_at_the_right()
    {
        var grid = Grid.AxisAligned(3, 3, 3, 1, 1, 1);
        var voxels = new float[27];
        voxels[grid.Index(2, 0, 1)] = 100;                              // left, front, in the middle slice
        voxels[grid.Index(1, 0, 2)] = 50;                               // front, head
        var planes = Drawn(new(grid, voxels), null, "PT").Planes;
        Assert.Equal((true, false), (Bright(planes[PatientPlane.Axial], 2, 0), Bright(planes[PatientPlane.Axial], 0, 2)));
        Assert.Equal((true, false), (Bright(planes[PatientPlane.Sagittal], 0, 0), Bright(planes[PatientPlane.Sagittal], 2, 2)));
    }

    [Fact]
    public void pixels_are_square_where_voxels_are_not()
    {
        var planes = Drawn(Random(Grid.AxisAligned(10, 10, 5, 1, 1, 4)), null, "MR").Planes;
        Assert.Equal((ScanPictures.Large, ScanPictures.Large), (planes[PatientPlane.Axial].Width, planes[PatientPlane.Axial].Height));
        Assert.Equal((ScanPictures.Large / 2, ScanPictures.Large), (planes[PatientPlane.Coronal].Width, planes[PatientPlane.Coronal].Height));
    }

    [Fact]
    public void planes_go_through_the_chosen_region_where_it_is_largest()
    {
        var grid = Grid.AxisAligned(8, 8, 8, 1, 1, 1);
        var labels = new ushort[grid.Count];
        foreach (var (x, y, z) in (ReadOnlySpan<(int, int, int)>)[(1, 1, 2), (2, 1, 2), (1, 1, 3)]) labels[grid.Index(x, y, z)] = 4;
        foreach (var (x, y, z) in (ReadOnlySpan<(int, int, int)>)[(6, 6, 5), (6, 6, 6), (6, 5, 5), (6, 4, 5)]) labels[grid.Index(x, y, z)] = 9;
        var regions = DrawnRegion.Of(new(grid, [labels], [new(9, "node")]));
        Assert.Equal([new DrawnRegion(0, 4, null, 3, 1, 1, 2), new DrawnRegion(0, 9, "node", 4, 6, 6, 5)], regions);
    }

    [Fact]
    public void windows_suit_what_is_shown()
    {
        float[] lung = [.. Enumerable.Repeat(-800f, 90), .. Enumerable.Repeat(50f, 10)],
            liver = [.. Enumerable.Repeat(-1000f, 60), .. Enumerable.Repeat(60f, 40)];
        Assert.Equal(IntensityWindow.Lung, IntensityWindow.Of("CT", lung, lung));
        Assert.Equal(IntensityWindow.SoftTissue, IntensityWindow.Of("CT", liver, liver[60..]));
        Assert.Equal(IntensityWindow.SoftTissue, IntensityWindow.Of(null, liver, liver[60..]));
        Assert.Equal(new IntensityWindow(0, 100), IntensityWindow.Of("PT", [.. Enumerable.Range(0, 201).Select(i => i / 2f)], []) with { High = 100 });
        Assert.Equal(new IntensityWindow(6.5, 7.5), IntensityWindow.Of("MR", [7, 7, 7], []));
        Assert.Equal(new IntensityWindow(0, 1), IntensityWindow.Of("MR", [float.NaN], []));
    }

    [Fact]
    public void a_png_holds_the_pixels_and_colours()
    {
        var picture = new IndexedPicture(3, 2, [0, 1, 2, 2, 1, 0], [(0, 0, 0), (128, 128, 128), (240, 228, 66)]);
        using var bytes = new MemoryStream();
        PngWriter.Write(bytes, picture);
        var read = PngPixels.Of(bytes.ToArray());
        Assert.Equal((3, 2), (read.Width, read.Height));
        Assert.Equal(picture.Pixels, read.Pixels);
        Assert.Equal([0, 0, 0, 128, 128, 128, 240, 228, 66], read.Palette);
    }

    [Fact]
    public void what_is_no_image_is_refused() =>
        Assert.IsType<ReadResult<ScanPictures.Drawn>.Refused>(
            ScanPictures.Of(new("a.csv", () => new MemoryStream("a,b\n1,2\n"u8.ToArray())), Grid.AxisAligned(1, 1, 1, 1, 1, 1), null, null, null, Stop));

    internal static FileToTurn File(Volume image)
    {
        using var bytes = new MemoryStream();
        NiftiWriter.Write(bytes, image, gzip: false);
        return new("ct.nii", () => new MemoryStream(bytes.ToArray()));
    }

    internal static Volume Random(Grid grid)
    {
        var random = new SplitMix(7);
        return new(grid, [.. Enumerable.Range(0, (int)grid.Count).Select(_ => (float)Math.Round(1000 * random.Next()))]);
    }

    private static ScanPictures.Drawn Drawn(Volume image, LabelMap? map, string modality) =>
        Assert.IsType<ReadResult<ScanPictures.Drawn>.Read>(ScanPictures.Of(File(image), image.Grid, map, null, modality, Stop)).Value;

    private static LabelMap Map(Mask mask) => new(mask.Grid, [Array.ConvertAll(mask.Voxels, inside => (ushort)(inside ? 1 : 0))], []);

    /// <summary>The same voxels stored with x slowest and z fastest.</summary>
    private static Volume Exchanged(Volume image)
    {
        var own = image.Grid;
        var to = new Grid(own.Nz, own.Ny, own.Nx, own.Origin, own.StepZ, own.StepY, own.StepX);
        var voxels = new float[to.Count];
        for (var z = 0; z < own.Nz; z++)
            for (var y = 0; y < own.Ny; y++)
                for (var x = 0; x < own.Nx; x++) voxels[to.Index(z, y, x)] = image.Voxels[own.Index(x, y, z)];
        return new(to, voxels);
    }

    /// <summary>The same voxels stored from the other end of each axis. Axes have odd counts, or the middle plane would be another.</summary>
    private static Volume Reversed(Volume image)
    {
        var own = image.Grid;
        var to = own with { Origin = own.ToWorld(own.Nx - 1, 0, own.Nz - 1), StepX = -1.0 * own.StepX, StepZ = -1.0 * own.StepZ };
        var voxels = new float[to.Count];
        for (var z = 0; z < own.Nz; z++)
            for (var y = 0; y < own.Ny; y++)
                for (var x = 0; x < own.Nx; x++) voxels[to.Index(own.Nx - 1 - x, y, own.Nz - 1 - z)] = image.Voxels[own.Index(x, y, z)];
        return new(to, voxels);
    }

    private static bool Bright(IndexedPicture picture, int column, int row) =>
        picture.Pixels[(int)((column + 0.5) * picture.Width / 3) + picture.Width * (int)((row + 0.5) * picture.Height / 3)] > 60;

    private static string InLetters(IndexedPicture picture)
    {
        using var bytes = new MemoryStream();
        PngWriter.Write(bytes, picture);
        return PngPixels.Of(bytes.ToArray()).InLetters();
    }
}
