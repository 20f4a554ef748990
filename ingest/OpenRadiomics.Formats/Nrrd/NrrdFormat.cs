namespace OpenRadiomics.Formats;

/// <summary>
/// NRRD 1 to 5 (teem.sourceforge.net/nrrd/format.html), attached (.nrrd, .seg.nrrd) or detached (.nhdr): raw, gzip or ascii, either byte order, every scalar
/// type, every space of three dimensions; an axis of volumes or of layers beside those in space.
/// </summary>
internal sealed class NrrdFormat : OpenedFormat
{
    public const string FormatName = "NRRD";

    public override string Name => FormatName;

    public override IReadOnlyList<string> Extensions { get; } = [".seg.nrrd", ".nrrd", ".nhdr"];

    public override bool Recognises(FileStart start) => !start.IsCompressed && start.Content.Span.StartsWith("NRRD0"u8);

    protected override ReadResult<OpenImage> Open(Stream stream, FilesBeside? beside, ReadLimits limits, CancellationToken ct)
    {
        var lines = new HeaderLines(stream, limits);
        var fields = NrrdFields.Read(lines, ct);
        var remarks = new List<ReadProblem>();
        var axes = NrrdAxes.Of(fields, limits);
        var grid = NrrdGeometry.Of(fields, axes, remarks);
        var storage = Storage(fields, axes, remarks);
        var header = new ImageHeader(FormatName, grid, axes.Size.Volumes, storage.Coding.Sample, [.. fields.Texts()])
        {
            IsCompressed = storage.Packing == Packing.Gzip,
            IsInterleaved = axes.IsInterleaved,
            Labels = NrrdLabels.Of(fields, axes.Size.Volumes),
        };
        return new ReadResult<OpenImage>.Read(new(header, remarks, storage.Open(lines, beside, limits, ct))
        { VolumesField = "sizes", SampleField = "type" }, remarks);
    }

    private static VoxelStorage Storage(NrrdFields fields, NrrdAxes axes, List<ReadProblem> remarks)
    {
        var sample = NrrdSamples.Of(fields.Needed("type", "type"));
        var (packing, isText) = fields.Needed("encoding", "encoding").ToLowerInvariant() switch
        {
            "raw" => (Packing.None, false),
            "gzip" or "gz" => (Packing.Gzip, false),
            "ascii" or "text" or "txt" => (Packing.None, true),
            "hex" => throw NrrdFields.Bad(ProblemKind.Unsupported, "encoding", "hex", "raw, gzip or ascii"),
            "bzip2" or "bz2" => throw NrrdFields.Bad(ProblemKind.Unsupported, "encoding", "bzip2", "raw, gzip or ascii"),
            _ => throw NrrdFields.Bad(ProblemKind.Invalid, "encoding", "an encoding of no standard", "raw, gzip or ascii"),
        };
        return new(new(sample, IsBigEndian(fields, sample, isText, remarks)), axes.Size.Samples, packing)
        {
            IsText = isText,
            Files = fields["datafile"] is { } files ? NumberedFiles.Of(files, fields.ListedFiles, "data file") : null,
            FilesField = "data file",
            LineSkip = fields["lineskip"] is { } lines ? NrrdNumbers.Whole(lines, "line skip", 0, int.MaxValue) : 0,
            ByteSkip = fields["byteskip"] is { } bytes ? NrrdNumbers.Whole(bytes, "byte skip", -1, 1L << 40) : 0,
        };
    }

    private static bool IsBigEndian(NrrdFields fields, SampleType sample, bool isText, List<ReadProblem> remarks)
    {
        switch (fields["endian"]?.ToLowerInvariant())
        {
            case "little": return false;
            case "big": return true;
            case null when isText || sample.Bytes() == 1: return false;
            case null:
                remarks.Add(new(ProblemKind.Assumed, new ReadPlace.Header("endian"), "nothing", "little or big",
                    "Write the header again; little was assumed."));
                return false;
            default: throw NrrdFields.Bad(ProblemKind.Invalid, "endian", "no byte order", "little or big");
        }
    }
}
