using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Formats.Dicom;

public sealed class SegmentationWriterTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private static readonly Grid Grid = new(3, 2, 4, new(-10, -20, 0), new(0.25, 0, 0), new(0, 0.5, 0), new(0, 0, 5));
    private static readonly LabelName[] Names = [new(2, "Liver"), new(7, "Rückenmark")];
    private static readonly ushort[] Labels = [0, 2, 0, 0, 0, 0, /**/ 0, 2, 7, 0, 0, 7, /**/ 0, 0, 0, 0, 0, 0, /**/ 7, 0, 0, 0, 0, 0];

    [Fact]
    public void a_mask_comes_back_with_its_names_and_empty_frames_are_left_out()
    {
        var file = Made(new(Grid, [Labels], Names));
        var (map, layout) = Read(file);
        Assert.Equal(Grid, map.Grid);
        Assert.Equal(Labels.Select(label => (ushort)(label switch { 2 => 1, 7 => 2, _ => 0 })), Assert.Single(map.Layers));
        Assert.Equal([new(1, "Liver"), new LabelName(2, "Rückenmark")], map.Names);
        Assert.Equal(["1.2.3"], layout.Segmentation.SeriesUids);
        Assert.Equal([1, 1, 2, 2], layout.SegmentOfFrame);
        Assert.Equal([0, 1, 1, 3], layout.SliceOfFrame);
    }

    [Fact]
    public void each_frame_names_the_slice_it_was_drawn_on_and_the_file_whose_it_is()
    {
        var set = Made(new(Grid, [Labels], Names)).DataSet;
        var drawnOn = set.Items(DicomTags.PerFrameFunctionalGroupsSequence)
            .Select(frame => frame.Item(DicomTags.DerivationImageSequence)!.Item(DicomTags.SourceImageSequence)!);
        Assert.Equal(["1.2.3.0.1", "1.2.3.5.1", "1.2.3.5.1", "1.2.3.15.1"], drawnOn.Select(source => source.Text(DicomTags.ReferencedSOPInstanceUID)));
        Assert.Equal(4, set.Item(DicomTags.ReferencedSeriesSequence)!.Items(DicomTags.ReferencedInstanceSequence).Count);
        Assert.Equal(("Müller^Eva", "1.2.8", "1.2.9", "SEG"),
            (set.Text(DicomTags.PatientName), set.Text(DicomTags.StudyInstanceUID), set.Text(DicomTags.FrameOfReferenceUID), set.Text(DicomTags.Modality)));
        Assert.Equal("YES", set.Text(DicomDictionary.Find("PatientIdentityRemoved")!.Value));
    }

    [Fact]
    public void regions_that_overlap_come_back_in_layers()
    {
        ushort[] more = [0, 3, 3, 0, 0, 0, .. new ushort[18]];
        var (map, layout) = Read(Made(new(Grid, [Labels, more], [.. Names, new(3, "Vessel", 1)])));
        Assert.Equal([("Liver", 0), ("Rückenmark", 1), ("Vessel", 2)], map.Names.Select(name => (name.Name, name.Volume)));
        Assert.Equal([1, 2], map.Layers[2].Index().Where(voxel => voxel.Item == 3).Select(voxel => voxel.Index));
        Assert.Equal([1, 1, 2, 2, 3], layout.SegmentOfFrame);
    }

    [Fact]
    public void axes_that_are_turned_and_slices_that_are_left_out_make_no_difference()
    {
        var turned = new Grid(2, 3, 2, Grid.ToWorld(0, 1, 1), -1 * Grid.StepY, Grid.StepX, -1 * Grid.StepZ);
        ushort[] labels = [0, 0, 0, 2, 7, 7, /**/ 0, 0, 0, 2, 0, 0];
        ushort[] same = [0, 2, 0, 0, 0, 0, /**/ 0, 2, 7, 0, 0, 7, .. new ushort[12]];
        Assert.Equal(Bytes(Made(new(Grid, [same], Names))), Bytes(Made(new(turned, [labels], Names))));
    }

    [Fact]
    public void the_same_content_is_the_same_file_and_another_has_other_uids()
    {
        var (first, again, other) = (Made(new(Grid, [Labels], Names)), Made(new(Grid, [Labels], Names)), Made(new(Grid, [Labels], [])));
        Assert.Equal(Bytes(first), Bytes(again));
        foreach (var tag in (DicomTag[])[DicomTags.SOPInstanceUID, DicomTags.SeriesInstanceUID])
        {
            Assert.StartsWith("2.25.", first.DataSet.Text(tag), StringComparison.Ordinal);
            Assert.NotEqual(first.DataSet.Text(tag), other.DataSet.Text(tag));
        }
        Assert.NotEqual(first.DataSet.Text(DicomTags.SOPInstanceUID), first.DataSet.Text(DicomTags.SeriesInstanceUID));
    }

    [Fact]
    public void what_does_not_belong_to_the_scan_is_refused_with_its_reason()
    {
        Assert.Contains("other voxels", Refusal(new(Grid with { Origin = new(-10.1, -20, 0) }, [Labels], [])), StringComparison.Ordinal);
        Assert.Contains("other voxels", Refusal(new(Grid with { StepX = new(0.5, 0, 0) }, [Labels], [])), StringComparison.Ordinal);
        Assert.Contains("1 voxels of regions outside", Refusal(new(Grid with { Origin = Grid.ToWorld(0, 0, 1) }, [Labels], [])), StringComparison.Ordinal);
        Assert.Contains("0 regions", Refusal(new(Grid, [new ushort[24]], [])), StringComparison.Ordinal);
        Assert.Contains("nothing", Assert.IsType<ReadResult<DicomFile>.Refused>(
            SegmentationWriter.Of(new(Grid, [Labels], []), Scan(study: null), Ct)).Problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void contours_that_overlap_are_filled_into_layers()
    {
        static DicomDataSet Square(double x0, double x1) =>
            StructureSetBytes.Contour("CLOSED_PLANAR", FormattableString.Invariant($"{x0}\\-20.2\\5\\{x1}\\-20.2\\5\\{x1}\\-19.3\\5\\{x0}\\-19.3\\5"));
        var set = StructureSetBytes.Set((1, "Outer", [Square(-10.1, -9.4)]), (2, "Inner", [Square(-9.8, -9.7)]),
            (3, "Beside", [StructureSetBytes.Contour("CLOSED_PLANAR", "-9\\0\\7\\0\\0\\7\\0\\9\\7")]));
        var structures = Assert.IsType<ReadResult<StructureSet>.Read>(StructureSetReader.Of(set, ct: Ct)).Value;
        var (map, leftOut) = LabelMap.Of(structures, Grid, Ct);
        Assert.Equal((2, 1), (map!.Layers.Count, leftOut));
        Assert.Equal(6, map.Layers[0].Count(label => label == 1));
        Assert.Equal(2, map.Layers[1].Count(label => label == 2));
        Assert.Equal(["Outer", "Inner"], Read(Made(map)).Map.Names.Select(name => name.Name));
    }

    [Fact]
    public void pydicom_and_dcmtk_read_what_is_written()
    {
        const string script = """
            import json, sys, pydicom
            ds = pydicom.dcmread(sys.argv[1])
            a = ds.pixel_array
            json.dump({"class": ds.SOPClassUID.name, "frames": int(ds.NumberOfFrames), "ones": [int(f.sum()) for f in a], "labels": [s.SegmentLabel for s in ds.SegmentSequence], "patient": str(ds.PatientName)}, sys.stdout, ensure_ascii=True)
            """;
        var path = Path.Combine(Directory.CreateTempSubdirectory("openradiomics-seg-").FullName, "seg.dcm");
        File.WriteAllBytes(path, Bytes(Made(new(Grid, [Labels], Names))));
        Assert.Contains("=SegmentationStorage", Peer.Dcmtk("dcmdump", path), StringComparison.Ordinal);
        Assert.Equal(
            """{"class": "Segmentation Storage", "frames": 4, "ones": [1, 1, 2, 1], "labels": ["Liver", "R\u00fcckenmark"], "patient": "M\u00fcller^Eva"}""",
            Peer.Pydicom(script, path));
    }

    private static string Refusal(LabelMap map) => Assert.IsType<ReadResult<DicomFile>.Refused>(SegmentationWriter.Of(map, Scan(), Ct)).Problem.Found;

    private static DicomFile Made(LabelMap map) => Assert.IsType<ReadResult<DicomFile>.Read>(SegmentationWriter.Of(map, Scan(), Ct)).Value;

    private static SegmentationSource Scan(string? study = "1.2.8")
    {
        var slices = new[] { 10, 0, 15, 5 }.Select(z => new DicomSlice(z) { Study = study, Patient = "Müller^Eva", Time = 1 }.Bytes());
        return Assert.IsType<ReadResult<SegmentationSource>.Read>(SegmentationSource.ReadArchive(new MemoryStream(DicomSlice.Zip(slices)), Ct)).Value;
    }

    private static byte[] Bytes(DicomFile file)
    {
        using var bytes = new MemoryStream();
        DicomWriter.Write(bytes, file);
        return bytes.ToArray();
    }

    private static (LabelMap Map, SegmentationLayout Layout) Read(DicomFile file)
    {
        var bytes = Bytes(file);
        var read = Assert.IsType<ReadResult<DicomFile>.Read>(DicomReader.Read(new MemoryStream(bytes), DicomPixels.Hold, ct: Ct)).Value;
        return (Assert.IsType<ReadResult<LabelMap>.Read>(LabelMap.Read(new("seg.dcm", () => new MemoryStream(bytes)), Ct)).Value,
            Assert.IsType<ReadResult<SegmentationLayout>.Read>(SegmentationReader.Of(read.DataSet, ReadLimits.Default)).Value);
    }
}
