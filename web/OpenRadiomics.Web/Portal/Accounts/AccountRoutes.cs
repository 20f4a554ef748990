using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using OpenRadiomics.Client;

namespace OpenRadiomics.Web.Portal;

/// <summary>What signs people in and out, and forms that only do something and lead back to a page. Each form brings the token of its page.</summary>
internal static class AccountRoutes
{
    public static void MapAccount(this WebApplication app)
    {
        app.MapGet(SignIn.Begin, BeginSignIn);
        var forms = app.MapGroup("/account").RequireAuthorization().AddEndpointFilter(OwnForms.Only);
        forms.WithMetadata(new RequireAntiforgeryTokenAttribute());
        forms.MapPost("/sign-out", async (OpenRadiomicsClient portal, HttpContext http) => await SignOut(http, portal.Account.EndSession(http.RequestAborted)));
        forms.MapPost("/sign-out-everywhere", async (OpenRadiomicsClient portal, HttpContext http) =>
            await SignOut(http, portal.Account.EndSessions(http.RequestAborted)));
        forms.MapPost("/tokens/{id}/revoke", async (string id, OpenRadiomicsClient portal, CancellationToken ct) =>
        {
            await portal.Account.RevokeToken(id, ct);
            return Results.LocalRedirect("/account#tokens");
        });
    }

    private static IResult BeginSignIn(string? to, IOptions<SignInOptions> options, HttpContext http)
    {
        var back = LocalPath.Of(to);
        if (!options.Value.IsOn) throw new NoSuchPage(SignIn.Begin, "a portal at which people can sign in");
        if (!http.Request.IsHttps && http.Request.Host.Host is not ("localhost" or "127.0.0.1" or "[::1]"))
            throw new BadAddress("the address of a sign-in", $"http://{http.Request.Host}", "https, so that nobody on the way can read the cookie");
        return http.User.Identity?.IsAuthenticated is true
            ? Results.LocalRedirect(back)
            : Results.Challenge(new AuthenticationProperties { RedirectUri = back }, [OpenIdConnectDefaults.AuthenticationScheme]);
    }

    private static async Task<IResult> SignOut(HttpContext http, Task ended)
    {
        try
        {
            await ended;
        }
        catch (ProblemException over) when (over.StatusCode == System.Net.HttpStatusCode.Unauthorized)
        {
            // It had ended before.
        }
        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Results.LocalRedirect("/");
    }
}
