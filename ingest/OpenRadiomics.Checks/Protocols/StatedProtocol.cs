using System.Globalization;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

/// <summary>How scans were acquired, as an author states it in a table: for images whose headers tell nothing of it.</summary>
/// <param name="File">The table.</param>
/// <param name="Rows">Each for one scan, or for all of a subject and session, or for all.</param>
/// <param name="Unknown">Columns that name no fact.</param>
/// <param name="NoNumbers">Cells that are no numbers where the fact has a unit.</param>
internal sealed record StatedProtocol(FileOfDeposit File, IReadOnlyList<StatedRow> Rows, IReadOnlyList<TableColumn> Unknown,
    IReadOnlyList<(TableRow Row, TableColumn Column)> NoNumbers)
{
    /// <summary>The column that says which modality a row is about.</summary>
    public const string Modality = "modality";

    public static StatedProtocol Of(FileOfDeposit file, FeatureTable table)
    {
        var facts = table.Columns.Select(column => (Column: column, Fact: Fact(column.Name))).ToArray();
        var (rows, noNumbers) = (new List<StatedRow>(), new List<(TableRow, TableColumn)>());
        for (var row = 0; row < table.RowCount; row++)
        {
            var (at, told) = (TableRow.Of(table, row), new Dictionary<string, string>());
            foreach (var (column, fact) in facts.Where(one => one.Fact is not null))
                if (Told.Fact(table.Cell(row, column.Index).Text.Split(['\\', '×'])) is not { } value) continue;
                else if (fact!.EndsWith(')') && !value.Split('×').All(IsNumber)) noNumbers.Add((at, column));
                else told.TryAdd(fact, value);
            var modality = table.Columns.FirstOrDefault(column => IsModality(column.Name)) is { } named
                ? table.Cell(row, named.Index).Text.Trim().ToUpperInvariant() : "";
            rows.Add(new(at, modality.Length > 0 ? Told.Text(modality) : null, told));
        }
        return new(file, rows, [.. facts.Where(one => one.Fact is null && one.Column.Identity is not ColumnIdentity.Key && !IsModality(one.Column.Name))
            .Select(one => one.Column)], noNumbers);
    }

    /// <summary>By the fact's own name, or DICOM's keyword where its unit is the fact's.</summary>
    private static string? Fact(string title) => title.Trim() switch
    {
        AllProtocolFacts.UptakeTime => AllProtocolFacts.UptakeTime,
        var name => AllProtocolFacts.InOrder.FirstOrDefault(fact => string.Equals(fact.Name, name, StringComparison.OrdinalIgnoreCase)
            || fact.SidecarFactor == 1 && string.Equals(fact.Keyword, name, StringComparison.OrdinalIgnoreCase))?.Name,
    };

    private static bool IsModality(string title) => string.Equals(title.Trim(), Modality, StringComparison.OrdinalIgnoreCase);

    private static bool IsNumber(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}

/// <summary>What a row of such a table states.</summary>
/// <param name="At">Which scans it is about.</param>
/// <param name="Modality">Of which modality they are, if it says so.</param>
/// <param name="Facts">What it states, by name.</param>
internal sealed record StatedRow(TableRow At, string? Modality, IReadOnlyDictionary<string, string> Facts)
{
    /// <summary>Whether it is about a scan, or about the scan that a file lies beside.</summary>
    public bool SpeaksOf(FileOfDeposit file) =>
        (At.Subject is null || Keys.Same(At.Subject, file.Labels.Subject)) && (At.Session is null || Keys.Same(At.Session, file.Labels.Session))
        && (At.Scan is null || Keys.Same(At.Scan, file.Labels.Scan) || Names(At.Scan, file.Path));

    /// <summary>A path names a file, and what lies beside it under another ending: <c>ct.nii.gz</c> and <c>ct.json</c>.</summary>
    private static bool Names(string scan, AssetPath path)
    {
        var (named, whole) = ("/" + Stem(scan.Replace('\\', '/').Trim('/')), "/" + Stem(path.ToString()));
        return whole.EndsWith(named, StringComparison.OrdinalIgnoreCase);
    }

    internal static string Stem(string path)
    {
        var name = path.LastIndexOf('/') + 1;
        return path.IndexOf('.', name) is > 0 and var dot && dot > name ? path[..dot] : path;
    }
}
