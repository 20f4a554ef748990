using System.Text.Encodings.Web;
using Marten;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

/// <summary>
/// Reads <c>Authorization: Bearer ort_…</c>, a token, and looks its hash up; or <c>Bearer orp_…</c>, what the pages' host says under its signature, and
/// looks the session up. What was revoked is refused at once.
/// </summary>
internal sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, IDocumentStore store, IOptions<ApiOptions> api,
    TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public new const string Scheme = "Bearer";

    public static void Add(IServiceCollection services)
    {
        services.AddAuthentication(Scheme).AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(Scheme, null);
        var policies = services.AddAuthorizationBuilder().AddPolicy(Caller.Person,
            policy => policy.RequireAuthenticatedUser().RequireAssertion(asked => Caller.IsPerson(asked.User)));
        foreach (var scope in Scopes.All)
            policies.AddPolicy(scope, policy => policy.RequireAuthenticatedUser().RequireAssertion(asked => Caller.Has(asked.User, scope)));
    }

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        var text = header["Bearer ".Length..].Trim();
        await using var session = store.QuerySession();
        if (text.StartsWith(SignedStatement.Prefix, StringComparison.Ordinal)) return await OfSession(session, text);
        if (!TokenText.LooksRight(text)) return AuthenticateResult.Fail("The token is not of the form ort_ and 43 letters, digits, '-' and '_'.");
        var token = await session.LoadAsync<AccountToken>(TokenText.Hash(text), Context.RequestAborted);
        if (token is not { RevokedAt: null }) return AuthenticateResult.Fail("The token is unknown or was revoked.");
        return AuthenticateResult.Success(new(Caller.Principal(token.Owner, token.Id, token.Scopes, person: false), Scheme));
    }

    /// <summary>Roles are read each time: what was granted or taken back holds from the next request on.</summary>
    private async Task<AuthenticateResult> OfSession(IQuerySession session, string text)
    {
        if (SignedStatement.Read<SessionStatement>(text, api.Value.PortalKeys, clock) is not { } said)
            return AuthenticateResult.Fail("The signature is not that of this portal's pages, or is more than two minutes old.");
        var known = await session.LoadAsync<AccountSession>(said.Session, Context.RequestAborted);
        if (known is null || !known.IsGood(clock.GetUtcNow())) return AuthenticateResult.Fail("The session is over. Sign in again.");
        if (await session.LoadAsync<StoredAccount>(known.Account, Context.RequestAborted) is not { Account: var account })
            return AuthenticateResult.Fail("The account is gone.");
        return AuthenticateResult.Success(new(Caller.Principal(account.Id, known.Id.ToString(), Scopes.Of(account.Roles), person: true), Scheme));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var failure = (await HandleAuthenticateOnceSafeAsync()).Failure;
        Response.Headers.WWWAuthenticate = failure is null ? "Bearer" : "Bearer error=\"invalid_token\"";
        await Problems.NotAuthenticated(failure?.Message ?? "Send the header Authorization: Bearer and a token.").ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var scope = Context.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>()?.Policy ?? Scopes.Deposit;
        return (scope == Caller.Person ? Problems.NeedsPerson() : Problems.NotAllowed(scope)).ExecuteAsync(Context);
    }
}
