using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>A column in its group of comparable values.</summary>
/// <param name="Found">The column.</param>
/// <param name="Name">Name of the group: groups are in the order of their names.</param>
/// <param name="Offset">Added to its values, as the query allowed; 0 for none.</param>
/// <param name="Factor">What they are multiplied by before.</param>
public sealed record GroupedColumn(FoundColumn Found, string Name, double Offset, double Factor)
{
    /// <summary>Its values are converted.</summary>
    public bool IsConverted => Offset != 0 || Factor != 1;

    public double Convert(double value) => IsConverted ? value * Factor + Offset : value;

    /// <summary>The column as its values are handed out.</summary>
    public FeatureColumn Shown(double?[] values) => IsConverted
        ? Found.Column with { Relation = "converted", Values = Array.ConvertAll(values, value => value is { } number ? Convert(number) : default(double?)) }
        : Found.Column with { Values = values };
}

/// <summary>
/// Columns in groups of comparable values: those of equal identities, but for the parts in which the query allows them to differ. Values that an offset makes
/// the feature's are converted only where the query allows it; those of another definition never.
/// </summary>
public sealed class FeatureGroups
{
    private const int MostListed = 200, MostFound = 20;
    private readonly FeatureQuery _query;
    private readonly Lazy<IReadOnlyList<FeatureGroupView>> _views;
    private readonly Lazy<IReadOnlyList<FeatureDifferenceView>> _differences;

    private FeatureGroups(FeatureQuery query, IReadOnlyList<GroupedColumn> columns)
    {
        (_query, Columns) = (query, columns);
        Parts = [.. columns.GroupBy(column => column.Name).Select(group => group.ToArray())];
        Names = [.. Parts.Select(part => part[0].Name)];
        ByPlace = columns.ToDictionary(column => (column.Found.Version, column.Found.Place));
        (_views, _differences) = (new(() => Listed([.. Parts.Take(MostListed)])), new(() => Differ()));
        Numbers = Names.Select((name, i) => (name, i)).ToDictionary(one => one.name, one => one.i + 1);
    }

    /// <summary>Group by group; in a group by version and place.</summary>
    public IReadOnlyList<GroupedColumn> Columns { get; }

    /// <summary>The same, each group for itself.</summary>
    public IReadOnlyList<GroupedColumn[]> Parts { get; }

    /// <summary>The same, by version and place.</summary>
    public IReadOnlyDictionary<(VersionId, int), GroupedColumn> ByPlace { get; }

    /// <summary>The groups.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The number of each group, from 1.</summary>
    public IReadOnlyDictionary<string, int> Numbers { get; }

    public static FeatureGroups Of(FeatureQuery query, IEnumerable<FoundColumn> found) => new(query,
        [.. found.Select(column => Grouped(query, column)).OrderBy(column => column.Name, StringComparer.Ordinal)
            .ThenBy(column => column.Found.At)]);

    /// <summary>The groups as answers list them, up to a bound.</summary>
    public IReadOnlyList<FeatureGroupView> Views() => _views.Value;

    /// <summary>Some of them.</summary>
    /// <param name="only">Their numbers.</param>
    public IReadOnlyList<FeatureGroupView> Views(IReadOnlySet<int> only) => Listed(Parts.Where((_, n) => only.Contains(n + 1)));

    /// <summary>In which parts columns of one feature differ.</summary>
    public IReadOnlyList<FeatureDifferenceView> Differences() => _differences.Value;

    private IReadOnlyList<FeatureGroupView> Listed(IEnumerable<GroupedColumn[]> parts) => [.. parts.Select(part =>
    {
        var columns = Array.ConvertAll(part, column => column.Found.Column);
        var identity = columns[0].Identity;
        return new FeatureGroupView(Numbers[part[0].Name], identity.Code, identity.Subcode, Common(columns, column => column.Identity.Aggregation),
            Common(columns, column => column.Identity.Filter),
            Common(columns, column => column.Identity.Unit), Common(columns, column => column.Identity.SettingsHash()),
            Common(columns, column => column.Settings),
            part.Any(column => column.IsConverted) ? "exact" : columns[0].Relation,
            columns.Select(column => column.Conversion).FirstOrDefault(conversion => conversion is not null),
            [.. part.Select(column => column.Found.Identity).Distinct().Take(MostListed)],
            [.. columns.Select(column => column.Software).OfType<string>().Distinct().Order(StringComparer.Ordinal)], columns.Length);
    })];

    private IReadOnlyList<FeatureDifferenceView> Differ()
    {
        var features = Columns.Select(column => column.Found.Column).GroupBy(column => (column.Identity.Code, column.Identity.Subcode)).ToArray();
        (string Part, Func<FeatureColumn, string?> Of)[] parts =
        [
            ("aggregation", column => column.Identity.Aggregation), ("filter", column => column.Identity.Filter), ("unit", column => column.Identity.Unit),
            ("settings", column => column.Identity.SettingsHash() ?? column.Identity.Settings), ("relation", Related),
        ];
        return [.. parts.SelectMany(part => Difference(part.Part,
            [.. features.SelectMany(feature => feature.Select(part.Of).Distinct().ToArray() is { Length: > 1 } several ? several : [])]))];
    }

    private IEnumerable<FeatureDifferenceView> Difference(string part, string?[] found)
    {
        if (found.Length > 0) yield return new(part, [.. found.Distinct().Order(StringComparer.Ordinal).Take(MostFound)],
            _query.Allows(part == "relation" ? "offset" : part));
    }

    private static string? Related(FeatureColumn column) => column.Conversion is { } conversion ? $"{column.Relation}: {conversion}" : column.Relation;

    private static string? Common(FeatureColumn[] columns, Func<FeatureColumn, string?> of) =>
        columns.Select(of).Distinct().Take(2).ToArray() is [var only] ? only : null;

    private static GroupedColumn Grouped(FeatureQuery query, FoundColumn found)
    {
        var (column, identity) = (found.Column, found.Column.Identity);
        var (factor, offset) = query.Allows("offset") && column.Relation == "offset" ? Conversion(column.Conversion) ?? (1, 0) : (1, 0);
        var converted = factor != 1 || offset != 0;
        var key = query.Allow.Count == 0 ? found.Identity : (column with
        {
            Relation = converted ? "exact" : column.Relation,
            Identity = identity with
            {
                Aggregation = query.Allows("aggregation") ? null : identity.Aggregation, Filter = query.Allows("filter") ? null : identity.Filter,
                Settings = query.Allows("settings") ? "" : identity.Settings,
            },
        }).Key();
        return new(found, $"{identity.Code}\t{identity.Subcode}\t{key}", offset, factor);
    }

    /// <summary>Conversions of the value alone: x ± a, x * a, x / a.</summary>
    private static (double Factor, double Offset)? Conversion(string? text)
    {
        if (text?.Split(' ') is not ["x", var sign, var number] || !double.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var by))
            return null;
        return sign switch { "-" => (1, -by), "+" => (1, by), "*" => (by, 0), "/" when by != 0 => (1 / by, 0), _ => null };
    }
}
