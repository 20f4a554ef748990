namespace OpenRadiomics.Formats;

/// <summary>A format in which a file is handed out, whatever format it was deposited in.</summary>
public interface IFileForm
{
    /// <summary>Its name in <c>?format=</c>, lower case.</summary>
    string Name { get; }

    /// <summary>Media type for Content-Type.</summary>
    string MediaType { get; }

    /// <summary>Ending of file names, with the dot.</summary>
    string Extension { get; }

    /// <summary>Finds out whether a file can be had in this form, and how. The same file gives the same bytes.</summary>
    /// <param name="file">The file.</param>
    /// <param name="ct">Stops the looking.</param>
    /// <returns>What writes it, or why it cannot be had so.</returns>
    ReadResult<WriteForm> Plan(FileToTurn file, CancellationToken ct = default);
}

/// <summary>A file that is to be written in another form.</summary>
/// <param name="Name">Its name, without folders.</param>
/// <param name="Open">Opens it from the first byte on, as often as asked.</param>
/// <param name="Beside">What lies with it.</param>
public sealed record FileToTurn(string Name, Func<Stream> Open, FilesBeside? Beside = null)
{
    /// <summary>Its name with another ending.</summary>
    /// <param name="extension">The new ending, with the dot.</param>
    public string Renamed(string extension)
    {
        var endings = AllFormats.List.SelectMany(format => format.Extensions).Append(".hdr").OrderByDescending(ending => ending.Length);
        return (endings.FirstOrDefault(ending => Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is { } ending ? Name[..^ending.Length] : Name)
            + extension;
    }

    /// <summary>Tells what the file is, by its beginning and name.</summary>
    public FileKind Sniff()
    {
        using var stream = Open();
        var start = new byte[FileStart.Length];
        return AllFormats.Sniff(FileStart.Of(start.AsSpan(0, stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)), Name));
    }
}

/// <summary>Writes a file in another form.</summary>
/// <param name="to">Where to; stays open.</param>
/// <param name="ct">Stops the writing.</param>
/// <exception cref="InvalidDataException">The file turned out to be damaged while it was written; what was written is not whole.</exception>
public delegate Task WriteForm(Stream to, CancellationToken ct);

/// <summary>Every form.</summary>
public static class AllFileForms
{
    /// <summary>Forms of images, then of tables.</summary>
    public static IReadOnlyList<IFileForm> List { get; } = [new NiftiForm(), new NrrdForm(), new CsvForm(), new ParquetForm()];
}
