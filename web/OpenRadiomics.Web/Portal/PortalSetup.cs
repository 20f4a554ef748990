using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using OpenRadiomics.Client;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Transforms;

namespace OpenRadiomics.Web.Portal;

/// <summary>One public origin: pages here, everything of the API passed on to its host with the visitor's address.</summary>
internal static class PortalSetup
{
    private static readonly string[] PassedOn = ["/api/{**rest}", "/graphql/{**rest}", "/graphiql/{**rest}", "/swagger/{**rest}"];

    private static readonly TimeSpan LongestUpload = TimeSpan.FromMinutes(30);

    public static void AddPortal(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<PortalOptions>().BindConfiguration("Portal").ValidateDataAnnotations().ValidateOnStart();
        var options = builder.Configuration.GetSection("Portal").Get<PortalOptions>()
            ?? throw new InvalidOperationException("Portal:ApiAddress is not configured: name the address of the API host.");

        services.AddSingleton(TimeProvider.System).AddHttpContextAccessor().AddTransient<VisitorAddress>().AddMemoryCache().AddTransient<Catalogues>();
        // Pages only. They hold no secret but the form's token, which is masked anew in every answer; files and the API's answers pass as they are.
        services.AddResponseCompression(compression => (compression.EnableForHttps, compression.MimeTypes) = (true, ["text/html"]));
        services.AddHttpClient<OpenRadiomicsClient>(http => (http.BaseAddress, http.Timeout) = (options.ApiAddress, LongestUpload))
            .AddTypedClient(http => new OpenRadiomicsClient(http))
            .AddHttpMessageHandler(() => new Patience())
            .AddHttpMessageHandler<VisitorAddress>()
            .AddHttpMessageHandler<VisitorToken>();
        services.AddReverseProxy().LoadFromMemory(
            [.. PassedOn.Select((path, index) => new RouteConfig { RouteId = $"api-{index}", ClusterId = "api",
                Match = new() { Path = path } }.WithTransformUseOriginalHostHeader())],
            [new ClusterConfig
            {
                ClusterId = "api",
                Destinations = new Dictionary<string, DestinationConfig> { ["api"] = new() { Address = options.ApiAddress.ToString() } },
                HttpRequest = new() { ActivityTimeout = LongestUpload },
            }]).AddTransforms(PassedOnCookie.Exchange);
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = options.TrustedProxies.Length == 0 ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.KnownProxies.Clear();
            foreach (var proxy in options.TrustedProxies) forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
        });
        var keys = services.AddDataProtection().SetApplicationName("OpenRadiomics");
        if (options.KeyFolder is { Length: > 0 } folder) keys.PersistKeysToFileSystem(Directory.CreateDirectory(folder));
        // Uploads pass through to the API, which sets the limit of each endpoint.
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            (kestrel.Limits.MaxRequestBodySize, kestrel.AddServerHeader) = (null, false);
            kestrel.ConfigureEndpointDefaults(ServerRefusals.On);
        });
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") });
    }
}
