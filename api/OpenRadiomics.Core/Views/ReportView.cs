namespace OpenRadiomics.Core;

/// <summary>What the checks said, as it travels.</summary>
/// <param name="Findings">In order of severity, path and place.</param>
/// <param name="Phantoms">Each deposited phantom table compared.</param>
/// <param name="Rqs">Open-science points with evidence.</param>
/// <param name="Coverage">What was deposited, in numbers.</param>
/// <param name="Columns">What each table column was understood as.</param>
/// <param name="Rules">Version of checks and rules that wrote it.</param>
/// <param name="Errors">Errors, the unlisted ones included.</param>
/// <param name="Warnings">Warnings, the unlisted ones included.</param>
/// <param name="Unacknowledged">Warnings that block publication until the depositor has said why they may stand.</param>
/// <param name="Regions">Regions of segmentations with their voxels, at most 5,000 of them.</param>
public sealed record ReportView(
    IReadOnlyList<Finding> Findings, IReadOnlyList<PhantomResult> Phantoms, RqsScore Rqs, Coverage Coverage, IReadOnlyList<ColumnMeaning> Columns, string Rules,
    int Errors, int Warnings, int Unacknowledged, IReadOnlyList<CountedRegion> Regions)
{
    /// <summary>As the owner of the deposit sees it.</summary>
    public static ReportView ForOwner(Report report) =>
        new(report.Findings, report.Phantoms, report.Rqs, report.Coverage, report.Columns, report.Rules, report.Errors, report.Warnings, report.Unacknowledged,
            report.Regions);

    /// <summary>As everybody else sees it: without paths that may identify a person.</summary>
    public static ReportView ForOthers(Report report) =>
        ForOwner(report) with { Findings = [.. report.Findings.Select(finding => finding.ForOthers())] };
}
