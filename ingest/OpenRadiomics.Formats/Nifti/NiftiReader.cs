using System.Globalization;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>
/// Reads NIfTI-1 images in one file (.nii, .nii.gz; nifti1.h of the NIfTI Data Format Working Group, 2004): every scalar datatype, either byte order,
/// two to four dimensions. Reads synchronously from the stream's present position, and leaves the stream open.
/// </summary>
public static class NiftiReader
{
    /// <summary>Bytes looked at beyond the voxels, to verify a gzip checksum and report what is too much.</summary>
    private const int SurplusBytes = 1 << 20;

    /// <summary>Reads geometry, types and texts without the voxels.</summary>
    /// <param name="stream">A file, compressed or not.</param>
    /// <param name="limits">What to accept; <see cref="ReadLimits.Default"/> if null.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <returns>The header, or why not. Remarks: sform and qform at odds, orientation missing, unit not millimetres and the like.</returns>
    public static ReadResult<NiftiHeader> ReadHeader(Stream stream, ReadLimits? limits = null, CancellationToken ct = default)
    {
        using var source = ByteSource.Open(stream, limits ?? ReadLimits.Default);
        try
        {
            return new NiftiHeaderReader(source, limits ?? ReadLimits.Default).Read(ct);
        }
        catch (InvalidDataException damage)
        {
            return new ReadResult<NiftiHeader>.Refused(Damaged(source, damage));
        }
    }

    /// <summary>Reads one volume. Memory is taken as bytes come, never on the header's word alone.</summary>
    /// <param name="stream">A file, compressed or not.</param>
    /// <param name="volumeIndex">Which volume of a 4-D image, from 0.</param>
    /// <param name="limits">What to accept; <see cref="ReadLimits.Default"/> if null.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <returns>Header and voxels, or why not. Remarks as for <see cref="ReadHeader"/>, and integers that float32 had to round, bytes behind the voxels.</returns>
    public static ReadResult<ImageFile> Read(Stream stream, int volumeIndex = 0, ReadLimits? limits = null, CancellationToken ct = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(volumeIndex);
        using var source = ByteSource.Open(stream, limits ?? ReadLimits.Default);
        try
        {
            return new NiftiHeaderReader(source, limits ?? ReadLimits.Default).Read(ct) switch
            {
                ReadResult<NiftiHeader>.Read { Value: var header, Remarks: var remarks } => ReadVoxels(source, header, volumeIndex, remarks, ct),
                ReadResult<NiftiHeader>.Refused { Problem: var problem } => new ReadResult<ImageFile>.Refused(problem),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }
        catch (InvalidDataException damage)
        {
            return new ReadResult<ImageFile>.Refused(Damaged(source, damage));
        }
    }

    /// <summary>Reads all volumes block by block: files of any size in the memory of one block. A refusal may come after some blocks were given out.</summary>
    /// <param name="stream">A file, compressed or not.</param>
    /// <param name="visit">Takes the voxels.</param>
    /// <param name="limits">What to accept; <see cref="ReadLimits.Default"/> if null.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <returns>The header, or why not. Remarks as for <see cref="Read"/>, but for the choice of a volume.</returns>
    public static ReadResult<NiftiHeader> Visit(Stream stream, VoxelBlock visit, ReadLimits? limits = null, CancellationToken ct = default)
    {
        using var source = ByteSource.Open(stream, limits ?? ReadLimits.Default);
        try
        {
            var result = new NiftiHeaderReader(source, limits ?? ReadLimits.Default).Read(ct);
            if (result is not ReadResult<NiftiHeader>.Read { Value: var header, Remarks: var remarks }) return result;
            var (count, before) = (header.Grid.Count * header.VolumeCount, header.VoxelOffset - source.Position);
            var decoder = new SampleDecoder(header.Sample, header.BigEndian, header.Slope, header.Intercept);
            return source.Skip(before, ct) == before && decoder.Visit(source, count, visit, ct) == count
                ? new ReadResult<NiftiHeader>.Read(header, [.. remarks, .. Odd(decoder, source.Skip(SurplusBytes, ct))])
                : new ReadResult<NiftiHeader>.Refused(Short(source, header.VoxelOffset + count * header.Sample.Bytes()));
        }
        catch (InvalidDataException damage)
        {
            return new ReadResult<NiftiHeader>.Refused(Damaged(source, damage));
        }
    }

    private static ReadResult<ImageFile> ReadVoxels(ByteSource source, NiftiHeader header, int index, IReadOnlyList<ReadProblem> remarks, CancellationToken ct)
    {
        if (index >= header.VolumeCount)
            return Refuse(ProblemKind.Invalid, new ReadPlace.Header("dim[4]"), $"{header.VolumeCount} volumes", $"volume {index}, counted from 0", "Ask for a volume that the image has.");
        var volumeBytes = header.Grid.Count * header.Sample.Bytes();
        var before = header.VoxelOffset - source.Position + index * volumeBytes;
        var announced = header.VoxelOffset + header.VolumeCount * volumeBytes;
        if (source.Skip(before, ct) < before) return new ReadResult<ImageFile>.Refused(Short(source, announced));

        var decoder = new SampleDecoder(header.Sample, header.BigEndian, header.Slope, header.Intercept);
        var (voxels, read) = decoder.Decode(source, (int)header.Grid.Count, ct);
        if (read < header.Grid.Count) return new ReadResult<ImageFile>.Refused(Short(source, announced));

        var after = (header.VolumeCount - 1 - index) * volumeBytes;
        if (source.Skip(after, ct) < after) return new ReadResult<ImageFile>.Refused(Short(source, announced));
        var surplus = source.Skip(SurplusBytes, ct);                     // reads to the end, so gzip's checksum is verified
        List<ReadProblem> all = [.. remarks, .. Odd(decoder, surplus)];
        if (header.VolumeCount > 1) all.Add(new(ProblemKind.Assumed, new ReadPlace.Header("dim[4]"), $"{header.VolumeCount} volumes", "one volume", $"Say which volume is meant; volume {index}, counted from 0, was read."));
        return new ReadResult<ImageFile>.Read(new(header, index, new Volume(header.Grid, voxels)), all);
    }

    private static IEnumerable<ReadProblem> Odd(SampleDecoder decoder, long surplus)
    {
        if (surplus > 0) yield return new(ProblemKind.Surplus, ReadPlace.File, $"{(surplus == SurplusBytes ? "at least " : "")}{surplus} bytes after the voxels", "the end of the file", "Check that the header belongs to these voxels; what follows was not read.");
        if (decoder.Rounded > 0) yield return new(ProblemKind.Altered, new ReadPlace.Header("datatype"), $"{decoder.Rounded} integers beyond 2²⁴", "integers that float32 holds exactly", "Renumber labels below 16,777,217; these were rounded.");
    }

    private static ReadProblem Short(ByteSource source, long announced) =>
        new(ProblemKind.Truncated, ReadPlace.File, $"{source.Position} bytes of content", $"{announced} bytes, as the header says", "Upload the file again.");

    private static ReadProblem Damaged(ByteSource source, InvalidDataException damage) => damage.Message.StartsWith("unpacks to", StringComparison.Ordinal)
        ? new(ProblemKind.TooLarge, ReadPlace.File, damage.Message, "an image within the limits", "Deposit the image alone.")
        : new(ProblemKind.Damaged, ReadPlace.File, string.Create(CultureInfo.InvariantCulture, $"gzip data damaged or cut off after {source.Position} bytes of content"), "a whole gzip file", "Compress and upload the file again.");

    private static ReadResult<ImageFile> Refuse(ProblemKind kind, ReadPlace place, string found, string expected, string remedy) =>
        new ReadResult<ImageFile>.Refused(new(kind, place, found, expected, remedy));
}
