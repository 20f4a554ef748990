namespace OpenRadiomics.Formats;

/// <summary>An image format that is read by opening it: header first, samples in a row.</summary>
internal abstract class OpenedFormat : IImageFormat
{
    public abstract string Name { get; }

    public abstract IReadOnlyList<string> Extensions { get; }

    public abstract bool Recognises(FileStart start);

    public ReadResult<ImageHeader> ReadHeader(Stream stream, FilesBeside? beside = null, ReadLimits? limits = null, CancellationToken ct = default) =>
        VoxelReading.Header(() => Open(stream, beside, limits ?? ReadLimits.Default, ct));

    public ReadResult<ImageFile> Read(Stream stream, int volumeIndex = 0, FilesBeside? beside = null, ReadLimits? limits = null, CancellationToken ct = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(volumeIndex);
        return VoxelReading.Read(() => Open(stream, beside, limits ?? ReadLimits.Default, ct), volumeIndex, ct);
    }

    public ReadResult<ImageHeader> Visit(Stream stream, VoxelBlock visit, FilesBeside? beside = null, ReadLimits? limits = null,
        CancellationToken ct = default) =>
        VoxelReading.Visit(() => Open(stream, beside, limits ?? ReadLimits.Default, ct), visit, ct);

    /// <summary>Reads the header and stops before the first sample. What it opened beside the stream is closed with the image; the stream stays open.</summary>
    /// <exception cref="BadBytesException">Damaged or too much compressed data.</exception>
    protected abstract ReadResult<OpenImage> Open(Stream stream, FilesBeside? beside, ReadLimits limits, CancellationToken ct);

    /// <summary>Opens an image over something that is closed with it, or at once where no image comes of it.</summary>
    protected static ReadResult<OpenImage> ClosingUnlessRead(IDisposable under, Func<ReadResult<OpenImage>> open)
    {
        ReadResult<OpenImage>? result = null;
        try
        {
            return result = open();
        }
        finally
        {
            if (result is not ReadResult<OpenImage>.Read) under.Dispose();
        }
    }
}
