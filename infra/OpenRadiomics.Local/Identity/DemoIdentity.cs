using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenRadiomics.Local.Identity;

/// <summary>The one portal that may ask who somebody is.</summary>
/// <param name="PortalPort">Where it listens on this machine; nobody else is sent a code.</param>
/// <param name="ClientSecret">By which it proves to be that one.</param>
internal sealed record DemoClient(int PortalPort, string ClientSecret)
{
    public const string Id = "openradiomics", Callback = "/account/signed-in";

    public static DemoClient New(int portalPort) => new(portalPort, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));

    public bool MayBeSentTo(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && uri is { IsLoopback: true, Scheme: "http", AbsolutePath: Callback, Query: "", Fragment: "", UserInfo: "" } && uri.Port == PortalPort;

    public bool Proves(string? id, string? secret) =>
        id == Id && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(secret ?? "")),
            SHA256.HashData(Encoding.UTF8.GetBytes(ClientSecret)));
}

/// <summary>
/// An OpenID Connect provider for one machine, at which anybody is whom they choose to be. It keeps nothing: keys live as long as the process.
/// </summary>
internal sealed class DemoIdentity : IAsyncDisposable
{
    private const string Authorize = "/authorize";
    private readonly WebApplication _app;

    private DemoIdentity(WebApplication app, string address) => (_app, Address) = (app, address);

    public string Address { get; }

    public static async Task<DemoIdentity> Start(int port, DemoClient client, CancellationToken ct)
    {
        var address = $"http://127.0.0.1:{port}";
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(address);
        builder.Logging.ClearProviders();
        builder.Services.AddOpenIddict().AddServer(server => Configure(server, address, client));
        var app = builder.Build();
        app.UseAuthentication();
        app.MapGet(Authorize, Choose);
        await app.StartAsync(ct);
        return new(app, address);
    }

    private static void Configure(OpenIddictServerBuilder server, string address, DemoClient client)
    {
        server.EnableDegradedMode();
        server.SetIssuer(new Uri(address)).SetAuthorizationEndpointUris(Authorize).SetTokenEndpointUris("/token");
        server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
        server.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
        server.UseAspNetCore().DisableTransportSecurityRequirement().EnableAuthorizationEndpointPassthrough();
        server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(asked =>
        {
            if (asked.ClientId != DemoClient.Id) asked.Reject(Errors.InvalidClient, "The client is unknown here.");
            else if (!client.MayBeSentTo(asked.RedirectUri)) asked.Reject(Errors.InvalidRequest, "That is no address of this machine's portal.");
            return ValueTask.CompletedTask;
        }));
        server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(asked =>
        {
            if (!client.Proves(asked.ClientId, asked.ClientSecret)) asked.Reject(Errors.InvalidClient, "The client's secret is another.");
            return ValueTask.CompletedTask;
        }));
    }

    /// <summary>Shows everybody there is; the same address with one of them leads back to the portal.</summary>
    private static IResult Choose(HttpContext http, string? person)
    {
        if (DemoPeople.InOrder.FirstOrDefault(one => one.Subject == person) is not { } chosen)
            return Results.Content(DemoPage.Html(http.Request.QueryString.Value ?? ""), "text/html; charset=utf-8");
        var identity = new ClaimsIdentity(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
        identity.SetClaim(Claims.Subject, chosen.Subject).SetClaim(Claims.Name, chosen.Name);
        identity.SetDestinations(_ => [Destinations.IdentityToken]);
        var principal = new ClaimsPrincipal(identity);
        principal.SetScopes(http.GetOpenIddictServerRequest()!.GetScopes());
        return Results.SignIn(principal, authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
