using System.Reflection;
using System.Security.Claims;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

/// <summary>Who asks, by the token sent.</summary>
internal sealed record Caller(AccountId Account)
{
    private const string ScopeClaim = "scope", PersonClaim = "person";

    /// <summary>A policy: somebody who is signed in, not a program with a token.</summary>
    public const string Person = "person";

    /// <summary>The session or token by which the request came.</summary>
    public string By { get; private init; } = "";

    /// <summary>What the request may do.</summary>
    public IReadOnlyList<string> Scopes { get; private init; } = [];

    /// <summary>Bound for endpoints that need a token; they are not reached without one.</summary>
    public static ValueTask<Caller> BindAsync(HttpContext context, ParameterInfo parameter) =>
        ValueTask.FromResult(new Caller(AccountId.Parse(context.User.FindFirstValue(ClaimTypes.NameIdentifier)!, null))
        {
            By = context.User.FindFirstValue(ClaimTypes.Sid)!, Scopes = [.. context.User.FindAll(ScopeClaim).Select(claim => claim.Value)],
        });

    /// <param name="account">Who asks.</param>
    /// <param name="by">The session or token.</param>
    /// <param name="scopes">What it may do.</param>
    /// <param name="person">Whether somebody is signed in, rather than a program with a token.</param>
    public static ClaimsPrincipal Principal(AccountId account, string by, IEnumerable<string> scopes, bool person) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, account.ToString()), new(ClaimTypes.Sid, by), .. scopes.Select(scope => new Claim(ScopeClaim, scope)),
            .. person ? [new Claim(PersonClaim, "")] : Array.Empty<Claim>(),
        ], TokenAuthentication.Scheme));

    public static bool IsPerson(ClaimsPrincipal user) => user.HasClaim(PersonClaim, "");

    public static bool Has(ClaimsPrincipal user, string scope) => user.HasClaim(ScopeClaim, scope);
}
