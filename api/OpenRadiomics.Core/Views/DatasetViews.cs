namespace OpenRadiomics.Core;

/// <summary>A dataset in a list: its newest version in short.</summary>
/// <param name="Accession">Its stable name.</param>
/// <param name="Version">Number of the newest version.</param>
/// <param name="Title">Title.</param>
/// <param name="Abstract">Abstract.</param>
/// <param name="Creators">Who made it.</param>
/// <param name="PublishedAt">When the newest version was published.</param>
/// <param name="Modalities">DICOM modalities.</param>
/// <param name="AnatomicSites">Anatomic sites.</param>
/// <param name="Diseases">Diseases.</param>
/// <param name="Licences">Every licence under which an asset lies.</param>
/// <param name="Software">What computed the features.</param>
/// <param name="Rqs16">Verified open-science points, 0 to 4.</param>
/// <param name="Subjects">Subjects.</param>
/// <param name="Files">Files.</param>
/// <param name="Bytes">Bytes.</param>
/// <param name="Synthetic">Made by a program.</param>
public sealed record DatasetSummaryView(
    Accession Accession, int Version, string Title, string Abstract, IReadOnlyList<Creator> Creators, DateTimeOffset PublishedAt,
    IReadOnlyList<string> Modalities, IReadOnlyList<string> AnatomicSites, IReadOnlyList<string> Diseases, IReadOnlyList<LicenceId> Licences, string? Software,
    int Rqs16, int Subjects, int Files, long Bytes, bool Synthetic)
{
    /// <summary>Files that are scans; null where it was listed before they were counted.</summary>
    public int? Scans { get; init; }

    /// <summary>Version of the software, if it is named.</summary>
    public string? SoftwareVersion { get; init; }

    /// <summary>Values of phantom tables that were compared with a reference …</summary>
    public int Compared { get; init; }

    /// <summary>… and those of them that match it.</summary>
    public int Matching { get; init; }
}

/// <summary>A dataset: its newest version and all the others by number.</summary>
public sealed record DatasetView(Accession Accession, VersionView Newest, IReadOnlyList<VersionLinkView> Versions, TombstoneView? Withdrawn);

/// <summary>One version among others.</summary>
public sealed record VersionLinkView(int Number, DateTimeOffset PublishedAt, Sha256 Content, TombstoneView? Withdrawn);

/// <summary>Why something was taken away.</summary>
public sealed record TombstoneView(DateTimeOffset At, string Reason);

/// <summary>What was withdrawn.</summary>
/// <param name="Accession">Which dataset.</param>
/// <param name="Version">Which of its versions; null for all.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why, as everybody is told.</param>
/// <param name="Kind">retraction, or privacy: then its bytes are deleted too.</param>
public sealed record WithdrawalView(Accession Accession, int? Version, DateTimeOffset At, string Reason, WithdrawalKind Kind);

/// <summary>One change of state, with who, when and why.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">An account, a host, or the operator.</param>
/// <param name="Subject">Of what: a kind and an id.</param>
/// <param name="Event">What happened.</param>
/// <param name="Reason">What else is to be said; never a path or a value.</param>
public sealed record AuditEntryView(DateTimeOffset At, string Actor, string Subject, string Event, string? Reason);

/// <summary>A published version. It never changes.</summary>
/// <param name="Id">Accession and number: OR-000042.1.</param>
/// <param name="Accession">The dataset.</param>
/// <param name="Number">1, 2, ….</param>
/// <param name="PublishedAt">When.</param>
/// <param name="Description">What its depositor said of it.</param>
/// <param name="Files">How many files.</param>
/// <param name="Bytes">How many bytes.</param>
/// <param name="Content">Digest over the sorted list of paths and digests.</param>
/// <param name="Licences">Every licence under which an asset lies.</param>
/// <param name="Coverage">Subjects and regions, in numbers.</param>
/// <param name="Rqs">Open-science points with evidence.</param>
/// <param name="Errors">Always 0: errors block publication.</param>
/// <param name="Warnings">Warnings of the checks.</param>
public sealed record VersionView(
    VersionId Id, Accession Accession, int Number, DateTimeOffset PublishedAt, Description Description, int Files, long Bytes, Sha256 Content,
    IReadOnlyList<LicenceId> Licences, Coverage Coverage, RqsScore Rqs, int Errors, int Warnings);

/// <summary>A file of a published version.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Labels">What is said of it.</param>
/// <param name="Licence">Under which licence.</param>
/// <param name="Sha256">Digest of its bytes; null for a scan that is open elsewhere.</param>
/// <param name="Size">Bytes.</param>
/// <param name="External">Where it is open, if not here.</param>
/// <param name="Download">Where its bytes are, from the root of this site.</param>
public sealed record AssetView(AssetPath Path, FileLabels Labels, LicenceId? Licence, Sha256? Sha256, long? Size, ExternalReferenceView? External,
    string? Download);

/// <summary>Datasets found, with how many there are per value of each facet.</summary>
public sealed record SearchView(IReadOnlyList<DatasetSummaryView> Items, string? Next, long Total, IReadOnlyList<FacetView> Facets) : IPage;

/// <summary>One facet: modality, site, disease, licence, software, holds, conformance, rqs16 or synthetic.</summary>
public sealed record FacetView(string Name, IReadOnlyList<FacetValueView> Values);

/// <summary>One value of a facet and how many datasets have it, under all other filters.</summary>
public sealed record FacetValueView(string Value, long Count);

/// <summary>A phantom and configuration with reference values.</summary>
/// <param name="Id">digital-phantom, ct-phantom-a … ct-phantom-e.</param>
/// <param name="Name">Its name.</param>
/// <param name="Source">Where image and values come from.</param>
/// <param name="Licence">Licence of the image.</param>
/// <param name="Settings">The processing settings of the configuration, in canonical form.</param>
/// <param name="References">How many reference values there are.</param>
public sealed record PhantomView(string Id, string Name, string Source, LicenceId Licence, string Settings, int References);

/// <summary>A reference value of a phantom.</summary>
public sealed record ReferenceValueView(
    string Code, string? Subcode, string? AggregationCode, string Feature, string Family, double Value, double Tolerance, string Consensus);
