namespace OpenRadiomics.Core;

/// <summary>What a depositor says of a deposit: everything the files do not say themselves. Any of it may still be missing in a draft.</summary>
public sealed record Description
{
    /// <summary>Title of the dataset.</summary>
    public string? Title { get; init; }

    /// <summary>What was studied, on whom, and what is in here; plain text.</summary>
    public string? Abstract { get; init; }

    /// <summary>Who made it, in the order of citation.</summary>
    public IReadOnlyList<Creator> Creators { get; init; } = [];

    /// <summary>The publication this data supports.</summary>
    public Doi? PublicationDoi { get; init; }

    /// <summary>The licence of every file that has none by role or of its own.</summary>
    public LicenceId? Licence { get; init; }

    /// <summary>Licences by role, for example CC BY-NC scans beside CC0 features.</summary>
    public IReadOnlyDictionary<Role, LicenceId> LicenceByRole { get; init; } = new Dictionary<Role, LicenceId>();

    /// <summary>Texts of the depositor's own licences, by their <c>LicenseRef-</c> identifier.</summary>
    public IReadOnlyDictionary<LicenceId, string> OwnLicences { get; init; } = new Dictionary<LicenceId, string>();

    /// <summary>Ethics approval, or the basis of consent or waiver.</summary>
    public string? Ethics { get; init; }

    /// <summary>The depositor warrants the right to publish and that nobody can be identified.</summary>
    public bool Warranty { get; init; }

    /// <summary>Who paid, with grant numbers.</summary>
    public IReadOnlyList<Funder> Funders { get; init; } = [];

    /// <summary>Whom to ask; shown publicly.</summary>
    public string? Contact { get; init; }

    /// <summary>DICOM modalities (CT, MR, PT, …).</summary>
    public IReadOnlyList<string> Modalities { get; init; } = [];

    /// <summary>Anatomic sites, for example lung.</summary>
    public IReadOnlyList<string> AnatomicSites { get; init; } = [];

    /// <summary>Diseases, for example non-small cell lung cancer.</summary>
    public IReadOnlyList<string> Diseases { get; init; } = [];

    /// <summary>Where the code is, at which revision.</summary>
    public IReadOnlyList<CodeLink> CodeLinks { get; init; } = [];

    /// <summary>What computed the deposited features.</summary>
    public ExtractionSoftware? Software { get; init; }

    /// <summary>Which deposited ROIs the authors call representative; empty: all of them.</summary>
    public IReadOnlyList<string> RepresentativeRois { get; init; } = [];

    /// <summary>Subjects for whom an empty mask is right, because the finding is absent.</summary>
    public IReadOnlyList<string> DeclaredAbsent { get; init; } = [];

    /// <summary>What the authors say of the other items of the RQS: item number to points. Shown as declared, never as verified.</summary>
    public IReadOnlyDictionary<int, int> DeclaredRqs { get; init; } = new Dictionary<int, int>();

    /// <summary>Made by a program, not by a scanner: flagged wherever it is shown and left out of live figures.</summary>
    public bool Synthetic { get; init; }

    /// <summary>Why warnings that need it may stand.</summary>
    public IReadOnlyList<Acknowledgement> Acknowledgements { get; init; } = [];

    /// <summary>Free key words for the search.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>The licence of a file: its own, else its role's, else the deposit's.</summary>
    public LicenceId? LicenceOf(Role role, LicenceId? own) =>
        own ?? (LicenceByRole.TryGetValue(role, out var ofRole) ? ofRole : Licence);
}

/// <summary>A person or group to be cited.</summary>
public sealed record Creator(string Name, Orcid? Orcid = null, string? Affiliation = null);

/// <summary>A funder and its award.</summary>
public sealed record Funder(string Name, string? Award = null);

/// <summary>Public code at one revision.</summary>
/// <param name="Url">https address of the repository or archive.</param>
/// <param name="Revision">Commit, tag or archive version; without it the code can change under the reader.</param>
/// <param name="Licence">SPDX identifier of the code's licence.</param>
public sealed record CodeLink(string Url, string? Revision = null, LicenceId? Licence = null);

/// <summary>A program and its version.</summary>
public sealed record ExtractionSoftware(string Name, string? Version = null);
