using System.Text.Json.Serialization;

namespace OpenRadiomics.Core;

/// <summary>What the comparison with a reference value says, by the rule of the IBSI compliance sheets.</summary>
public enum PhantomVerdict
{
    Match,
    PartialMatch,
    NoMatch,

    /// <summary>The reference has a value, the table none.</summary>
    NotSubmitted,

    /// <summary>Computed with settings that are known to differ from the configuration's.</summary>
    NotComparable,

    /// <summary>No reference value exists for this feature.</summary>
    NoReference,
}

/// <summary>One row of a phantom comparison.</summary>
/// <param name="Code">IBSI code; null if the column is unknown.</param>
/// <param name="Subcode">Tells apart features that share a code, else null.</param>
/// <param name="AggregationCode">IBSI code of the aggregation; null if unknown.</param>
/// <param name="Feature">Name in the manual, or the author's column.</param>
/// <param name="Family">IBSI family.</param>
/// <param name="Column">The author's column name; null for a value that was not submitted.</param>
/// <param name="Submitted">The value as it was read; null where there is none or it is no number.</param>
/// <param name="Reference">Reference value.</param>
/// <param name="Tolerance">Its tolerance.</param>
/// <param name="Consensus">Consensus level of the reference.</param>
/// <param name="Verdict">The verdict, of the value as it was submitted.</param>
/// <param name="Note">A known offset or the reason why it is not comparable; never a correction.</param>
public sealed record PhantomRow(
    string? Code, string? Subcode, string? AggregationCode, string Feature, string? Family, string? Column,
    double? Submitted, double? Reference, double? Tolerance, string? Consensus, PhantomVerdict Verdict, string? Note);

/// <summary>How many rows of a group got which verdict.</summary>
public sealed record PhantomTotals(string Group, int Match, int PartialMatch, int NoMatch, int NotSubmitted, int NotComparable, int NoReference)
{
    /// <summary>Rows that were compared with a reference.</summary>
    [JsonIgnore]
    public int Compared => Match + PartialMatch + NoMatch;

    public static PhantomTotals Of(string group, IReadOnlyCollection<PhantomRow> rows) => new(group,
        Count(rows, PhantomVerdict.Match), Count(rows, PhantomVerdict.PartialMatch), Count(rows, PhantomVerdict.NoMatch),
        Count(rows, PhantomVerdict.NotSubmitted), Count(rows, PhantomVerdict.NotComparable), Count(rows, PhantomVerdict.NoReference));

    private static int Count(IEnumerable<PhantomRow> rows, PhantomVerdict verdict) => rows.Count(row => row.Verdict == verdict);
}

/// <summary>A table of feature values compared with a phantom's reference.</summary>
/// <param name="Phantom">Phantom and configuration: <c>digital-phantom</c>, <c>ct-phantom-a</c> … <c>ct-phantom-e</c>.</param>
/// <param name="Path">The deposited table; null for one that was only checked.</param>
/// <param name="Software">What computed the values, if the table or the description says so.</param>
/// <param name="Rows">Every row, the submitted ones first in the table's order.</param>
public sealed record PhantomResult(string Phantom, AssetPath? Path, ExtractionSoftware? Software, IReadOnlyList<PhantomRow> Rows)
{
    public PhantomTotals Total => PhantomTotals.Of("all", Rows.ToArray());

    public IReadOnlyList<PhantomTotals> ByFamily => Grouped(row => row.Family);

    public IReadOnlyList<PhantomTotals> ByConsensus => Grouped(row => row.Consensus);

    private List<PhantomTotals> Grouped(Func<PhantomRow, string?> by) =>
        [.. Rows.Where(row => by(row) is not null).GroupBy(row => by(row)!).Select(group => PhantomTotals.Of(group.Key, group.ToArray()))];
}
