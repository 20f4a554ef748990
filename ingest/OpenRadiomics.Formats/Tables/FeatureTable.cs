namespace OpenRadiomics.Formats;

/// <summary>How a table lies in its file.</summary>
public enum TableLayout
{
    /// <summary>A row per region, a column per feature.</summary>
    Wide,

    /// <summary>A row per feature, a column per region (PyRadiomics baselines).</summary>
    Transposed,

    /// <summary>A row per value: feature, value and what they belong to.</summary>
    Long,
}

/// <summary>How a table's text is written.</summary>
/// <param name="Encoding">utf-8, iso-8859-1, utf-16 or utf-16BE.</param>
/// <param name="Delimiter">Between cells: comma, semicolon or tab.</param>
/// <param name="Numbers">Decimal and thousands separators.</param>
public sealed record TableText(string Encoding, char Delimiter, NumberFormat Numbers);

/// <summary>A column of a table, however the file lies.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Name">Its title as the author wrote it.</param>
/// <param name="Identity">What it is. Where rows of different settings make it different things: what its name alone tells, without aggregation;
/// <see cref="FeatureTable.IdentityOf"/> has it by row.</param>
public sealed record TableColumn(int Index, string Name, ColumnIdentity Identity);

/// <summary>A feature table: always seen as a row per region and a column per feature, whatever its layout in the file.</summary>
public sealed class FeatureTable
{
    private readonly LogicalTable cells;
    private readonly NamedColumn?[] named;
    private readonly ExtractionSettings?[] settings;
    private readonly TableColumn[] keys;

    internal FeatureTable(LogicalTable cells, TableText text, IReadOnlyList<TableColumn> columns, NamedColumn?[] named, ExtractionSettings?[] settings,
        string? software, string? softwareVersion)
    {
        (this.cells, this.named, this.settings) = (cells, named, settings);
        keys = [.. columns.Where(column => column.Identity is ColumnIdentity.Key)];
        (Text, Columns, Software, SoftwareVersion) = (text, columns, software, softwareVersion);
    }

    /// <summary>How it lies in the file.</summary>
    public TableLayout Layout => cells.Layout;

    /// <summary>Encoding, delimiter and number format.</summary>
    public TableText Text { get; }

    /// <summary>The columns, in the order of the file.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>Number of rows: regions, or what the table's keys tell apart.</summary>
    public int RowCount => cells.Rows.Count;

    /// <summary>The program whose names most features have, or null.</summary>
    public string? Software { get; }

    /// <summary>Its version as the table tells it (that of the first row), or null.</summary>
    public string? SoftwareVersion { get; }

    /// <summary>A cell, understood.</summary>
    /// <param name="row">From 0.</param>
    /// <param name="column">From 0.</param>
    public TableCell Cell(int row, int column) => Text.Numbers.Read(cells.Rows[row][column]);

    /// <summary>Where a cell lies in the file.</summary>
    /// <param name="row">From 0.</param>
    /// <param name="column">From 0.</param>
    public ReadPlace.Cell PlaceOf(int row, int column) => cells.PlaceOf(row, column);

    /// <summary>The settings of a row, or null where the table tells none.</summary>
    /// <param name="row">From 0.</param>
    public ExtractionSettings? SettingsOf(int row) => settings[row];

    /// <summary>What a value is, under the settings of its row.</summary>
    /// <param name="row">From 0.</param>
    /// <param name="column">From 0.</param>
    public ColumnIdentity IdentityOf(int row, int column) => named[column]?.Identify(settings[row]) ?? Columns[column].Identity;

    /// <summary>The same table where rows that tell no settings have these, told elsewhere.</summary>
    /// <param name="told">Settings of the program whose names the table has.</param>
    public FeatureTable Under(ExtractionSettings told)
    {
        var known = Array.ConvertAll(settings, own => own ?? told);
        return new(cells, Text, TableNaming.Again(Columns, named, known), named, known, Software, SoftwareVersion);
    }

    /// <summary>What a column is under some settings; null settings are unknown ones.</summary>
    /// <param name="told">The settings.</param>
    /// <param name="column">From 0.</param>
    public ColumnIdentity IdentityUnder(ExtractionSettings? told, int column) => named[column]?.Identify(told) ?? Columns[column].Identity;

    /// <summary>What a row belongs to: each key's text, of the first column that names it and is not empty.</summary>
    /// <param name="row">From 0.</param>
    public IReadOnlyDictionary<TableKey, string> KeysOf(int row)
    {
        var keys = new Dictionary<TableKey, string>();
        foreach (var column in this.keys)
            if (column.Identity is ColumnIdentity.Key { Kind: var kind } && cells.Rows[row][column.Index] is { Length: > 0 } text)
                keys.TryAdd(kind, text.ToString());
        return keys;
    }
}
