using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Endpoints;
using OpenRadiomics.Client;
using OpenRadiomics.Core;

namespace OpenRadiomics.Web.Portal;

/// <summary>A page for somebody who is signed in begins by asking the API whether the session is still good, and what its owner may do now.</summary>
internal static class SessionCheck
{
    public static async Task Ask(CookieValidatePrincipalContext cookie)
    {
        var http = cookie.HttpContext;
        if (http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is null) return;      // what is passed on the API checks itself
        var nobody = http.User;
        try
        {
            http.User = cookie.Principal!;
            var account = await http.RequestServices.GetRequiredService<OpenRadiomicsClient>().Account.Get(http.RequestAborted);
            cookie.ReplacePrincipal(Principal(Guid.Parse(cookie.Principal!.FindFirstValue(ClaimTypes.Sid)!), account.Id, account.Name, account.Scopes));
        }
        catch (ProblemException over) when (over.StatusCode == HttpStatusCode.Unauthorized)
        {
            cookie.RejectPrincipal();
            await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        }
        catch (Exception away) when (away is HttpRequestException or TaskCanceledException)
        {
            // The page will say that the API does not answer. Until it does, nobody knows what its owner may do.
        }
        finally
        {
            http.User = nobody;                     // who it is, is decided by what becomes of the cookie, and by nothing else
        }
    }

    public static ClaimsPrincipal Principal(Guid session, AccountId account, string? name, IEnumerable<string> scopes) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.Sid, session.ToString()), new(ClaimTypes.NameIdentifier, account.ToString()), new(ClaimTypes.Name, name ?? account.ToString()),
            .. scopes.Select(scope => new Claim(ClaimTypes.Role, scope)),
        ], CookieAuthenticationDefaults.AuthenticationScheme));

    public static bool MayCurate(this ClaimsPrincipal user) => user.IsInRole("curate");
}
