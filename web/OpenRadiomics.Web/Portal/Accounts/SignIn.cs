using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using OpenRadiomics.Client;

namespace OpenRadiomics.Web.Portal;

/// <summary>Sign-in by OpenID Connect, and a cookie for the pages.</summary>
internal static class SignIn
{
    public const string Page = "/account/sign-in", Begin = "/account/begin", Callback = "/account/signed-in", Back = "to";

    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<SignInOptions>().BindConfiguration("Portal:SignIn").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<PortalVoice>().AddTransient<VisitorToken>();
        services.AddAuthorization().AddCascadingAuthenticationState();
        var authentication = services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(Keep);
        if (builder.Configuration.GetSection("Portal:SignIn").Get<SignInOptions>() is { IsOn: true } options)
            authentication.AddOpenIdConnect(oidc => Ask(oidc, options));
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(Bucket);
        });
    }

    private static void Keep(CookieAuthenticationOptions cookies)
    {
        cookies.CookieManager = new HostCookies();
        (cookies.Cookie.Name, cookies.Cookie.HttpOnly, cookies.Cookie.SameSite, cookies.Cookie.Path) = ("openradiomics", true, SameSiteMode.Lax, "/");
        cookies.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        (cookies.ExpireTimeSpan, cookies.SlidingExpiration) = (TimeSpan.FromDays(90), false);       // the session at the API ends earlier
        (cookies.LoginPath, cookies.ReturnUrlParameter) = (Page, Back);
        cookies.Events.OnValidatePrincipal = SessionCheck.Ask;
        cookies.Events.OnRedirectToAccessDenied = denied =>
        {
            denied.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    private static void Ask(OpenIdConnectOptions oidc, SignInOptions options)
    {
        (oidc.Authority, oidc.ClientId, oidc.ClientSecret) = (options.Authority.ToString(), options.ClientId, options.ClientSecret);
        (oidc.ResponseType, oidc.ResponseMode, oidc.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
        (oidc.RequireHttpsMetadata, oidc.MapInboundClaims, oidc.SaveTokens, oidc.DisableTelemetry) = (!options.Authority.IsLoopback, false, false, true);
        oidc.Scope.Clear();
        oidc.Scope.Add("openid");
        oidc.CallbackPath = Callback;
        foreach (var cookie in new[] { oidc.CorrelationCookie, oidc.NonceCookie })
            (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
        oidc.Events.OnTokenValidated = Open;
        oidc.Events.OnRemoteFailure = failed =>
        {
            failed.HandleResponse();
            failed.Response.Redirect($"{Page}?failed=true");
            return Task.CompletedTask;
        };
    }

    /// <summary>The provider has said who it is: the API opens a session, and all that the cookie holds is its name.</summary>
    private static async Task Open(TokenValidatedContext validated)
    {
        var (services, said) = (validated.HttpContext.RequestServices, validated.Principal!);
        try
        {
            var statement = services.GetRequiredService<PortalVoice>().HasSignedIn(said.FindFirstValue("sub")!, NameOf(said));
            var session = await services.GetRequiredService<OpenRadiomicsClient>().Account.OpenSession(statement, validated.HttpContext.RequestAborted);
            validated.Principal = SessionCheck.Principal(session.Id, session.Account, session.Name, []);
        }
        catch (HttpRequestException refused)
        {
            validated.Fail(refused);
        }
    }

    private static string? NameOf(ClaimsPrincipal said)
    {
        var name = said.FindFirstValue("name") ?? string.Join(' ',
            new[] { said.FindFirstValue("given_name"), said.FindFirstValue("family_name") }.Where(part => part is not null));
        return name.Trim() is { Length: > 0 } known ? known[..Math.Min(known.Length, 200)] : null;
    }

    /// <summary>Each sign-in asks twice: when it begins, and when the provider has answered.</summary>
    private static RateLimitPartition<string> Bucket(HttpContext http)
    {
        var path = http.Request.Path;
        if (!path.StartsWithSegments(Begin) && !path.StartsWithSegments(Callback)) return RateLimitPartition.GetNoLimiter("");
        var most = 2 * http.RequestServices.GetRequiredService<IOptions<SignInOptions>>().Value.PerMinute;
        return RateLimitPartition.GetFixedWindowLimiter($"{http.Connection.RemoteIpAddress}",
            _ => new() { PermitLimit = most, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 });
    }
}
