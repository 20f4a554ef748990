using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>A scan in fewer voxels, for a first look: means of blocks. It is read once, in the memory of the small volume.</summary>
public static class ReducedVolume
{
    /// <summary>Voxels along each axis, at most.</summary>
    public const int Longest = 128;

    private const float WideEnough = 256;                                // a span within which rounding to whole numbers is not seen

    /// <summary>Reads a scan and reduces it.</summary>
    /// <param name="scan">The scan; of several volumes, the first is taken.</param>
    /// <param name="ct">Stops the reading.</param>
    public static ReadResult<Volume> Of(FileToTurn scan, CancellationToken ct = default)
    {
        if (scan.Sniff() is var kind && kind.Format is not IImageFormat format)
            return new ReadResult<Volume>.Refused(new(ProblemKind.WrongFormat, ReadPlace.File, kind.Name, "an image", "Name a scan."));
        var header = Header(scan, format, ct);
        if (header is ReadResult<ImageHeader>.Refused { Problem: var unread }) return new ReadResult<Volume>.Refused(unread);
        var means = new BlockMeans(new(((ReadResult<ImageHeader>.Read)header).Value.Grid, Longest));
        using var stream = scan.Open();
        var read = format.Visit(stream, (volume, first, voxels) =>
        {
            if (volume == 0) means.Add(first, voxels);
        }, scan.Beside, null, ct);
        return read is ReadResult<ImageHeader>.Refused { Problem: var problem } ? new ReadResult<Volume>.Refused(problem)
            : new ReadResult<Volume>.Read(means.Volume(), []);
    }

    /// <summary>Writes a reduced scan as NIfTI, gzip: in whole numbers of 16 bits where their rounding is not seen, else as float32.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="volume">The reduced scan.</param>
    public static void Write(Stream stream, Volume volume)
    {
        var (low, high) = (float.PositiveInfinity, float.NegativeInfinity);
        foreach (var voxel in volume.Voxels) (low, high) = (Math.Min(low, voxel), Math.Max(high, voxel));
        var whole = high - low >= WideEnough && low >= short.MinValue && high <= short.MaxValue;
        NiftiWriter.Write(stream, whole ? new(volume.Grid, Array.ConvertAll(volume.Voxels, MathF.Round)) : volume, gzip: true,
            whole ? SampleType.Int16 : SampleType.Float32);
    }

    private static ReadResult<ImageHeader> Header(FileToTurn scan, IImageFormat format, CancellationToken ct)
    {
        using var stream = scan.Open();
        return format.ReadHeader(stream, scan.Beside, null, ct);
    }
}
