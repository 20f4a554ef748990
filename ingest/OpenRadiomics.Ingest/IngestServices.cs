using OpenRadiomics.Viewing;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace OpenRadiomics.Ingest;

/// <summary>What the pipeline's steps need, and the jobs beside them.</summary>
internal static class IngestServices
{
    public static void AddIngest(this IServiceCollection services)
    {
        services.AddOptions<IngestOptions>().BindConfiguration("Ingest").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<DepositBytes>();
        services.AddHostedService<StalledWork>();
        services.AddSingleton<CopyBytes>();
        services.AddSingleton<BuildFeatures>();
        services.AddSingleton<RebuildFeatures>();
        services.AddSingleton<WriteVersion>();
        services.AddSingleton<DerivedFiles>();
        services.AddSingleton<EndEmbargoes>();
        services.AddHostedService<EmbargoJob>();
        services.AddSingleton<WebhookSender>();
        services.AddSingleton<TellWebhooks>();
        services.AddHostedService<WebhookJob>();
        services.AddSingleton<Staging>();
        services.AddHostedService<StagingCollector>();
        services.AddHostedService<AnswerCollector>();
        services.AddSingleton<Fixity>();
        services.AddHostedService<FixityJob>();
        services.AddSingleton<WarmUp>();
        services.AddHostedService(provider => provider.GetRequiredService<WarmUp>());
        services.AddHealthChecks().AddCheck<StorageHealth>("storage").AddCheck<WarmUp>("steps");
    }

    /// <summary>Traces and metrics go where OTEL_EXPORTER_OTLP_ENDPOINT says, and nowhere if it says nothing.</summary>
    public static void AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var telemetry = services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService("openradiomics-ingest"))
            .WithTracing(tracing => tracing.AddSource("Wolverine").AddAspNetCoreInstrumentation())
            .WithMetrics(metrics => metrics.AddMeter("Wolverine*", Fixity.MeterName).AddAspNetCoreInstrumentation());
        if (!string.IsNullOrEmpty(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"])) telemetry.UseOtlpExporter();
    }
}
