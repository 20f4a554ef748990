namespace OpenRadiomics.Formats;

/// <summary>A form in which extracted values are written, region by region, so that a table of any length takes the memory of a few regions.</summary>
public interface IExtractFormat
{
    /// <summary>Its name, lower case.</summary>
    string Name { get; }

    /// <summary>Begins a table.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="table">What is the same for all of it.</param>
    IExtractWriter Open(Stream stream, ExtractTable table);
}

/// <summary>What is the same for all regions of a table.</summary>
/// <param name="HasKeys">Whether columns say to whom values belong (subject, session, scan, mask, roi, label, reader, repeat).</param>
/// <param name="Settings">The canonical form of all settings.</param>
public sealed record ExtractTable(bool HasKeys, string Settings);

/// <summary>A table being written. Disposing ends it; the same regions in the same order give the same bytes.</summary>
public interface IExtractWriter : IAsyncDisposable
{
    /// <summary>Writes a region's values behind those before.</summary>
    /// <param name="region">What was computed.</param>
    /// <param name="ct">Stops the writing.</param>
    Task WriteAsync(ExtractedRegion region, CancellationToken ct = default);
}

/// <summary>Every form of an extract.</summary>
public static class AllExtractFormats
{
    /// <summary>The forms, the default first.</summary>
    public static IReadOnlyList<IExtractFormat> List { get; } = [new CsvExtract(), new WideExtract(), new JsonExtract(), new ParquetExtract()];

    /// <summary>The form of a name; null if there is none.</summary>
    /// <param name="name">For example <c>csv</c>.</param>
    public static IExtractFormat? Named(string name) => List.FirstOrDefault(format => format.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
