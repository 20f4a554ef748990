using OpenRadiomics.Core;

namespace OpenRadiomics.Client;

/// <summary>Checked drafts, by the link that an author has sent.</summary>
public sealed class ReviewClient
{
    private readonly Wire wire;

    internal ReviewClient(Wire wire) => this.wire = wire;

    /// <summary>Description, findings and points of a draft.</summary>
    /// <param name="token">The secret part of the link.</param>
    /// <param name="ct">Cancels.</param>
    public Task<ReviewedDraftView> Get(string token, CancellationToken ct = default) =>
        wire.Get<ReviewedDraftView>($"/api/v1/review/{Uri.EscapeDataString(token)}", ct);

    /// <summary>One page of a draft's files, in the order of their paths.</summary>
    /// <param name="token">The secret part of the link.</param>
    /// <param name="cursor">Where the page begins; null for the first.</param>
    /// <param name="first">How many.</param>
    /// <param name="ct">Cancels.</param>
    public Task<PageView<DepositFileView>> FilesPage(string token, string? cursor, int first, CancellationToken ct = default) =>
        wire.Get<PageView<DepositFileView>>(
            $"/api/v1/review/{Uri.EscapeDataString(token)}/files?first={first}{(cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}", ct);
}
