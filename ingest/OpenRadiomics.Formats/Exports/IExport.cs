namespace OpenRadiomics.Formats;

/// <summary>A format in which feature values are handed out.</summary>
public interface IExport
{
    /// <summary>Its name in <c>?format=</c>, lower case.</summary>
    string Name { get; }

    /// <summary>Media type for Content-Type.</summary>
    string MediaType { get; }

    /// <summary>Ending of file names, with the dot.</summary>
    string Extension { get; }

    /// <summary>Writes values in the order given; the same values give the same bytes.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="values">The rows.</param>
    /// <param name="ct">Stops the writing.</param>
    Task WriteAsync(Stream stream, IReadOnlyList<LongValue> values, CancellationToken ct = default);
}

/// <summary>Every export.</summary>
public static class AllExports
{
    /// <summary>The exports, the default first.</summary>
    public static IReadOnlyList<IExport> List { get; } = [new CsvExport(), new ParquetExport()];
}
