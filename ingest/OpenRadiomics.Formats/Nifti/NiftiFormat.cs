using System.Buffers.Binary;
using System.Diagnostics;

namespace OpenRadiomics.Formats;

/// <summary>NIfTI-1 and NIfTI-2, in one file or as a pair of header and voxels, plain or gzip.</summary>
internal sealed class NiftiFormat : OpenedFormat
{
    public const string FormatName = "NIfTI";

    public override string Name => FormatName;

    /// <summary>Not .hdr, which other formats are called too: a pair's header is known by its content.</summary>
    public override IReadOnlyList<string> Extensions { get; } = [".nii.gz", ".nii"];

    public override bool Recognises(FileStart start) => start.Content.Length >= 4 && VersionOf(start.Content.Span) is not null;

    /// <summary>By sizeof_hdr; the rest of the header is the reader's to judge.</summary>
    internal static (int Version, bool BigEndian)? VersionOf(ReadOnlySpan<byte> start) =>
        (BinaryPrimitives.ReadInt32LittleEndian(start), BinaryPrimitives.ReadInt32BigEndian(start)) switch
    {
        (Nifti1Fields.Size, _) => (1, false),
        (_, Nifti1Fields.Size) => (1, true),
        (Nifti2Fields.Size, _) => (2, false),
        (_, Nifti2Fields.Size) => (2, true),
        _ => null,
    };

    protected override ReadResult<OpenImage> Open(Stream stream, FilesBeside? beside, ReadLimits limits, CancellationToken ct)
    {
        var source = ByteSource.Open(stream, limits);
        return ClosingUnlessRead(source, () => new NiftiHeaderReader(source, limits).Read(ct) switch
        {
            ReadResult<NiftiHeader>.Read { Value: var header, Remarks: var remarks } =>
                new ReadResult<OpenImage>.Read(new(header, remarks, Samples(header, source, beside, limits, ct))
            {
                VolumesField = "dim[4]", SampleField = "datatype",
            }, remarks),
            ReadResult<NiftiHeader>.Refused { Problem: var problem } => new ReadResult<OpenImage>.Refused(problem),
            _ => throw new UnreachableException(),
        });
    }

    private static SampleStream Samples(NiftiHeader header, ByteSource source, FilesBeside? beside, ReadLimits limits, CancellationToken ct)
    {
        var (coding, count) = (new SampleCoding(header.Sample, header.BigEndian, header.Slope, header.Intercept), header.Grid.Count * header.VolumeCount);
        if (!header.IsPair) return new BinarySamples(source, header.VoxelOffset - source.Position, count, coding);
        source.Dispose();
        return new VoxelStorage(coding, count, Packing.ByContent) { Files = [NiftiPair.VoxelsOf(beside)], FilesField = "magic",
            ByteSkip = header.VoxelOffset }.Open(beside, limits, ct);
    }
}
