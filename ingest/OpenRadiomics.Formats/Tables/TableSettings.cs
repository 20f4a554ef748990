namespace OpenRadiomics.Formats;

/// <summary>What a table tells of how its values were computed.</summary>
internal static class TableSettings
{
    private const string PyRadiomicsSettings = "diagnostics_Configuration_Settings";
    private const string LifexParameters = "PARAMS_";

    /// <summary>Settings by row; rows with the same text share one object. Null where nothing is told.</summary>
    public static ExtractionSettings?[] Of(LogicalTable table, ColumnIdentity?[] identities)
    {
        var columns = Enumerable.Range(0, table.Titles.Count)
            .Where(c => identities[c] is ColumnIdentity.Setting
                && (table.Titles[c].EndsWith(PyRadiomicsSettings, StringComparison.Ordinal) || table.Titles[c] is "general_info_GeneralSettings"
                    or IbsiNaming.SettingsTitle || table.Titles[c].StartsWith(LifexParameters, StringComparison.Ordinal)))
            .ToArray();
        var settings = new ExtractionSettings?[table.Rows.Count];
        if (columns.Length == 0) return settings;
        var known = new Dictionary<string, ExtractionSettings?>(StringComparer.Ordinal);
        for (var r = 0; r < settings.Length; r++)
        {
            var text = string.Join('\u001F', columns.Select(c => table.Rows[r][c]));
            if (!known.TryGetValue(text, out settings[r])) known[text] = settings[r] = Read(table, columns, r);
        }
        return settings;
    }

    /// <summary>The version of the program, as the first row tells it.</summary>
    public static string? Version(LogicalTable table, string? software)
    {
        string? First(string title) => table.Titles.ToList().IndexOf(title) is >= 0 and var c && table.Rows[0][c] is { Length: > 0 } text
            ? text.ToString() : null;
        return software switch
        {
            "PyRadiomics" => First("diagnostics_Versions_PyRadiomics") ?? First("general_info_Version"),
            "LIFEx" when First("INFORMATIONS") is { } made && made.StartsWith("LIFEx", StringComparison.Ordinal) => made[5..].Split('-')[0],
            _ => null,
        };
    }

    private static ExtractionSettings? Read(LogicalTable table, int[] columns, int row)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var c in columns)
        {
            var text = table.Rows[row][c].ToString();
            if (table.Titles[c].StartsWith(LifexParameters, StringComparison.Ordinal)) { if (text.Length > 0) values[table.Titles[c]] = text; }
            else if (table.Titles[c] == IbsiNaming.SettingsTitle) { if (text.Length > 0) values[IbsiNaming.SettingsTitle] = text; }
            else if (SettingsText.Read(text) is { } parsed)
                foreach (var (key, value) in parsed) values[key] = value;
        }
        return values.Count > 0 ? new(values) : null;
    }
}
