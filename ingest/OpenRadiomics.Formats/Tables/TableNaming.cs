namespace OpenRadiomics.Formats;

/// <summary>Says what each column of a table is, and under which settings each row was computed.</summary>
internal static class TableNaming
{
    public static FeatureTable Name(LogicalTable table, string encoding, char delimiter, ProblemLog log)
    {
        var named = new NamedColumn?[table.Titles.Count];
        var identities = new ColumnIdentity?[table.Titles.Count];
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var c = 0; c < named.Length; c++)
        {
            var title = table.Titles[c];
            named[c] = table.Named.TryGetValue(c, out var known) ? known : table.Keys.ContainsKey(c) ? null : AllNamings.Recognise(title);
            identities[c] = table.Keys.TryGetValue(c, out var key) ? new ColumnIdentity.Key(key)
                : named[c] is not null ? null
                : KeyNames.Find(title) is { } proposed ? new ColumnIdentity.Key(proposed)
                : AllNamings.IsSetting(title) ? new ColumnIdentity.Setting() : null;
            if (table.Layout != TableLayout.Long && title.Length > 0 && !seen.TryAdd(title, c))
                log.Add(new(ProblemKind.Duplicate, table.PlaceOf(0, c)
                    with { Row = table.Layout == TableLayout.Transposed ? table.PlaceOf(0, c).Row : 1,
                        Column = table.Layout == TableLayout.Transposed ? 1 : c + 1 },
                    $"a second column \"{title}\"", "titles that occur once", "Rename or remove one of them."));
        }

        var finder = new NumberFormatFinder();
        foreach (var row in table.Rows)
            for (var c = 0; c < named.Length; c++)
                if (identities[c] is null) finder.See(row[c].Span);
        var (numbers, doubt) = finder.Find(delimiter);
        if (doubt is not null) log.Add(doubt);

        var settings = TableSettings.Of(table, identities);
        var distinct = AllNamings.List.ToDictionary(n => n, n => settings.DistinctBy(n.Signature).ToArray());
        var columns = new TableColumn[named.Length];
        for (var c = 0; c < columns.Length; c++)
            columns[c] = new(c, table.Titles[c], identities[c] ?? (named[c] is { } name ? Common(name, distinct[name.Naming]) : ByContent(table, c, numbers)));
        var software = named.Where(n => n?.Naming.Software is not null).GroupBy(n => n!.Naming.Software).OrderByDescending(g => g.Count())
            .FirstOrDefault()?.Key;
        return new(table, new(encoding, delimiter, numbers), columns, named, settings, software, TableSettings.Version(table, software));
    }

    /// <summary>The columns under other settings of the rows.</summary>
    public static TableColumn[] Again(IReadOnlyList<TableColumn> columns, NamedColumn?[] named, ExtractionSettings?[] settings)
    {
        var distinct = AllNamings.List.ToDictionary(n => n, n => settings.DistinctBy(n.Signature).ToArray());
        return [.. columns.Select(column => named[column.Index] is { } name ? column with { Identity = Common(name, distinct[name.Naming]) } : column)];
    }

    /// <summary>What a column is under all settings of the table, or what its name tells alone.</summary>
    private static ColumnIdentity Common(NamedColumn named, ExtractionSettings?[] settings)
    {
        var first = named.Identify(settings[0]);
        return settings.Skip(1).All(s => named.Identify(s) == first) ? first : named.Identify(null);
    }

    private static ColumnIdentity ByContent(LogicalTable table, int column, NumberFormat numbers)
    {
        var isEmpty = true;
        foreach (var row in table.Rows)
        {
            if (row[column].Length == 0) continue;
            isEmpty = false;
            if (numbers.Read(row[column]).Kind is CellKind.Number or CellKind.List) return new ColumnIdentity.Unknown();
        }
        return isEmpty ? new ColumnIdentity.Empty() : new ColumnIdentity.Text();
    }
}
