namespace OpenRadiomics.Client;

/// <summary>The portal over HTTP. Reading needs no token; depositing needs one with the scope <c>deposit</c>.</summary>
/// <remarks>Every method throws <see cref="ProblemException"/> when the portal refuses, with what it found and what to do.</remarks>
public sealed class OpenRadiomicsClient
{
    private readonly Wire wire;

    /// <summary>A client of the portal at an address.</summary>
    /// <param name="http">Its <see cref="HttpClient.BaseAddress"/> is the portal's origin, for example https://openradiomics.example/.</param>
    /// <param name="token">Bearer token; null to read anonymously.</param>
    public OpenRadiomicsClient(HttpClient http, string? token = null)
    {
        wire = new Wire(http, token);
        Datasets = new(wire);
        Deposits = new(wire);
        Phantoms = new(wire);
        Catalogue = new(wire);
        Curation = new(wire);
        Account = new(wire);
        Review = new(wire);
        Features = new(wire);
    }

    /// <summary>How the portal is, as of a few seconds ago.</summary>
    public Task<Core.StatusView> Status(CancellationToken ct = default) => wire.Get<Core.StatusView>("/api/v1/status", ct);

    /// <summary>Published datasets.</summary>
    public DatasetsClient Datasets { get; }

    /// <summary>The caller's own deposits.</summary>
    public DepositsClient Deposits { get; }

    /// <summary>Phantoms and their reference values.</summary>
    public PhantomsClient Phantoms { get; }

    /// <summary>Checks, features and licences.</summary>
    public CatalogueClient Catalogue { get; }

    /// <summary>What curators do.</summary>
    public CurationClient Curation { get; }

    /// <summary>Checked drafts, by the link that an author has sent.</summary>
    public ReviewClient Review { get; }

    /// <summary>The caller's own account and tokens.</summary>
    public AccountClient Account { get; }

    /// <summary>Published feature values.</summary>
    public FeaturesClient Features { get; }
}
