namespace OpenRadiomics.Formats;

/// <summary>Every format that is read, the most definite first.</summary>
public static class AllFormats
{
    /// <summary>The formats, in the order in which they are asked.</summary>
    public static IReadOnlyList<IFileFormat> List { get; } = [new NiftiFormat(), new TextTableFormat()];

    /// <summary>Tells what a file is, by content and name.</summary>
    /// <param name="start">The beginning of the file.</param>
    public static FileKind Sniff(FileStart start)
    {
        foreach (var format in List)
            if (format.Recognises(start)) return new FileKind.Readable(format, start.HasExtension(format.Extensions));
        if (FileSignatures.NameOf(start) is { } name) return new FileKind.Foreign(name);
        return List.FirstOrDefault(start.HasExtension) is { } claimed ? new FileKind.Pretender(claimed) : new FileKind.Unknown();
    }

    private static bool HasExtension(this FileStart start, IFileFormat format) => start.HasExtension(format.Extensions);
}

/// <summary>What a file is, as far as its beginning and name tell.</summary>
public abstract record FileKind
{
    private FileKind() { }

    /// <summary>A format that is read.</summary>
    /// <param name="Format">Which.</param>
    /// <param name="NameAgrees">Whether the file's name ends as the format's names do.</param>
    public sealed record Readable(IFileFormat Format, bool NameAgrees) : FileKind;

    /// <summary>A format that is known and not read.</summary>
    /// <param name="Name">Which, for people.</param>
    public sealed record Foreign(string Name) : FileKind;

    /// <summary>Named as a format that is read, with other content.</summary>
    /// <param name="Claimed">What the name says.</param>
    public sealed record Pretender(IFileFormat Claimed) : FileKind;

    /// <summary>Neither content nor name tell.</summary>
    public sealed record Unknown : FileKind;
}
