namespace OpenRadiomics.Core;

/// <summary>A curator's word on a warning that needs an acknowledgement: it goes before the depositor's own.</summary>
/// <param name="Code">Of which check: <c>OR2012</c>.</param>
/// <param name="Stands">Whether the finding may stand. If not, no acknowledgement helps: it has to be mended.</param>
/// <param name="Reason">Why, for the depositor to read; with the finding it is published.</param>
/// <param name="Path">In which file; null for all of them.</param>
public sealed record Ruling(string Code, bool Stands, string Reason, AssetPath? Path = null)
{
    public const int LongestReason = 2_000;

    /// <summary>Whether it speaks of a finding.</summary>
    public bool Covers(Finding finding) => finding.NeedsAcknowledgement && finding.Code == Code && (Path is null || Path == finding.Path);
}

/// <summary>Rulings on the findings of a report.</summary>
public static class Rulings
{
    /// <summary>
    /// The report under these rulings alone, whatever rulings it stood under before: of two on a finding the one on its file counts. A report without rulings
    /// is as the checks wrote it.
    /// </summary>
    public static Report Under(this Report report, IReadOnlyCollection<Ruling> rulings) =>
        report with { Findings = [.. report.Findings.Select(finding => Under(finding, rulings))] };

    private static Finding Under(Finding finding, IReadOnlyCollection<Ruling> rulings) =>
        finding with { Ruling = rulings.Where(ruling => ruling.Covers(finding)).OrderBy(ruling => ruling.Path is null).FirstOrDefault() };
}
