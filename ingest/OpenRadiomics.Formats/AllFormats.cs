namespace OpenRadiomics.Formats;

/// <summary>Every format that is read, the most definite first.</summary>
public static class AllFormats
{
    /// <summary>The formats, in the order in which they are asked.</summary>
    public static IReadOnlyList<IFileFormat> List { get; } =
        [new NiftiFormat(), new NrrdFormat(), new MetaImageFormat(), new SegmentationFormat(), new StructureSetFormat(), new DicomFormat(),
            new DicomArchiveFormat(), new TextTableFormat()];

    /// <summary>Tells what a file is, by content and name.</summary>
    /// <param name="start">The beginning of the file.</param>
    public static FileKind Sniff(FileStart start)
    {
        if (start.IsEmpty) return new FileKind.Empty();
        foreach (var format in List)
            if (format.Recognises(start)) return new FileKind.Readable(format, start.HasExtension(format.Extensions));
        if (FileSignatures.NameOf(start) is { } foreign) return foreign;
        if (List.FirstOrDefault(format => start.HasExtension(format.Extensions)) is { } claimed) return new FileKind.Pretender(claimed.Name, claimed);
        if (FileSignatures.ClaimedBy(start.FileName) is { } name) return new FileKind.Pretender(name, null);
        return start.IsCompressed ? new FileKind.Foreign("gzip archive", HoldsData: false)
            : start.Content.Span.Contains((byte)0) ? new FileKind.Unknown() : new FileKind.Text();
    }

    /// <summary>Tells what a file is, and winds it back to where it was.</summary>
    /// <param name="stream">A file that can be wound back; stays open.</param>
    /// <param name="name">Its name, with or without folders.</param>
    public static FileKind Sniff(Stream stream, string name)
    {
        var from = stream.Position;
        var start = new byte[FileStart.Length];
        var got = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Position = from;
        return Sniff(FileStart.Of(start.AsSpan(0, got), name));
    }

    /// <summary>The format of images, or of files that are known and not read, whose names end so; null for names that promise nothing definite.</summary>
    /// <param name="fileName">The file's name, with or without folders.</param>
    public static string? NamedAs(string fileName) =>
        List.OfType<IImageFormat>().FirstOrDefault(format => EndsWith(fileName, format.Extensions))?.Name ?? FileSignatures.ClaimedBy(fileName);

    /// <summary>Whether a name ends with one of these, in any case.</summary>
    internal static bool EndsWith(string fileName, IEnumerable<string> endings) =>
        endings.Any(ending => fileName.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
