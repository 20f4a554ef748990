namespace OpenRadiomics.Formats;

/// <summary>
/// Reads images of every format in <see cref="AllFormats"/>, told by their first bytes; regions are named by the header, or by a file beside it
/// (<see cref="LabelSidecar"/>).
/// </summary>
public static class ImageReader
{
    /// <summary>Reads one volume.</summary>
    /// <param name="stream">A file that can be wound back; stays open.</param>
    /// <param name="name">Its name, with or without folders.</param>
    /// <param name="volumeIndex">Which volume of a 4-D image, from 0.</param>
    /// <param name="beside">What lies with it; null where only this file can be had.</param>
    /// <param name="limits">What to accept; <see cref="ReadLimits.Default"/> if null.</param>
    /// <param name="ct">Stops the reading.</param>
    public static ReadResult<ImageFile> Read(Stream stream, string name, int volumeIndex = 0, FilesBeside? beside = null, ReadLimits? limits = null,
        CancellationToken ct = default)
    {
        var kind = AllFormats.Sniff(stream, name);
        if (FormatOf(kind) is not { } format) return new ReadResult<ImageFile>.Refused(NoImage(kind));
        var result = format.Read(stream, volumeIndex, beside, limits, ct);
        return result is ReadResult<ImageFile>.Read { Value: var file } read ? read with { Value = file with { Header = Named(file.Header, beside) } } : result;
    }

    /// <summary>Reads geometry, types and texts without the voxels.</summary>
    /// <param name="stream">A file that can be wound back; stays open.</param>
    /// <param name="name">Its name, with or without folders.</param>
    /// <param name="beside">What lies with it; null where only this file can be had.</param>
    /// <param name="limits">What to accept; <see cref="ReadLimits.Default"/> if null.</param>
    /// <param name="ct">Stops the reading.</param>
    public static ReadResult<ImageHeader> ReadHeader(Stream stream, string name, FilesBeside? beside = null, ReadLimits? limits = null,
        CancellationToken ct = default)
    {
        var kind = AllFormats.Sniff(stream, name);
        if (FormatOf(kind) is not { } format) return new ReadResult<ImageHeader>.Refused(NoImage(kind));
        var result = format.ReadHeader(stream, beside, limits, ct);
        return result is ReadResult<ImageHeader>.Read { Value: var header } read ? read with { Value = Named(header, beside) } : result;
    }

    private static ImageHeader Named(ImageHeader header, FilesBeside? beside) => header with { Labels = LabelSidecar.Of(header, beside) };

    private static IImageFormat? FormatOf(FileKind kind) => kind.Format as IImageFormat;

    private static ReadProblem NoImage(FileKind kind) => new(kind is FileKind.Empty ? ProblemKind.Empty : ProblemKind.WrongFormat, ReadPlace.File, kind.Name,
        string.Join(", ", AllFormats.List.OfType<IImageFormat>().Select(format => format.Name)), "Convert the image to one of these formats.");
}
