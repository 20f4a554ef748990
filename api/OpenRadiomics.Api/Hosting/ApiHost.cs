using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;
using OpenRadiomics.Viewing;
using Wolverine;

namespace OpenRadiomics.Api;

/// <summary>Builds the host: Program runs it, and so do tests, with their own configuration.</summary>
internal static class ApiHost
{
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        configure?.Invoke(builder);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);          // its request lines hold paths, which may name persons
        var services = builder.Services;
        services.AddOptions<ApiOptions>().BindConfiguration("Api").ValidateDataAnnotations()
            .Validate(api => api.PortalKeys.All(SignedStatement.IsPublicKey), $"Api:PortalKeys: expected {SignedStatement.KeyShape}, as SubjectPublicKeyInfo.")
            .ValidateOnStart();
        services.AddStorage(builder.Configuration);
        builder.Host.UseWolverine(Queues.Publish);
        services.ConfigureHttpJsonOptions(http =>
        {
            Json.Configure(http.SerializerOptions);
            http.SerializerOptions.UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow;
        });
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ApiOptions>>((forwarded, api) => Trust(forwarded, api.Value.TrustedProxies));
        TokenAuthentication.Add(services);
        services.AddRateLimits();
        services.AddCrossOrigin();
        services.AddCompression();
        services.AddHealth();
        services.AddScoped<Once>();
        services.AddSingleton<Withdrawals>().AddSingleton<VersionBytes>().AddSingleton<CatalogueClock>().AddSingleton<CatalogueBytes>()
            .AddSingleton<DerivedFiles>();
        services.AddSingleton<RegionLists>().AddSingleton<FeatureCatalogue>().AddSingleton<FeatureValues>().AddSingleton<FeatureStatistics>()
            .AddSingleton<FeatureCrossings>().AddSingleton<FeaturePairs>().AddSingleton<VersionTables>().AddSingleton<MeantIdentities>()
            .AddSingleton<NearestRegions>();
        services.AddGraphQLApi();
        services.AddOpenApiDocument();
        builder.WebHost.ConfigureKestrel((context, kestrel) =>
        {
            kestrel.Limits.MaxRequestBodySize = context.Configuration.GetValue("Api:MaxJsonBytes", new ApiOptions().MaxJsonBytes);
            kestrel.ConfigureEndpointDefaults(ServerRefusals.On);
        });

        var app = builder.Build();
        ServerRefusals.Hear(app.Services);
        app.UseForwardedHeaders();
        app.UseProblemAnswers();
        app.UseCompression();
        app.UseCors();
        app.UseAuthentication();
        app.UsePrivateAnswers();
        app.UseRateLimitHeaders();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.MapHealth();
        var api = app.MapGroup("/api/v1").AddEndpointFilter(Links.Filter);
        var open = api.MapGroup("").RequireCors(CrossOrigin.Reading);
        var catalogue = open.MapGroup("").AddEndpointFilter(CachePolicy.CatalogueFilter);
        AccountEndpoints.Map(api);
        DepositsEndpoints.Map(api);
        ReviewEndpoints.Map(api);
        DatasetsEndpoints.Map(open);
        PhantomsEndpoints.Map(catalogue);
        FeaturesEndpoints.Map(open);
        ChecksEndpoints.Map(catalogue);
        DescribingEndpoints.Map(catalogue);
        SchemasEndpoints.Map(open);
        GetStatus.Map(open);
        WebhooksEndpoints.Map(api);
        CurationEndpoints.Map(api);
        AuditEndpoints.Map(api);
        app.MapGraphQL();
        app.MapGraphiQL();
        app.MapOpenApiDocument();
        return app;
    }

    private static void Trust(ForwardedHeadersOptions forwarded, IEnumerable<string> proxies)
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        foreach (var proxy in proxies) forwarded.KnownProxies.Add(System.Net.IPAddress.Parse(proxy));
    }
}
