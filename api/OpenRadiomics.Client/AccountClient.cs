using OpenRadiomics.Core;

namespace OpenRadiomics.Client;

/// <summary>The caller's own account and tokens.</summary>
public sealed class AccountClient
{
    private const string Root = "/api/v1/account";
    private readonly Wire wire;

    internal AccountClient(Wire wire) => this.wire = wire;

    /// <summary>Who the caller is, and what the caller may do.</summary>
    public Task<AccountView> Get(CancellationToken ct = default) => wire.Get<AccountView>(Root, ct);

    /// <summary>Opens a session for somebody who has signed in on the portal's pages.</summary>
    /// <param name="statement">Who, under the signature of those pages: see <see cref="SignedStatement"/>.</param>
    /// <param name="ct">Cancels.</param>
    public Task<SessionView> OpenSession(string statement, CancellationToken ct = default) =>
        wire.Send<SessionView>(Wire.Json(HttpMethod.Post, $"{Root}/sessions", new { statement }), ct);

    /// <summary>Ends the session by which the request comes.</summary>
    public async Task EndSession(CancellationToken ct = default) => (await wire.Send(new(HttpMethod.Delete, $"{Root}/session"), ct)).Dispose();

    /// <summary>Ends all sessions of the caller's. Tokens stay.</summary>
    public async Task EndSessions(CancellationToken ct = default) => (await wire.Send(new(HttpMethod.Delete, $"{Root}/sessions"), ct)).Dispose();

    /// <summary>The caller's tokens, the newest first; revoked ones stay in the list.</summary>
    public IAsyncEnumerable<TokenView> Tokens(CancellationToken ct = default) => wire.Pages<TokenView>($"{Root}/tokens", ct);

    /// <summary>Makes a token for programs, told this once.</summary>
    /// <param name="name">What it is for.</param>
    /// <param name="scopes">Some of deposit, curate and admin; none that the caller has not.</param>
    /// <param name="ct">Cancels.</param>
    public Task<NewTokenView> CreateToken(string name, IReadOnlyList<string> scopes, CancellationToken ct = default) =>
        wire.Send<NewTokenView>(Wire.Json(HttpMethod.Post, $"{Root}/tokens", new { name, scopes }), ct);

    /// <summary>Takes a token of the caller's back.</summary>
    public async Task RevokeToken(string id, CancellationToken ct = default) =>
        (await wire.Send(new(HttpMethod.Delete, $"{Root}/tokens/{Uri.EscapeDataString(id)}"), ct)).Dispose();
}
