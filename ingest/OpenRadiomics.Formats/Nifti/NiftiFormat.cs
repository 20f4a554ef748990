using System.Diagnostics;

namespace OpenRadiomics.Formats;

/// <summary>NIfTI-1 in one file, plain or gzip.</summary>
internal sealed class NiftiFormat : OpenedFormat
{
    public const string FormatName = "NIfTI-1";

    public override string Name => FormatName;

    public override IReadOnlyList<string> Extensions { get; } = [".nii.gz", ".nii"];

    /// <summary>By sizeof_hdr; the rest of the header is the reader's to judge.</summary>
    public override bool Recognises(FileStart start) => start.Content.Span is [0x5C, 1, 0, 0, ..] or [0, 0, 1, 0x5C, ..];

    protected override ReadResult<OpenImage> Open(Stream stream, OpenBeside? beside, ReadLimits limits, CancellationToken ct)
    {
        var source = ByteSource.Open(stream, limits);
        return ClosingUnlessRead(source, () => new NiftiHeaderReader(source, limits).Read(ct) switch
        {
            ReadResult<NiftiHeader>.Read { Value: var header, Remarks: var remarks } => new ReadResult<OpenImage>.Read(new(header, remarks,
                new BinarySamples(source, header.VoxelOffset - source.Position, header.Grid.Count * header.VolumeCount, new(header.Sample, header.BigEndian, header.Slope, header.Intercept)))
            {
                VolumesField = "dim[4]", SampleField = "datatype",
            }, remarks),
            ReadResult<NiftiHeader>.Refused { Problem: var problem } => new ReadResult<OpenImage>.Refused(problem),
            _ => throw new UnreachableException(),
        });
    }
}
