using OpenRadiomics.Core;

namespace OpenRadiomics.Client;

/// <summary>What the codes mean that datasets and reports use: checks, features, licences.</summary>
public sealed class CatalogueClient
{
    private readonly Wire wire;

    internal CatalogueClient(Wire wire) => this.wire = wire;

    /// <summary>Every check, in the order of its code.</summary>
    public IAsyncEnumerable<CheckMeaning> Checks(CancellationToken ct = default) => wire.Pages<CheckMeaning>("/api/v1/checks", ct);

    /// <summary>Every feature, in the order of the IBSI manual.</summary>
    public IAsyncEnumerable<FeatureView> Features(CancellationToken ct = default) => wire.Pages<FeatureView>("/api/v1/features", ct);

    /// <summary>The features of a code: several where subcodes tell them apart.</summary>
    /// <param name="code">IBSI code, such as TDIC.</param>
    /// <param name="ct">Cancels.</param>
    public IAsyncEnumerable<FeatureView> Feature(string code, CancellationToken ct = default) =>
        wire.Pages<FeatureView>($"/api/v1/features/{Uri.EscapeDataString(code)}", ct);

    /// <summary>What the phantoms have for a code, phantom by phantom.</summary>
    /// <param name="code">IBSI code, such as TDIC.</param>
    /// <param name="ct">Cancels.</param>
    public IAsyncEnumerable<FeatureReferenceView> ReferencesOf(string code, CancellationToken ct = default) =>
        wire.Pages<FeatureReferenceView>($"/api/v1/features/{Uri.EscapeDataString(code)}/references", ct);

    /// <summary>The SPDX licences and what each allows.</summary>
    public IAsyncEnumerable<Licence> Licences(CancellationToken ct = default) => wire.Pages<Licence>("/api/v1/licences", ct);
}
