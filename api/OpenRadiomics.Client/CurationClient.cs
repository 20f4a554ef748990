using OpenRadiomics.Core;

namespace OpenRadiomics.Client;

/// <summary>What curators do. Every call needs a token with the scope <c>curate</c>.</summary>
public sealed class CurationClient
{
    private readonly Wire wire;

    internal CurationClient(Wire wire) => this.wire = wire;

    /// <summary>A page of the newest versions that wait for a word, or have it; the oldest first.</summary>
    /// <param name="decision">Those with this word; null for those without.</param>
    /// <param name="cursor">The next of the page before.</param>
    /// <param name="ct">Stops it.</param>
    public Task<PageView<QueuedVersionView>> Queue(ReviewDecision? decision = null, string? cursor = null, CancellationToken ct = default)
    {
        string?[] query = [decision is { } word ? $"decision={word}" : null, cursor is null ? null : $"cursor={Uri.EscapeDataString(cursor)}"];
        return wire.Get<PageView<QueuedVersionView>>($"/api/v1/curation/queue?{string.Join('&', query.OfType<string>())}", ct);
    }

    /// <summary>Says whether a version is as it should be.</summary>
    /// <param name="version">Which.</param>
    /// <param name="decision">The word.</param>
    /// <param name="comments">What its owner should know; at least one where changes are asked for.</param>
    /// <param name="ct">Stops it.</param>
    public Task<ReviewView> Review(VersionId version, ReviewDecision decision, IReadOnlyList<ReviewComment> comments, CancellationToken ct = default) =>
        wire.Send<ReviewView>(Wire.Json(HttpMethod.Put, $"/api/v1/curation/datasets/{version.Accession}/versions/{version.Number}/review", new { decision, comments }), ct);

    /// <summary>Takes a dataset, or one of its versions, away.</summary>
    /// <param name="accession">Which dataset.</param>
    /// <param name="version">Which of its versions; null for all.</param>
    /// <param name="kind">Whether its bytes are deleted too.</param>
    /// <param name="reason">Why, as everybody is told.</param>
    /// <param name="ct">Stops it.</param>
    public Task<WithdrawalView> Withdraw(Accession accession, int? version, WithdrawalKind kind, string reason, CancellationToken ct = default) =>
        wire.Send<WithdrawalView>(Wire.Json(HttpMethod.Post, $"/api/v1/datasets/{accession}/withdraw", new { reason, kind, version }), ct);
}
