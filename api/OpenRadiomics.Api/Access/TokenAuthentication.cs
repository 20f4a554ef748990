using System.Text.Encodings.Web;
using Marten;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

/// <summary>Reads <c>Authorization: Bearer ort_…</c> and looks the token's hash up. A revoked token is refused at once.</summary>
internal sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, IDocumentStore store)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public new const string Scheme = "Bearer";

    public static void Add(IServiceCollection services)
    {
        services.AddAuthentication(Scheme).AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(Scheme, null);
        var policies = services.AddAuthorizationBuilder();
        foreach (var scope in Scopes.All)
            policies.AddPolicy(scope, policy => policy.RequireAuthenticatedUser().RequireAssertion(asked => Caller.Has(asked.User, scope)));
    }

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        var text = header["Bearer ".Length..].Trim();
        if (!TokenText.LooksRight(text)) return AuthenticateResult.Fail("The token is not of the form ort_ and 43 letters, digits, '-' and '_'.");
        await using var session = store.QuerySession();
        var token = await session.LoadAsync<AccountToken>(TokenText.Hash(text), Context.RequestAborted);
        if (token is not { RevokedAt: null }) return AuthenticateResult.Fail("The token is unknown or was revoked.");
        return AuthenticateResult.Success(new(Caller.Principal(token.Owner, token.Id, token.Scopes, Scheme), Scheme));
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
        return Problems.NotAllowed(scope).ExecuteAsync(Context);
    }
}
