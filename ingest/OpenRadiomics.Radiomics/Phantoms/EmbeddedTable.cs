namespace OpenRadiomics.Radiomics;

/// <summary>A comma-separated table without quotes, embedded in this library.</summary>
internal static class EmbeddedTable
{
    /// <summary>The rows below the header, in order.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
            if (line.Length > 0) yield return line.Split(',');
    }
}
