namespace OpenRadiomics.Formats;

/// <summary>A file that may belong to a series: of a folder, or of an archive.</summary>
/// <param name="Name">Its path there.</param>
/// <param name="Length">Its bytes as they lie there, packed or not.</param>
/// <param name="Open">Opens it from the first byte on; whoever calls it closes the stream.</param>
public sealed record DicomEntry(string Name, long Length, Func<Stream> Open)
{
    /// <summary>The files of a folder and of those within; links are not followed.</summary>
    /// <param name="folder">Where they lie.</param>
    public static IReadOnlyList<DicomEntry> InFolder(DirectoryInfo folder) =>
    [
        .. folder.EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint,
            IgnoreInaccessible = true })
            .Select(file => new DicomEntry(Path.GetRelativePath(folder.FullName, file.FullName), file.Length, file.OpenRead))
            .OrderBy(entry => entry.Name, StringComparer.Ordinal),
    ];
}
