namespace OpenRadiomics.Formats;

/// <summary>The columns of a table that is written as it comes: texts first, numbers behind them.</summary>
/// <param name="Texts">Titles of the text columns.</param>
/// <param name="Numbers">Titles of the number columns.</param>
/// <param name="About">What is to be said of the table where a format has room for it.</param>
public sealed record Sheet(IReadOnlyList<string> Texts, IReadOnlyList<string> Numbers, IReadOnlyDictionary<string, string>? About = null)
{
    /// <summary>All titles.</summary>
    public IEnumerable<string> Titles => Texts.Concat(Numbers);
}

/// <summary>Some rows of a table, column by column; null where there is nothing.</summary>
/// <param name="Count">How many rows; the arrays may be longer.</param>
/// <param name="Texts">In the order of the sheet.</param>
/// <param name="Numbers">Likewise. NaN and infinities are numbers.</param>
public sealed record SheetRows(int Count, IReadOnlyList<string?[]> Texts, IReadOnlyList<double?[]> Numbers);

/// <summary>A format in which tables of values are handed out as they come, however many rows they have.</summary>
public interface ISheetFormat
{
    /// <summary>Its name in <c>?format=</c>, lower case.</summary>
    string Name { get; }

    /// <summary>Media type for Content-Type, without parameters.</summary>
    string MediaType { get; }

    /// <summary>Ending of file names, with the dot.</summary>
    string Extension { get; }

    /// <summary>Begins a table. The same rows give the same bytes.</summary>
    /// <param name="stream">Where to; stays open, and need not be able to seek.</param>
    /// <param name="sheet">Its columns.</param>
    ISheetWriter Open(Stream stream, Sheet sheet);
}

/// <summary>A table being written. One that was not ended is not whole, and its readers see that.</summary>
public interface ISheetWriter
{
    /// <summary>Writes rows.</summary>
    Task WriteAsync(SheetRows rows, CancellationToken ct = default);

    /// <summary>Writes what has to stand at the end.</summary>
    Task EndAsync(CancellationToken ct = default);
}

/// <summary>Every format of sheets.</summary>
public static class AllSheetFormats
{
    /// <summary>The formats, in the order in which they are offered.</summary>
    public static IReadOnlyList<ISheetFormat> List { get; } = [new CsvSheet(), new NdjsonSheet(), new ParquetSheet(), new ArrowSheet(), new JsonSheet()];
}
