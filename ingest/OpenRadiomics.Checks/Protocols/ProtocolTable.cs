using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

/// <summary>
/// The acquisition of every series of a deposit. Files of one series tell it together: what differs between slices is told as the first has it. What headers do
/// not tell, the author's own table may state.
/// </summary>
internal static class ProtocolTable
{
    private const string Stated = "stated";

    /// <summary>Series that are listed.</summary>
    private const int Most = 5_000;

    public static IReadOnlyList<SeriesProtocol> Of(DepositInHand deposit)
    {
        StatedRow[] rows = [.. deposit.Protocols.SelectMany(table => table.Rows)];
        SeriesProtocol[] told = [.. Told(deposit).Take(Most).Select(files => Series(files, rows))];
        return rows.Length == 0 ? told : [.. told, .. Silent(deposit).Select(scan => OfRows(scan, rows)).OfType<SeriesProtocol>().Take(Most - told.Length)];
    }

    /// <summary>Files that tell how their series was acquired, series by series.</summary>
    public static IEnumerable<IGrouping<string, FileOfDeposit>> Told(DepositInHand deposit) =>
        deposit.Files.Where(file => file.Facts.Series is not null && !file.Facts.PathIdentifies).GroupBy(file => file.Facts.Series!.Series);

    /// <summary>Scans of whose acquisition neither their headers nor a file beside them tells.</summary>
    private static IEnumerable<FileOfDeposit> Silent(DepositInHand deposit)
    {
        var told = deposit.Files.Where(file => file.Facts.Series is not null).Select(file => StatedRow.Stem(file.Path.ToString()))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return deposit.Of(Role.Scan).Where(scan => scan.Facts is { Series: null, Slice: null, PathIdentifies: false }
            && !told.Contains(StatedRow.Stem(scan.Path.ToString())));
    }

    private static SeriesProtocol Series(IGrouping<string, FileOfDeposit> files, IReadOnlyList<StatedRow> rows)
    {
        var first = files.First();
        var told = first.Facts.Series!;
        var facts = files.SelectMany(file => file.Facts.Series!.Facts).DistinctBy(fact => fact.Key).ToDictionary();
        var stated = About(first, rows).SelectMany(row => row.Facts).Where(fact => !facts.ContainsKey(fact.Key)).DistinctBy(fact => fact.Key).ToDictionary();
        foreach (var (name, value) in stated) facts.Add(name, value);
        return new(told.Modality, told.Source, Subject(first), first.Path, files.Count(), facts,
            AllProtocolFacts.Missing(told.Modality, facts)) { Stated = [.. stated.Keys.Order(StringComparer.Ordinal)] };
    }

    private static SeriesProtocol? OfRows(FileOfDeposit scan, IReadOnlyList<StatedRow> rows)
    {
        var about = About(scan, rows);
        if (about.Length == 0) return null;
        var facts = about.SelectMany(row => row.Facts).DistinctBy(fact => fact.Key).ToDictionary();
        var modality = about.Select(row => row.Modality).FirstOrDefault(said => said is not null) ?? "OT";
        return new(modality, Stated, Subject(scan), scan.Path, 1, facts,
            AllProtocolFacts.Missing(modality, facts)) { Stated = [.. facts.Keys.Order(StringComparer.Ordinal)] };
    }

    /// <summary>Rows about a file, the most particular first: a row for the scan goes before one for its subject, and that before one for all.</summary>
    private static StatedRow[] About(FileOfDeposit file, IEnumerable<StatedRow> rows) =>
        [.. rows.Where(row => row.SpeaksOf(file)).OrderBy(row => row.At.Scan is null).ThenBy(row => row.At.Session is null)
            .ThenBy(row => row.At.Subject is null)];

    private static string? Subject(FileOfDeposit file) =>
        file.Labels.Subject is { } subject && IdentityJudge.OfLabel(subject).Certainty == Certainty.None ? subject : null;
}
