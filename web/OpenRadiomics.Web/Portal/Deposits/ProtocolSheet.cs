using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace OpenRadiomics.Web.Portal;

/// <summary>
/// How scans were acquired: what is known of each, and what the author states where nothing is. Nothing of an older table is lost, whoever made it.
/// </summary>
internal sealed class ProtocolSheet
{
    public const string Modality = "modality";
    private static readonly string[] Keys = ["subject", "session", "scan"];
    private readonly List<string> _facts = [];
    private readonly List<ProtocolRow> _rows = [];

    /// <param name="proposed">The table that the portal proposes (CSV).</param>
    /// <param name="stated">The table that lies in the deposit; empty if there is none.</param>
    public ProtocolSheet(string proposed, string stated)
    {
        foreach (var (row, facts) in Read(proposed))
        {
            foreach (var (fact, value) in facts) row.Known[fact] = value;
            _rows.Add(row);
        }
        foreach (var (row, facts) in Read(stated))
        {
            var same = row.IsOfAll ? All : _rows.FirstOrDefault(known => known.Scan == row.Scan && row.Scan.Length > 0);
            if (same is null || same.Stated.Count > 0) _rows.Add(same = row with { Nth = _rows.Count(other => other.IsNamedAs(row)) });
            foreach (var (fact, value) in facts) same.Stated[fact] = value;
        }
        // A check has heard of what was stated: that is known because it is stated, and may be stated otherwise.
        foreach (var row in _rows)
            foreach (var fact in row.Known.Where(fact => row.Stated.ContainsKey(fact.Key) || fact.Key != Modality
                && All.Stated.GetValueOrDefault(fact.Key) == fact.Value).ToArray())
                row.Known.Remove(fact.Key);
    }

    /// <summary>What is stated of all scans of which nothing else is.</summary>
    public ProtocolRow All { get; } = new("", "", "");

    public IReadOnlyList<ProtocolRow> Rows => _rows;

    /// <summary>Facts that are not known of a row, and can be stated.</summary>
    public IEnumerable<string> Open(ProtocolRow row) =>
        _facts.Where(fact => !row.Known.ContainsKey(fact) && (row != All || All.Stated.ContainsKey(fact) || _rows.Any(one => !one.Known.ContainsKey(fact))));

    /// <summary>A fact whose name has a unit is one number, or several with × between them.</summary>
    public static bool IsValue(string fact, string value) =>
        !fact.EndsWith(')') || value.Length == 0 || value.Split('×', '\\')
            .All(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out _));

    /// <summary>The text of a table; null if it is not UTF-8, and a form would damage it.</summary>
    public static string? Text(byte[] bytes) => Utf8.IsValid(bytes) && !bytes.Contains((byte)0) ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>The table as it lies in the deposit (CSV).</summary>
    public string Write()
    {
        var lines = (All.Stated.Count > 0 ? _rows.Prepend(All) : _rows).Select(row => Line(
            [row.Subject, row.Session, row.Scan, .. _facts.Select(fact => row.Stated.GetValueOrDefault(fact)
                ?? (fact == Modality ? row.Known.GetValueOrDefault(fact) : null) ?? "")]));
        return string.Concat(lines.Prepend(Line([.. Keys, .. _facts])));
    }

    private IEnumerable<(ProtocolRow Row, IReadOnlyList<(string Fact, string Value)> Facts)> Read(string csv)
    {
        if (TableBeginning.Rows(csv, int.MaxValue, int.MaxValue) is not [var head, .. var rows]) yield break;
        string[] columns = [.. head.Select(title => title.Trim().TrimStart('\uFEFF'))];
        foreach (var title in columns.Where(title => title.Length > 0 && !Keys.Contains(title, StringComparer.OrdinalIgnoreCase)
            && !_facts.Contains(title, StringComparer.OrdinalIgnoreCase))) _facts.Add(title);
        foreach (var row in rows)
        {
            string[] keys = [.. Keys.Select(key => columns.Zip(row)
                .FirstOrDefault(cell => cell.First.Equals(key, StringComparison.OrdinalIgnoreCase)).Second?.Trim() ?? "")];
            yield return (new(keys[0], keys[1], keys[2]),
                [.. columns.Zip(row).Where(cell => _facts.Contains(cell.First, StringComparer.OrdinalIgnoreCase) && cell.Second.Trim().Length > 0)
                    .Select(cell => (cell.First, cell.Second.Trim()))]);
        }
    }

    private static string Line(IEnumerable<string> cells) =>
        string.Join(',', cells.Select(cell => cell.IndexOfAny([',', ';', '"', '\n', '\r', '\t']) < 0 ? cell
            : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n";
}

/// <summary>One scan, or all of a subject and session.</summary>
internal sealed record ProtocolRow(string Subject, string Session, string Scan)
{
    /// <summary>What headers tell, and what the description says.</summary>
    public Dictionary<string, string> Known { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What the author states.</summary>
    public Dictionary<string, string> Stated { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many rows before it are named as it is: what is told of a scan twice stays two rows.</summary>
    public int Nth { get; init; }

    public bool IsOfAll => Subject.Length + Session.Length + Scan.Length == 0;

    /// <summary>How it is called.</summary>
    public string Name => Scan.Length > 0 ? Scan : IsOfAll ? "all scans"
        : $"all scans of {string.Join(", ", new[] { Subject, Session }.Where(key => key.Length > 0))}";

    public bool IsNamedAs(ProtocolRow other) => (Subject, Session, Scan) == (other.Subject, other.Session, other.Scan);

    /// <summary>Name of the field for a fact: the same whichever rows come before.</summary>
    public string Field(string fact) => string.Join('|', new[] { Subject, Session, Scan, $"{Nth}", fact }.Select(Uri.EscapeDataString));
}
