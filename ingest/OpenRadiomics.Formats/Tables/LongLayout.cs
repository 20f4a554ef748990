using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>The columns of a long table, by index; null where it has none.</summary>
internal sealed record LongColumns(int Value, int? Code, int? Subcode, int? Feature, int? Aggregation, int? Unit, int? Settings, int? Filter, int? Relation)
{
    /// <summary>The columns, or null where the heading is not that of a long table: it names a value, and a code or feature.</summary>
    public static LongColumns? Find(string[] header)
    {
        var titles = header.Select(KeyNames.Simplify).ToList();
        int? At(params string[] names) => names.Select(n => titles.IndexOf(n)).FirstOrDefault(i => i >= 0, -1) is >= 0 and var i ? i : null;
        return At("value", "submittedvalue", "featurevalue") is { } value
            && (At("ibsicode", "code"), At("feature", "featurename", "spreadsheettag", "tag")) is var (code, feature) && (code ?? feature) is not null
            ? new(value, code, At("ibsisubcode", "subcode"), feature, At("aggregationcode", "aggregation"), At("unit"), At("settingshash", "settings"),
                At("filter", "imagefilter"), At("relation"))
            : null;
    }

    /// <summary>Those that say what a value is.</summary>
    public int[] Parts => [.. new[] { Code, Subcode, Feature, Aggregation, Unit, Settings, Filter, Relation }.OfType<int>()];

    public string Name(ReadOnlyMemory<char>[] row, int? column) => column is { } c ? row[c].Span.Trim().ToString() : "";
}

/// <summary>Turns a row per value into a row per region: what the keys tell apart are rows, what feature and settings tell apart are columns.</summary>
internal static class LongLayout
{
    private static readonly IbsiNaming Ibsi = AllNamings.List.OfType<IbsiNaming>().Single();

    public static (LogicalTable? Table, ReadProblem? Refusal) Pivot(RawTable raw, LongColumns columns, ReadLimits limits, ProblemLog log)
    {
        var keys = raw.Header.Select((title, i) => (Index: i, Kind: KeyNames.Find(title))).Where(k => k.Kind is not null).ToArray();
        int[] told = [.. keys.Select(key => key.Index)], parts = columns.Parts;
        foreach (var i in Enumerable.Range(0, raw.Header.Length).Where(i => raw.Header[i].Length > 0 && i != columns.Value && !parts.Contains(i)
            && !told.Contains(i)))
            log.Add(new(ProblemKind.Assumed, new ReadPlace.Cell(1, i + 1), $"column \"{raw.Header[i]}\"", "a key, or a part of the value's identity",
                "None needed: the column was not read. Rename it if it tells rows apart."));

        var (regions, features) = (new RowNumbers(told, trimmed: false), new RowNumbers(parts, trimmed: true));
        var (titles, named, place) = (new List<string>(), new Dictionary<int, NamedColumn>(), new List<(int Region, int Feature)>());
        foreach (var row in raw.Rows)
        {
            var (region, feature) = (regions.Of(row), features.Of(row));
            if (feature == titles.Count)
            {
                titles.Add(Title(row, columns));
                if (Identify(row, columns) is { } identity) named[keys.Length + feature] = identity;
            }
            place.Add((region, feature));
        }
        var cells = (long)regions.Count * (keys.Length + titles.Count);
        if (cells > limits.Cells || cells > RawTable.FreeCells + 64L * raw.Rows.Count)      // few rows must not become much memory
            return (null, new(ProblemKind.TooLarge, ReadPlace.File, $"{regions.Count} regions with {titles.Count} features",
                "regions that share most of their features", "Split the table, or name its keys."));

        var rows = new ReadOnlyMemory<char>[regions.Count][];
        var sources = new int[regions.Count, titles.Count];
        for (var i = 0; i < raw.Rows.Count; i++)
        {
            var (region, feature) = place[i];
            if (rows[region] is null)
            {
                rows[region] = new ReadOnlyMemory<char>[keys.Length + titles.Count];
                for (var k = 0; k < keys.Length; k++) rows[region][k] = raw.Rows[i][keys[k].Index];
            }
            if (sources[region, feature] > 0)
            {
                log.Add(new(ProblemKind.Duplicate, new ReadPlace.Cell(raw.Lines[i], columns.Value + 1),
                    "a second value for the same feature, settings and keys", "one",
                    $"Remove one, or add a column that tells them apart; that of row {raw.Lines[sources[region, feature] - 1]} was taken."));
                continue;
            }
            sources[region, feature] = i + 1;
            rows[region][keys.Length + feature] = raw.Rows[i][columns.Value];
        }
        var firstOf = Enumerable.Range(0, rows.Length).Select(r => Enumerable.Range(0, titles.Count).Select(f => sources[r, f]).First(s => s > 0) - 1)
            .ToArray();
        return (new(TableLayout.Long, [.. keys.Select(k => raw.Header[k.Index]), .. titles], rows, (row, column) =>
            column < keys.Length ? new(raw.Lines[firstOf[row]], keys[column].Index + 1)
            : new(raw.Lines[(sources[row, column - keys.Length] is > 0 and var s ? s : firstOf[row] + 1) - 1], columns.Value + 1))
        {
            Keys = keys.Select((k, i) => (i, Kind: k.Kind!.Value)).ToDictionary(k => k.i, k => k.Kind),
            Named = named,
        }, null);
    }

    private static string Title(ReadOnlyMemory<char>[] row, LongColumns columns) =>
        columns.Name(row, columns.Feature) is { Length: > 0 } name ? name
        : string.Join('_', new[] { columns.Name(row, columns.Code), columns.Name(row, columns.Subcode),
            columns.Name(row, columns.Aggregation) }.Where(p => p.Length > 0));

    /// <summary>By code where there is one, else by the feature's name; aggregation, unit, filter, settings and relation as the row says.</summary>
    private static NamedColumn? Identify(ReadOnlyMemory<char>[] row, LongColumns columns)
    {
        var aggregation = AggregationCodes.Parse(columns.Name(row, columns.Aggregation));
        var code = columns.Name(row, columns.Code);
        var named = code.Length == 0 ? AllNamings.Recognise(columns.Name(row, columns.Feature))
            : AllNamings.Own(code) ?? Ibsi.Feature(code, columns.Name(row, columns.Subcode) is { Length: > 0 } subcode ? subcode
                : IbsiNaming.SubcodeOf(code, columns.Name(row, columns.Feature)), aggregation);
        return named is null ? null : named with
        {
            Aggregation = aggregation ?? named.Aggregation,
            Filter = columns.Name(row, columns.Filter) is { Length: > 0 } filter ? filter : named.Filter,
            Discretisation = columns.Name(row, columns.Settings) is { Length: > 0 } hash ? FeatureName.Stated + hash : named.Discretisation,
            Deviation = columns.Name(row, columns.Relation) is { Length: > 0 } relation && relation is not ("exact" or "own")
                ? (relation == "offset" ? FeatureRelation.Offset : FeatureRelation.Differs, null, $"marked \"{relation}\" by the table itself")
                : columns.Name(row, columns.Unit) is { Length: > 0 } unit ? StatedUnit.Deviation(named.Mapping.Code, named.Mapping.Subcode, unit) ?? named.Deviation
                : named.Deviation,
        };
    }
}
