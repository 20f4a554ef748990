namespace OpenRadiomics.Core;

/// <summary>A deposit as its owner sees it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="State">open, checking, checked, embargoed, publishing, published or abandoned.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="BasedOn">The dataset of which it becomes the next version.</param>
/// <param name="Run">The check run that the state speaks of.</param>
/// <param name="Errors">Errors of that run, when it is done.</param>
/// <param name="Warnings">Warnings of that run, when it is done.</param>
/// <param name="Version">The version it became.</param>
/// <param name="Files">How many files it has.</param>
/// <param name="Bytes">How many bytes they have.</param>
public sealed record DepositView(
    DepositId Id, string State, DateTimeOffset OpenedAt, Accession? BasedOn, CheckRunId? Run, int? Errors, int? Warnings, VersionId? Version,
    int Files, long Bytes)
{
    /// <summary>The day on which it is published by itself; null if it is not embargoed.</summary>
    public DateOnly? EmbargoedUntil { get; init; }
}

/// <summary>When a deposit becomes public, and as what.</summary>
/// <param name="Until">The day, from its first moment in UTC.</param>
/// <param name="Accession">Can be cited from now on.</param>
public sealed record EmbargoView(DateOnly Until, Accession Accession);

/// <summary>A file of a deposit as its owner sees it.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Labels">What is said of it.</param>
/// <param name="Sha256">Digest of its bytes; null for a scan that is open elsewhere.</param>
/// <param name="Size">Bytes.</param>
/// <param name="External">Where it is open, if not here.</param>
/// <param name="At">When it was last put.</param>
/// <param name="ETag">Send it as If-Match to change this and nothing newer.</param>
public sealed record DepositFileView(
    AssetPath Path, FileLabels Labels, Sha256? Sha256, long? Size, ExternalReferenceView? External, DateTimeOffset At, string ETag);

/// <summary>A scan that is open in another repository, or an asset of another dataset here.</summary>
public sealed record ExternalReferenceView(Doi? Doi, string? SeriesInstanceUid, LicenceId? Licence, VersionId? Version, AssetPath? AssetPath);

/// <summary>How far a check run is.</summary>
/// <param name="Id">The run.</param>
/// <param name="StartedAt">When it was asked for.</param>
/// <param name="Files">How many files there are to look at.</param>
/// <param name="FilesDone">How many have been looked at.</param>
/// <param name="FinishedAt">When the report was written.</param>
public sealed record CheckRunView(CheckRunId Id, DateTimeOffset StartedAt, int Files, int FilesDone, DateTimeOffset? FinishedAt);

/// <summary>What a confirmed manifest has done.</summary>
/// <param name="Files">Files it names.</param>
/// <param name="Changed">Those whose labels are now others than before.</param>
public sealed record ManifestAppliedView(int Files, int Changed);
