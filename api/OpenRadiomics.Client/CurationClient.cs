using OpenRadiomics.Core;

namespace OpenRadiomics.Client;

/// <summary>What curators do. Every call needs a token with the scope <c>curate</c>.</summary>
public sealed class CurationClient
{
    private const string Root = "/api/v1/curation";
    private readonly Wire wire;

    internal CurationClient(Wire wire) => this.wire = wire;

    /// <summary>A page of the newest versions that wait for a word, or have it; the oldest first.</summary>
    /// <param name="decision">Those with this word; null for those without.</param>
    /// <param name="cursor">The next of the page before.</param>
    /// <param name="first">How many.</param>
    /// <param name="ct">Stops it.</param>
    public Task<PageView<QueuedVersionView>> Queue(ReviewDecision? decision = null, string? cursor = null, int first = 100, CancellationToken ct = default)
    {
        string?[] query = [decision is { } word ? $"decision={word}" : null, cursor is null ? null : $"cursor={Uri.EscapeDataString(cursor)}",
            $"first={first}"];
        return wire.Get<PageView<QueuedVersionView>>($"{Root}/queue?{string.Join('&', query.OfType<string>())}", ct);
    }

    /// <summary>A published version as curators see it, with the last word on it.</summary>
    public Task<QueuedVersionView> Published(VersionId version, CancellationToken ct = default) =>
        wire.Get<QueuedVersionView>($"{Root}/datasets/{version.Accession}/versions/{version.Number}", ct);

    /// <summary>What the last finished check of a deposit has to say, without paths that may identify a person.</summary>
    public Task<ReportView> Report(DepositId deposit, CancellationToken ct = default) => wire.Get<ReportView>($"{Root}/deposits/{deposit}/report", ct);

    /// <summary>What curators have said of a deposit's warnings.</summary>
    public Task<IReadOnlyList<Ruling>> Rulings(DepositId deposit, CancellationToken ct = default) =>
        wire.Get<IReadOnlyList<Ruling>>($"{Root}/deposits/{deposit}/rulings", ct);

    /// <summary>Says whether a warning that needs an acknowledgement may stand, whatever its depositor says.</summary>
    /// <param name="deposit">The deposit.</param>
    /// <param name="ruling">It takes the place of one on the same check and file.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>All rulings on the deposit.</returns>
    public Task<IReadOnlyList<Ruling>> Rule(DepositId deposit, Ruling ruling, CancellationToken ct = default) => wire.Send<IReadOnlyList<Ruling>>(
        Wire.Json(HttpMethod.Put, $"{Root}/deposits/{deposit}/rulings/{Uri.EscapeDataString(ruling.Code)}", new { ruling.Stands, ruling.Reason, ruling.Path }),
        ct);

    /// <summary>Takes a ruling back: what the depositor says counts again.</summary>
    /// <param name="deposit">The deposit.</param>
    /// <param name="code">The check.</param>
    /// <param name="path">The file of which the ruling speaks; null for one that speaks of all.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>The rulings that are left.</returns>
    public Task<IReadOnlyList<Ruling>> LiftRuling(DepositId deposit, string code, AssetPath? path = null, CancellationToken ct = default) =>
        wire.Send<IReadOnlyList<Ruling>>(
        new(HttpMethod.Delete,
            $"{Root}/deposits/{deposit}/rulings/{Uri.EscapeDataString(code)}{(path is { } file ? $"?path={Uri.EscapeDataString($"{file}")}" : "")}"), ct);

    /// <summary>Says whether a version is as it should be.</summary>
    /// <param name="version">Which.</param>
    /// <param name="decision">The word.</param>
    /// <param name="comments">What its owner should know; at least one where changes are asked for.</param>
    /// <param name="ct">Stops it.</param>
    public Task<ReviewView> Review(VersionId version, ReviewDecision decision, IReadOnlyList<ReviewComment> comments, CancellationToken ct = default) =>
        wire.Send<ReviewView>(Wire.Json(HttpMethod.Put, $"{Root}/datasets/{version.Accession}/versions/{version.Number}/review", new { decision, comments }),
            ct);

    /// <summary>Takes a dataset, or one of its versions, away.</summary>
    /// <param name="accession">Which dataset.</param>
    /// <param name="version">Which of its versions; null for all.</param>
    /// <param name="kind">Whether its bytes are deleted too.</param>
    /// <param name="reason">Why, as everybody is told.</param>
    /// <param name="ct">Stops it.</param>
    public Task<WithdrawalView> Withdraw(Accession accession, int? version, WithdrawalKind kind, string reason, CancellationToken ct = default) =>
        wire.Send<WithdrawalView>(Wire.Json(HttpMethod.Post, $"/api/v1/datasets/{accession}/withdraw", new { reason, kind, version }), ct);
}
