using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>One value of one region, with all that says what it is: a row of the long form. Texts are empty where nothing is known.</summary>
public sealed record LongValue
{
    /// <summary>Whose.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Visit or time point.</summary>
    public string Session { get; init; } = "";

    /// <summary>The image.</summary>
    public string Scan { get; init; } = "";

    /// <summary>The region.</summary>
    public string Roi { get; init; } = "";

    /// <summary>The region's number in its segmentation.</summary>
    public string Label { get; init; } = "";

    /// <summary>Who drew it.</summary>
    public string Reader { get; init; } = "";

    /// <summary>Which repetition.</summary>
    public string Repeat { get; init; } = "";

    /// <summary>IBSI code; a program's own feature as <c>LIFEx:…</c>.</summary>
    public required string Code { get; init; }

    /// <summary>IBSI subcode.</summary>
    public string Subcode { get; init; } = "";

    /// <summary>IBSI code of the aggregation.</summary>
    public string Aggregation { get; init; } = "";

    /// <summary>Image filter; empty for the original image.</summary>
    public string Filter { get; init; } = "";

    /// <summary>Unit, as stated.</summary>
    public string Unit { get; init; } = "";

    /// <summary>SHA-256 of the settings that are known, or empty.</summary>
    public string SettingsHash { get; init; } = "";

    /// <summary><c>exact</c>, <c>offset</c>, <c>differs</c> or <c>own</c>: whether the values are those of the IBSI feature.</summary>
    public string Relation { get; init; } = "exact";

    /// <summary>The program that named the column.</summary>
    public string Software { get; init; } = "";

    /// <summary>The author's name for the column.</summary>
    public string Feature { get; init; } = "";

    /// <summary>The value; null where there is none.</summary>
    public double? Value { get; init; }

    /// <summary>
    /// The feature values of a table, sorted by identity (code, subcode, aggregation, filter, unit, settings, software, name; ordinal), then by row. Unknown
    /// columns are no features and stay out.
    /// </summary>
    /// <param name="table">A table that was read.</param>
    public static IReadOnlyList<LongValue> Of(FeatureTable table)
    {
        var regions = Enumerable.Range(0, table.RowCount).Select(row => Region(table.KeysOf(row))).ToArray();
        var groups = new List<(LongValue Like, int Column, List<int> Rows)>();
        foreach (var column in table.Columns.Where(c => c.Identity is ColumnIdentity.Feature or ColumnIdentity.Related or ColumnIdentity.Own))
        {
            var bySettings = new Dictionary<object, List<int>>(ReferenceEqualityComparer.Instance);      // rows of equal settings share one object
            for (var row = 0; row < table.RowCount; row++)
            {
                var settings = table.SettingsOf(row);
                if (!bySettings.TryGetValue((object?)settings ?? table, out var rows))
                {
                    bySettings[(object?)settings ?? table] = rows = [];
                    groups.Add((Like(table.IdentityOf(row, column.Index), settings) with { Feature = column.Name }, column.Index, rows));
                }
                rows.Add(row);
            }
        }
        groups.Sort((a, b) => Compare(a.Like, b.Like) is not 0 and var order ? order : a.Column != b.Column ? a.Column - b.Column : a.Rows[0] - b.Rows[0]);
        return [.. from g in groups from row in g.Rows select Value(g.Like, regions[row], table.Cell(row, g.Column))];

        static LongValue Region(IReadOnlyDictionary<TableKey, string> keys)
        {
            string Key(TableKey key) => keys.GetValueOrDefault(key, "");
            return new()
            {
                Code = "", Subject = Key(TableKey.Subject), Session = Key(TableKey.Session), Scan = Key(TableKey.Scan), Roi = Key(TableKey.Roi),
                Label = Key(TableKey.Label),
                Reader = Key(TableKey.Reader), Repeat = Key(TableKey.Repeat),
            };
        }

        static LongValue Value(LongValue like, LongValue region, TableCell cell) => like with
        {
            Subject = region.Subject, Session = region.Session, Scan = region.Scan, Roi = region.Roi, Label = region.Label, Reader = region.Reader,
            Repeat = region.Repeat,
            Value = cell.Kind == CellKind.Number ? cell.Number : null,
        };
    }

    private static LongValue Like(ColumnIdentity identity, ExtractionSettings? settings) => identity switch
    {
        ColumnIdentity.Feature { Name: var name } => Like(name, "exact", settings),
        ColumnIdentity.Related { Name: var name, Relation: var relation } => Like(name, relation == FeatureRelation.Offset ? "offset" : "differs", settings),
        ColumnIdentity.Own own => new()
        {
            Code = $"{own.Software}:{own.Name}", Aggregation = own.Aggregation?.Code() ?? "", Filter = own.Filter ?? "", Software = own.Software,
            Relation = "own",
            SettingsHash = own.SettingsHash ?? Hash(settings?.Canonical),
        },
        _ => throw new UnreachableException(),
    };

    private static LongValue Like(FeatureName name, string relation, ExtractionSettings? settings) => new()
    {
        Code = name.Code, Subcode = name.Subcode, Aggregation = name.Aggregation?.Code() ?? "", Filter = name.Filter ?? "", Unit = name.Unit ?? "",
        Software = name.Software ?? "", Relation = relation, SettingsHash = name.SettingsHash ?? Hash(settings?.Canonical ?? name.Discretisation),
    };

    private static string Hash(string? settings) => settings is null ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(settings)));

    private static int Compare(LongValue a, LongValue b)
    {
        ReadOnlySpan<(string A, string B)> parts = [(a.Code, b.Code), (a.Subcode, b.Subcode), (a.Aggregation, b.Aggregation), (a.Filter, b.Filter),
            (a.Unit, b.Unit), (a.SettingsHash, b.SettingsHash), (a.Software, b.Software), (a.Feature, b.Feature)];
        foreach (var (x, y) in parts)
            if (string.CompareOrdinal(x, y) is not 0 and var order) return order;
        return 0;
    }
}
