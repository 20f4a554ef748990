namespace OpenRadiomics.Formats;

/// <summary>The files of a folder, and a way to look into them.</summary>
public sealed class FolderListing
{
    /// <summary>Tables opened to see what they are; in a folder of more, the others are told by name.</summary>
    internal const int TablesLookedAt = 50;

    private readonly Func<string, Stream?> open;
    private readonly Dictionary<string, FeatureTable?> tables = new(StringComparer.Ordinal);
    private int tablesOpened;

    /// <param name="paths">Paths in the folder, with forward slashes.</param>
    /// <param name="open">Opens a file by its path, or gives null; asked for small texts only (tables' headings, dataset.json). Null if nothing can be
    /// opened.</param>
    public FolderListing(IEnumerable<string> paths, Func<string, Stream?>? open = null)
    {
        Paths = [.. paths.Order(StringComparer.Ordinal)];
        Known = Paths.ToHashSet(StringComparer.Ordinal);
        ByName = Paths.ToLookup(p => p[(p.LastIndexOf('/') + 1)..], StringComparer.Ordinal);
        this.open = open ?? (_ => null);
    }

    /// <summary>The paths, sorted (ordinal).</summary>
    public IReadOnlyList<string> Paths { get; }

    internal HashSet<string> Known { get; }

    /// <summary>Paths by the file's name without folders.</summary>
    internal ILookup<string, string> ByName { get; }

    /// <summary>The beginning of a text file as UTF-8, at most a megabyte; null if it cannot be opened.</summary>
    internal string? TextOf(string path)
    {
        const int most = 1 << 20;
        using var stream = open(path);
        if (stream is null) return null;
        var bytes = new byte[most];
        return System.Text.Encoding.UTF8.GetString(bytes, 0, stream.ReadAtLeast(bytes, most, throwOnEndOfStream: false)).TrimStart('\uFEFF');
    }

    /// <summary>A table, or null if it cannot be opened, is none, or many were opened before it.</summary>
    internal FeatureTable? TableOf(string path)
    {
        if (tables.TryGetValue(path, out var known)) return known;
        if (tablesOpened++ >= TablesLookedAt) return null;
        using var stream = open(path);
        return tables[path] = stream is not null && TableReader.Read(stream, new() { TableBytes = 8 << 20, Cells = 200_000 })
            is ReadResult<FeatureTable>.Read { Value: var table } ? table : null;
    }
}
