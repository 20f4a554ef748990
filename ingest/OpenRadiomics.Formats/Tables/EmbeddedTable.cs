namespace OpenRadiomics.Formats;

/// <summary>Tables of seed/data that lie in this assembly.</summary>
internal static class EmbeddedTable
{
    /// <summary>Rows below the heading.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var text = new StreamReader(stream);
        var reader = new DelimitedReader(text, ',', ReadLimits.Default);
        var row = new List<ReadOnlyMemory<char>>();
        reader.TryRead(row);
        while (reader.TryRead(row)) yield return [.. row.Select(cell => cell.ToString())];
    }
}
