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

    /// <summary>The feature values of a table, sorted by identity (code, subcode, aggregation, filter, unit, settings, software, name; ordinal), then by row. Unknown columns are no features and stay out.</summary>
    /// <param name="table">A table that was read.</param>
    public static IReadOnlyList<LongValue> Of(FeatureTable table)
    {
        var values = new List<LongValue>();
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        var keys = Enumerable.Range(0, table.RowCount).Select(table.KeysOf).ToArray();
        foreach (var column in table.Columns.Where(c => c.Identity is ColumnIdentity.Feature or ColumnIdentity.Related or ColumnIdentity.Own))
            for (var row = 0; row < table.RowCount; row++)
            {
                string Key(TableKey key) => keys[row].GetValueOrDefault(key, "");
                var blank = new LongValue
                {
                    Code = "", Subject = Key(TableKey.Subject), Session = Key(TableKey.Session), Scan = Key(TableKey.Scan), Roi = Key(TableKey.Roi), Label = Key(TableKey.Label),
                    Reader = Key(TableKey.Reader), Repeat = Key(TableKey.Repeat), Feature = column.Name,
                    Value = table.Cell(row, column.Index) is { Kind: CellKind.Number, Number: var number } ? number : null,
                };
                values.Add(table.IdentityOf(row, column.Index) switch
                {
                    ColumnIdentity.Feature { Name: var name } => With(blank, name, "exact", table.SettingsOf(row)),
                    ColumnIdentity.Related { Name: var name, Relation: var relation } => With(blank, name, relation == FeatureRelation.Offset ? "offset" : "differs", table.SettingsOf(row)),
                    ColumnIdentity.Own { Software: var software, Name: var name, Filter: var filter } => blank with { Code = $"{software}:{name}", Filter = filter ?? "", Software = software, Relation = "own", SettingsHash = Hash(table.SettingsOf(row)?.Canonical) },
                    _ => throw new System.Diagnostics.UnreachableException(),
                });
            }
        return [.. values.Select((v, i) => (Value: v, Index: i)).Order(Comparer<(LongValue Value, int Index)>.Create((a, b) => Compare(a.Value, b.Value) is not 0 and var c ? c : a.Index - b.Index)).Select(v => v.Value)];

        LongValue With(LongValue blank, FeatureName name, string relation, ExtractionSettings? settings) => blank with
        {
            Code = name.Code, Subcode = name.Subcode, Aggregation = name.Aggregation?.Code() ?? "", Filter = name.Filter ?? "", Unit = name.Unit ?? "",
            Software = name.Software ?? "", Relation = relation, SettingsHash = Hash(settings?.Canonical ?? name.Discretisation),
        };

        string Hash(string? settings)
        {
            if (settings is null) return "";
            if (!hashes.TryGetValue(settings, out var hash)) hashes[settings] = hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(settings)));
            return hash;
        }
    }

    private static int Compare(LongValue a, LongValue b)
    {
        ReadOnlySpan<(string A, string B)> parts = [(a.Code, b.Code), (a.Subcode, b.Subcode), (a.Aggregation, b.Aggregation), (a.Filter, b.Filter), (a.Unit, b.Unit), (a.SettingsHash, b.SettingsHash), (a.Software, b.Software), (a.Feature, b.Feature)];
        foreach (var (x, y) in parts)
            if (string.CompareOrdinal(x, y) is not 0 and var order) return order;
        return 0;
    }
}
