namespace OpenRadiomics.Core;

/// <summary>One run of all checks over one content of a deposit. Checks write this and nothing else.</summary>
/// <param name="Id">The run.</param>
/// <param name="Deposit">Whose content.</param>
/// <param name="Content">Which content: a digest over description, paths, digests and what is said of each file.</param>
/// <param name="StartedAt">When it was asked for.</param>
/// <param name="Files">How many files there are to look at.</param>
/// <param name="FilesDone">How many have been looked at.</param>
/// <param name="FinishedAt">When the report was written; null while it runs.</param>
public sealed record CheckRun(CheckRunId Id, DepositId Deposit, Sha256 Content, DateTimeOffset StartedAt, int Files, int FilesDone = 0,
    DateTimeOffset? FinishedAt = null);

/// <summary>Findings, phantom comparison and RQS of one check run: the answer to a deposit.</summary>
/// <param name="Findings">In order of severity, path and place; at most 100 of a code and file and 1,000 of a code are listed, the rest counted.</param>
/// <param name="Phantoms">Each deposited phantom table compared.</param>
/// <param name="Rqs">Open-science points with evidence.</param>
/// <param name="Coverage">What was deposited, in numbers.</param>
/// <param name="Columns">What table columns were understood as: each meaning once, with the first table that has it; at most 20,000.</param>
/// <param name="Rules">Version of checks and rules that wrote it.</param>
public sealed record Report(
    IReadOnlyList<Finding> Findings, IReadOnlyList<PhantomResult> Phantoms, RqsScore Rqs, Coverage Coverage, IReadOnlyList<ColumnMeaning> Columns, string Rules)
{
    /// <summary>How each series was acquired, at most 5,000 of them.</summary>
    public IReadOnlyList<SeriesProtocol> Protocol { get; init; } = [];

    /// <summary>Regions of segmentations with their voxels, at most 5,000 of them.</summary>
    public IReadOnlyList<CountedRegion> Regions { get; init; } = [];

    /// <summary>Errors, the unlisted ones included.</summary>
    public int Errors => Count(Severity.Error);

    /// <summary>Warnings, the unlisted ones included.</summary>
    public int Warnings => Count(Severity.Warning);

    /// <summary>Warnings that block publication until the depositor has said why they may stand, the unlisted ones included.</summary>
    public int Unacknowledged => Findings.Where(finding => finding.IsUnacknowledged()).Sum(finding => 1 + finding.AndMore);

    private int Count(Severity severity) => Findings.Where(finding => finding.Severity == severity).Sum(finding => 1 + finding.AndMore);
}

/// <summary>Subjects and regions in a deposit, and how many of those named in feature tables have their scan and mask here.</summary>
/// <param name="Subjects">Subjects of files and tables.</param>
/// <param name="Scans">Files that are scans.</param>
/// <param name="Segmentations">Files that are segmentations.</param>
/// <param name="FeatureRows">Rows of feature tables.</param>
/// <param name="TableSubjects">Subjects that feature tables name …</param>
/// <param name="TableSubjectsWithScan">… and those of them whose scan is here.</param>
/// <param name="TableRois">Regions that feature tables name …</param>
/// <param name="TableRoisWithMask">… and those of them that a mask here draws.</param>
/// <param name="Regions">Regions in all segmentations; null in reports of before they were counted.</param>
public sealed record Coverage(
    int Subjects, int Scans, int Segmentations, int FeatureRows, int TableSubjects, int TableSubjectsWithScan, int TableRois, int TableRoisWithMask,
    int? Regions = null);

/// <summary>What a column of a deposited table was understood as.</summary>
/// <param name="Table">The table.</param>
/// <param name="Column">The author's column name.</param>
/// <param name="Kind">feature, key, setting, text or unknown.</param>
/// <param name="Identity">The feature identity; null for all but features.</param>
/// <param name="Relation">exact, or offset or differs: then the values are not those of the IBSI feature.</param>
public sealed record ColumnMeaning(AssetPath Table, string Column, string Kind, FeatureIdentity? Identity, string? Relation);
