using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Formats.Dicom;

public sealed class DicomSeriesTests
{
    private static readonly double[] Places = [12, 0, 6, 3, 9];

    public static TheoryData<string, SeriesProblemKind, bool> Troubles => new(Cases().Select(c => (c.Name, c.Kind, c.Prevents)));

    [Fact]
    public void slices_are_sorted_by_their_place_and_placed_by_one_affine()
    {
        var read = Read(Places.Select(z => new DicomSlice(z) { First = (ushort)(10 * z) }.Bytes()));
        Assert.Equal(new Grid(3, 2, 5, new(-10, -20, 0), new(0.25, 0, 0), new(0, 0.5, 0), new(0, 0, 3)), read.Value.Volume.Grid);
        Assert.Equal([-1000, -998, -996, -994, -992, -990, -940], read.Value.Volume.Voxels[..7]);
        Assert.Empty(read.Remarks);
    }

    [Theory, MemberData(nameof(Troubles))]
    public void what_is_wrong_about_a_series_is_told(string name, SeriesProblemKind kind, bool prevents)
    {
        var slices = Cases().Single(c => c.Name == name).Slices;
        var series = DicomSeries.Of(slices.Select((slice, i) => Instance($"{i}", slice.Bytes())))[0];
        var problem = Assert.Single(series.Problems);
        Assert.Equal((kind, prevents), (problem.Kind, problem.Prevents));
        Assert.Equal(prevents, series.Layout is null);
        var result = DicomSeriesReader.Read(DicomSlice.Entries(slices.Select(slice => slice.Bytes())), ct: TestContext.Current.CancellationToken);
        if (prevents) Assert.Equal(problem.ToReadProblem(), Assert.IsType<ReadResult<ImageFile>.Refused>(result).Problem);
        else Assert.Equal([problem.ToReadProblem()], Assert.IsType<ReadResult<ImageFile>.Read>(result).Remarks);
    }

    [Fact]
    public void a_tilted_gantry_shears_the_grid()
    {
        var read = Read(Cases().Single(c => c.Kind == SeriesProblemKind.GantryTilt).Slices.Select(slice => slice.Bytes()));
        Assert.InRange((read.Value.Volume.Grid.StepZ - new Vector3d(0, 0.6, 3)).Length, 0, 1e-12);
        Assert.Equal(0.25 * 0.5 * 3, read.Value.Volume.Grid.VoxelVolume, 1e-12);
    }

    [Fact]
    public void several_slices_at_every_place_are_several_volumes()
    {
        var files = Places.SelectMany(z => new[] { 2, 1 }.Select(time => new DicomSlice(z) { Time = time, First = (ushort)(100 * time) }.Bytes())).ToArray();
        foreach (var volume in new[] { 0, 1 })
        {
            var read = Assert.IsType<ReadResult<ImageFile>.Read>(
                DicomSeriesReader.Read(DicomSlice.Entries(files), volume, ct: TestContext.Current.CancellationToken));
            Assert.Equal(2, read.Value.Header.VolumeCount);
            Assert.Equal(-1000 + 200 * (volume + 1), read.Value.Volume.Voxels[0]);
            Assert.Equal(5, read.Value.Volume.Grid.Nz);
        }
    }

    [Theory]
    [InlineData("1.2.840.10008.1.2.1", new double[] { 0, 4, 8 }), InlineData("1.2.840.10008.1.2.1", new double[] { 4, 8, 0 })]
    [InlineData("1.2.840.10008.1.2.5", new double[] { 0, 4, 8 }), InlineData("1.2.840.10008.1.2.5", new double[] { 8, 4, 0 })]
    public void frames_of_an_enhanced_image_are_slices_with_their_own_values(string syntax, double[] places)
    {
        var bytes = DicomSlice.MultiFrame(syntax, places);
        foreach (var stream in (Stream[])[new MemoryStream(bytes), new ForwardOnly(bytes)])
        {
            var read = Assert.IsType<ReadResult<ImageFile>.Read>(new DicomFormat().Read(stream, ct: TestContext.Current.CancellationToken));
            Assert.Equal(new Grid(3, 2, 3, new(-10, -20, 0), new(0.25, 0, 0), new(0, 0.5, 0), new(0, 0, 4)), read.Value.Volume.Grid);
            for (var z = 0; z < 3; z++)
            {
                var frame = Array.IndexOf(places, 4.0 * z);
                Assert.Equal(Enumerable.Range(0, 6).Select(i => (float)((10 * frame + i) * (frame + 1))), read.Value.Volume.Voxels.AsSpan(6 * z, 6).ToArray());
            }
        }
    }

    [Fact]
    public void other_files_are_passed_over_and_other_series_must_be_chosen()
    {
        byte[][] files = [.. Places.Select(z => new DicomSlice(z).Bytes()), "a text"u8.ToArray(), [],
            DicomStream.File("1.2.840.10008.1.2.1", new DicomStream().Text(0x00080060, "CS", "RTSTRUCT").Bytes)];
        Assert.Equal("3 files that are no slices", Assert.Single(Read(files).Remarks).Found);
        var both = DicomSlice.Entries([.. files, .. Places.Select(z => new DicomSlice(z) { Series = "1.2.4", Sop = $"9.{z}" }.Bytes())]);
        Assert.StartsWith("2 series", Assert.IsType<ReadResult<ImageFile>.Refused>(
            DicomSeriesReader.Read(both, ct: TestContext.Current.CancellationToken)).Problem.Found, StringComparison.Ordinal);
        Assert.IsType<ReadResult<ImageFile>.Read>(DicomSeriesReader.Read(both, seriesUid: "1.2.4", ct: TestContext.Current.CancellationToken));
        byte[][] cut = [.. files, new DicomSlice(15).Bytes()[..^4]];
        Assert.Equal(ProblemKind.Truncated, Assert.IsType<ReadResult<ImageFile>.Refused>(
            DicomSeriesReader.Read(DicomSlice.Entries(cut), ct: TestContext.Current.CancellationToken)).Problem.Kind);
    }

    private static IEnumerable<(string Name, SeriesProblemKind Kind, bool Prevents, DicomSlice[] Slices)> Cases()
    {
        DicomSlice[] Even(Func<DicomSlice, DicomSlice>? last = null) =>
            [.. Places.Select((z, i) => i == 4 && last is not null ? last(new(z)) : new DicomSlice(z))];
        yield return ("a gap", SeriesProblemKind.MissingSlices, true, [.. Even(), new(18)]);
        yield return ("two gaps", SeriesProblemKind.MissingSlices, true, [.. Even(), new(30), new(21)]);
        yield return ("a slice twice under two names", SeriesProblemKind.DuplicateSlices, true, [.. Even(), new(3) { Sop = "1.5" }]);
        yield return ("a file twice", SeriesProblemKind.DuplicateInstances, false, [.. Even(), new(3)]);
        yield return ("a slice a little off", SeriesProblemKind.IrregularSlices, false, Even(slice => slice with { Z = 9.5 }));
        yield return ("slices ever farther apart", SeriesProblemKind.IrregularSlices, true,
            [.. Enumerable.Range(0, 12).Select(i => new DicomSlice(i * i * 0.1 + 3 * i))]);
        yield return ("a tilted gantry", SeriesProblemKind.GantryTilt, false, [.. Places.Select(z => new DicomSlice(z) { At = (-10, -20 + 0.2 * z) })]);
        yield return ("a slice turned", SeriesProblemKind.MixedOrientations, true, Even(slice => slice with { Orientation = "0\\1\\0\\0\\0\\-1" }));
        yield return ("a slice mirrored", SeriesProblemKind.MixedOrientations, true, Even(slice => slice with { Orientation = "-1\\0\\0\\0\\1\\0" }));
        yield return ("a slice of another size", SeriesProblemKind.MixedSizes, true, Even(slice => slice with { Rows = 4 }));
        yield return ("a slice of another spacing", SeriesProblemKind.MixedSpacings, true, Even(slice => slice with { Spacing = "0.6\\0.25" }));
        yield return ("a slice of another frame of reference", SeriesProblemKind.MixedFramesOfReference, true,
            Even(slice => slice with { FrameOfReference = "1.8" }));
        yield return ("a slice of another slope", SeriesProblemKind.RescaleDiffers, false, Even(slice => slice with { Slope = "3" }));
        yield return ("a localiser", SeriesProblemKind.Localizers, false,
            [.. Even(), new(0) { Sop = "1.5", ImageType = "ORIGINAL\\PRIMARY\\LOCALIZER", Orientation = "0\\1\\0\\0\\0\\-1" }]);
        yield return ("a single slice", SeriesProblemKind.SliceDistanceAssumed, false, [new(0)]);
    }

    private static DicomInstance Instance(string name, byte[] bytes) =>
        Assert.IsType<ReadResult<DicomInstance>.Read>(DicomInstance.Of(name,
            Assert.IsType<ReadResult<DicomFile>.Read>(DicomReader.Read(new MemoryStream(bytes), ct: TestContext.Current.CancellationToken)).Value)).Value;

    private static ReadResult<ImageFile>.Read Read(IEnumerable<byte[]> files) =>
        Assert.IsType<ReadResult<ImageFile>.Read>(DicomSeriesReader.Read(DicomSlice.Entries(files), ct: TestContext.Current.CancellationToken));
}
