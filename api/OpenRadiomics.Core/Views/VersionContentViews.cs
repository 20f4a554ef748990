namespace OpenRadiomics.Core;

/// <summary>Whom a version shows.</summary>
/// <param name="Subject">The subject, as the labels of its files call it.</param>
/// <param name="Files">How many scans and segmentations it has; at most 200 of them are listed.</param>
/// <param name="Scans">Its scans.</param>
/// <param name="Segmentations">Its segmentations; their labels tell to which scan they belong.</param>
public sealed record SubjectView(string Subject, long Files, IReadOnlyList<AssetView> Scans, IReadOnlyList<AssetView> Segmentations);

/// <summary>What a version has that an earlier one had not, and the other way round.</summary>
/// <param name="Since">The earlier version.</param>
/// <param name="Version">The version.</param>
/// <param name="Added">Files that are new.</param>
/// <param name="Removed">Files that are there no more.</param>
/// <param name="Changed">Files that have other bytes under the same path.</param>
/// <param name="Findings">Checks that find more or less than before.</param>
/// <param name="Rqs16Before">Open-science points of the earlier version.</param>
/// <param name="Rqs16">Open-science points of the version.</param>
public sealed record VersionChangesView(
    VersionId Since, VersionId Version, ChangedFilesView Added, ChangedFilesView Removed, ChangedFilesView Changed, IReadOnlyList<ChangedFindingView> Findings,
    int Rqs16Before, int Rqs16);

/// <summary>Files that differ.</summary>
/// <param name="Count">How many.</param>
/// <param name="Paths">The first hundred of them.</param>
public sealed record ChangedFilesView(long Count, IReadOnlyList<AssetPath> Paths);

/// <summary>A check that finds more or less than before.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Before">What it found then.</param>
/// <param name="Now">What it finds now.</param>
public sealed record ChangedFindingView(string Code, int Before, int Now);
