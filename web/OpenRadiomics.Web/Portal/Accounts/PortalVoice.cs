using System.Security.Claims;
using Microsoft.Extensions.Options;
using OpenRadiomics.Core;

namespace OpenRadiomics.Web.Portal;

/// <summary>What this host says to the API under its signature.</summary>
internal sealed class PortalVoice(IOptions<SignInOptions> options, TimeProvider clock)
{
    /// <summary>A token for the next request of whoever is signed in; null for anyone else.</summary>
    public string? TokenFor(ClaimsPrincipal user) =>
        options.Value.IsOn && Guid.TryParse(user.FindFirstValue(ClaimTypes.Sid), out var session)
            ? SignedStatement.Sign(new SessionStatement(session), options.Value.SigningKey!, clock) : null;

    /// <summary>That the provider has said who somebody is.</summary>
    public string HasSignedIn(string subject, string? name) =>
        SignedStatement.Sign(new SignInStatement(options.Value.Provider, subject, name), options.Value.SigningKey!, clock);
}
