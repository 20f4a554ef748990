using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Formats.Dicom;

public sealed class SegmentationTests
{
    private static readonly Dictionary<int, byte> Corner = new() { [0] = 200, [1] = 100, [14] = 99 };
    private static readonly Dictionary<int, byte> Middle = new() { [7] = 200 };

    [Fact]
    public void segments_that_do_not_overlap_are_one_label_map_with_their_names()
    {
        var (header, volumes) = Read(new() { Frames = [(2, 5, Middle), (1, 0, Corner), (1, 5, Corner)] });
        Assert.Equal(new Grid(5, 3, 2, new(10, 20, 0), new(1.5, 0, 0), new(0, 2, 0), new(0, 0, 5)), header.Grid);
        Assert.Equal([new(1, "Liver"), new LabelName(2, "Tumour")], header.Labels);
        var labels = Assert.Single(volumes);
        Assert.Equal([0, 1, 14, 15, 16, 29], Where(labels, 1));
        Assert.Equal([22], Where(labels, 2));
    }

    [Fact]
    public void segments_that_overlap_are_a_volume_each()
    {
        var (header, volumes) = Read(new() { Frames = [(1, 0, Corner), (2, 0, Corner), (2, 2, Middle)] });
        Assert.Equal([new(1, "Liver", 0), new LabelName(2, "Tumour", 1)], header.Labels);
        Assert.Equal(2, volumes.Length);
        Assert.Equal([0, 1, 14], Where(volumes[0], 1));
        Assert.Equal([0, 1, 14, 22], Where(volumes[1], 2));
    }

    [Fact]
    public void slices_without_a_frame_are_empty_and_rounded_positions_add_up_to_no_shift()
    {
        var (header, volumes) =
            Read(new() { Frames = [.. Enumerable.Range(0, 199).Where(i => i % 7 != 3).Select(i => ((int?)1, Math.Round(i * 1.24987, 2), Middle))] });
        Assert.Equal(199, header.Grid.Nz);
        Assert.InRange(header.Grid.SpacingZ, 1.2498, 1.2499);
        Assert.Equal(Enumerable.Range(0, 199).Where(i => i % 7 != 3).Select(i => 15 * i + 7), Where(volumes[0], 1));
    }

    [Theory]
    [InlineData(1.25, 1.25, 5)]
    [InlineData(2.5, 2.5, 3)]
    [InlineData(1.85, 5, 2)]                                             // none of whose multiples is the gap
    public void empty_slices_that_were_left_out_are_there_where_the_file_tells_the_distance(double told, double spacing, int slices)
    {
        var grid = Read(new() { SpacingBetweenSlices = told, Frames = [(1, 3, Middle), (1, 8, Middle)] }).Header.Grid;
        Assert.Equal((spacing, slices), (Math.Round(grid.SpacingZ, 6), grid.Nz));
    }

    [Fact]
    public void one_slice_is_as_thick_as_the_file_says() => Assert.Equal(2.5, Read(new() { Frames = [(1, 3, Middle)] }).Header.Grid.SpacingZ);

    [Fact]
    public void of_fractional_segments_a_half_and_more_is_inside_and_that_is_told()
    {
        var segmentation = new SegmentationBytes { Type = "FRACTIONAL", Frames = [(1, 0, Corner), (1, 1, Middle)] };
        var (_, volumes) = Read(segmentation);
        Assert.Equal([0, 1, 22], Where(volumes[0], 1));
        using var image = Assert.IsType<ReadResult<OpenImage>.Read>(Open(segmentation)).Value;
        Assert.Equal(ProblemKind.Altered, Assert.Single(image.Remarks).Kind);
    }

    [Fact]
    public void frames_along_any_normal_make_a_right_handed_grid()
    {
        var (header, _) = Read(new() { Orientation = [0, 1, 0, 1, 0, 0], Frames = [(1, 0, Middle), (1, 2, Middle)] });
        Assert.Equal((new Vector3d(10, 20, 2), new Vector3d(0, 0, -2)), (header.Grid.Origin, header.Grid.StepZ));
    }

    public static TheoryData<string, string> Unreadable => new()
    {
        { "type", "another type of segmentation" }, { "no frame", "0 frames announced" }, { "announced", "9 frames announced, 1 described" },
        { "segment", "a frame of segment 3" },
        { "unidentified", "1 frames without segment" }, { "orientation", "1 frames without segment, position, orientation" },
        { "flat", "1 frames without segment, position, orientation" }, { "thickness", "one slice of unknown thickness" },
        { "uneven", "do not lie on the slices of one grid" }, { "far", "frames too far apart" }, { "large", "60000 voxels between the outermost of 3 frames" },
        { "short", "2 bytes of pixels" }, { "no segment", "no segment" },
    };

    [Theory, MemberData(nameof(Unreadable))]
    public void what_cannot_be_read_is_refused_with_what_was_found(string what, string found)
    {
        SegmentationBytes whole = new() { Frames = [(1, 0, Middle)] };
        var segmentation = what switch
        {
            "type" => whole with { Type = "LABELMAP" },
            "no frame" => whole with { Frames = [] },
            "announced" => whole with { Announced = 9 },
            "segment" => whole with { Frames = [(3, 0, Middle)] },
            "unidentified" => whole with { Frames = [(null, 0, Middle)] },
            "orientation" => whole with { Orientation = [1, 0, 0] },
            "flat" => whole with { Orientation = [1, 0, 0, 1, 0, 0] },
            "thickness" => whole with { SliceThickness = null },
            "uneven" => whole with { Frames = [(1, 0, Middle), (1, 1, Middle), (1, 2.5, Middle)] },
            "far" => whole with { Frames = [(1, 0, Middle), (1, 0.01, Middle), (1, 1e6, Middle)] },
            "large" => whole with { Frames = [(1, 0, Middle), (1, 0.1, Middle), (1, 399.9, Middle)] },
            "short" => whole with { Frames = [(1, 0, Middle), (1, 1, Middle), (1, 2, Middle)], BytesLeft = 2 },
            _ => whole with { Labels = [] },
        };
        Assert.Contains(found, Assert.IsType<ReadResult<OpenImage>.Refused>(Open(segmentation)).Problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void ten_thousand_damaged_segmentations_are_answered_quickly() => Hostile.Withstands(new SegmentationFormat(),
    [
        Bytes(new() { Frames = [(2, 5, Middle), (1, 0, Corner), (1, 5, Corner)] }), Bytes(new() { Frames = [(1, 0, Corner), (2, 0, Corner)] }),
        Bytes(new() { Type = "FRACTIONAL", Frames = [(1, 0, Corner), (1, 1, Middle)] }),
    ]);

    private static byte[] Bytes(SegmentationBytes segmentation)
    {
        using var bytes = new MemoryStream();
        DicomWriter.Write(bytes, segmentation.File());
        return bytes.ToArray();
    }

    private static (ImageHeader Header, float[][] Volumes) Read(SegmentationBytes segmentation)
    {
        using var image = Assert.IsType<ReadResult<OpenImage>.Read>(Open(segmentation)).Value;
        var volumes = new float[image.Header.VolumeCount][];
        for (var i = 0; i < volumes.Length; i++) Assert.Equal(image.Header.Grid.Count, image.Samples.Fill(volumes[i] = new float[image.Header.Grid.Count]));
        Assert.Equal(0, image.Samples.Fill(new float[1]));
        return (image.Header, volumes);
    }

    private static ReadResult<OpenImage> Open(SegmentationBytes segmentation)
    {
        using var bytes = new MemoryStream(Bytes(segmentation));
        var file = Assert.IsType<ReadResult<DicomFile>.Read>(DicomReader.Read(bytes, DicomPixels.Hold, ct: TestContext.Current.CancellationToken)).Value;
        return SegmentationImage.Open(file, "DICOM SEG", [], ReadLimits.Default with { Voxels = 50_000 });
    }

    private static IEnumerable<int> Where(float[] voxels, int label) => voxels.Index().Where(v => v.Item == label).Select(v => v.Index);
}
