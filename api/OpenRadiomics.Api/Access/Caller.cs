using System.Reflection;
using System.Security.Claims;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

/// <summary>Who asks, by the token sent.</summary>
internal sealed record Caller(AccountId Account)
{
    private const string ScopeClaim = "scope";

    /// <summary>Bound for endpoints that need a token; they are not reached without one.</summary>
    public static ValueTask<Caller> BindAsync(HttpContext context, ParameterInfo parameter) =>
        ValueTask.FromResult(new Caller(AccountId.Parse(context.User.FindFirstValue(ClaimTypes.NameIdentifier)!, null)));

    public static ClaimsPrincipal Principal(AccountId account, string token, IEnumerable<string> scopes, string scheme) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, account.ToString()), new(ClaimTypes.Sid, token), .. scopes.Select(scope => new Claim(ScopeClaim, scope)),
        ], scheme));

    public static bool Has(ClaimsPrincipal user, string scope) => user.HasClaim(ScopeClaim, scope);
}
