using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>A feature of one region at two time points.</summary>
/// <param name="Before">At the first.</param>
/// <param name="After">At the second; the same region, identity and settings.</param>
public sealed record DeltaRow(LongValue Before, LongValue After)
{
    /// <summary>What changed.</summary>
    public Delta Delta => Delta.Of(Before.Value ?? double.NaN, After.Value ?? double.NaN);
}

/// <summary>The values of two time points, put together.</summary>
/// <param name="Rows">Those of equal identity, in the first table's order.</param>
/// <param name="OtherSettings">Values that are in both and were computed with different settings: nothing is made of them.</param>
/// <param name="UnknownSettings">Values that are in both and do not say with which settings.</param>
/// <param name="Alone">Values that one of the two lacks.</param>
public sealed record DeltaTable(IReadOnlyList<DeltaRow> Rows, int OtherSettings, int UnknownSettings, int Alone)
{
    private static readonly string[] Columns =
        ["subject", "roi", "label", "reader", "repeat", "session_before", "session_after", "ibsi_code", "ibsi_subcode", "aggregation_code", "filter",
            "feature", "before", "after", "difference", "ratio", "unit", "settings_hash"];

    /// <summary>
    /// Joins by subject, region, label, reader, repeat and feature identity. Only values that are an IBSI feature's (or a program's own) unconverted are
    /// joined.
    /// </summary>
    /// <param name="before">Values of the first time point.</param>
    /// <param name="after">Values of the second.</param>
    /// <exception cref="InvalidDataException">A table has several values for one region and identity, as where sessions are mixed.</exception>
    public static DeltaTable Of(IReadOnlyList<LongValue> before, IReadOnlyList<LongValue> after)
    {
        var (first, second) = (ByIdentity(before), ByIdentity(after));
        var rows = new List<DeltaRow>();
        var (other, unknown, alone) = (0, 0, 0);
        foreach (var (identity, value) in first)
        {
            if (!second.Remove(identity, out var later)) alone++;
            else if (value.SettingsHash.Length == 0 || later.SettingsHash.Length == 0) unknown++;
            else if (value.SettingsHash != later.SettingsHash) other++;
            else rows.Add(new(value, later));
        }
        return new(rows, other, unknown, alone + second.Count);
    }

    /// <summary>Writes the rows as CSV: UTF-8, commas, decimal points, nothing for what is not defined.</summary>
    /// <param name="stream">Where to; stays open.</param>
    public void Write(Stream stream)
    {
        using var writer = new DelimitedWriter(stream);
        writer.Write(Columns);
        foreach (var row in Rows)
        {
            var (b, change) = (row.Before, row.Delta);
            writer.Write([b.Subject, b.Roi, b.Label, b.Reader, b.Repeat, b.Session, row.After.Session, b.Code, b.Subcode, b.Aggregation, b.Filter, b.Feature,
                Number(b.Value), Number(row.After.Value),
                ExtractColumn.Number(change.Difference), ExtractColumn.Number(change.Ratio), b.Unit, b.SettingsHash]);
        }
    }

    private static string Number(double? value) => ExtractColumn.Number(value ?? double.NaN);

    private static Dictionary<string, LongValue> ByIdentity(IEnumerable<LongValue> values)
    {
        var found = new Dictionary<string, LongValue>(StringComparer.Ordinal);
        foreach (var v in values.Where(v => v.Relation is "exact" or "own"))
            if (!found.TryAdd(string.Join('\u001F', v.Subject, v.Roi, v.Label, v.Reader, v.Repeat, v.Code, v.Subcode, v.Aggregation, v.Filter, v.Unit), v))
                throw new InvalidDataException(
                    $"{v.Code} of subject {v.Subject} {v.Roi} {v.Label} occurs twice at one time point. Choose one session with --before and --after, or name what tells the rows apart (roi, label, reader, repeat).");
        return found;
    }
}
