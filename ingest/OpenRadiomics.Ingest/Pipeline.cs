using JasperFx.CodeGeneration;
using OpenRadiomics.Storage;
using Wolverine;
using Wolverine.Configuration;
using Wolverine.ErrorHandling;

namespace OpenRadiomics.Ingest;

/// <summary>The steps of the pipeline and what becomes of one that fails.</summary>
internal static class Pipeline
{
    public static void UsePipeline(this IHostBuilder host, IConfiguration configuration)
    {
        var ingest = configuration.GetSection("Ingest").Get<IngestOptions>() ?? new();
        host.UseWolverine(options =>
        {
            Queues.Listen(options, ingest.FilesAtOnce);
            Steps(options.Discovery.DisableConventionalDiscovery());
            options.Policies.AutoApplyTransactions();
            options.DefaultExecutionTimeout = TimeSpan.FromMinutes(ingest.LongestStepMinutes);
            options.Durability.DrainTimeout = TimeSpan.FromSeconds(20);
            Failures(options.Policies);
        });
    }

    /// <summary>Each message has one step.</summary>
    private static void Steps(HandlerDiscovery steps) => steps
        .IncludeType(typeof(StartRunHandler))
        .IncludeType(typeof(LookAtFileHandler))
        .IncludeType(typeof(ConcludeRunHandler))
        .IncludeType(typeof(PublishVersionHandler))
        .IncludeType(typeof(DrawVersionHandler))
        .IncludeType(typeof(PurgeWithdrawnHandler))
        .IncludeType(typeof(CollectDepositHandler))
        .IncludeType(typeof(DeliverWebhookHandler));

    /// <summary>
    /// A step counts its own tries and tells the owner when it gives up, so these retries outlast <see cref="IngestOptions.MostTries"/>. What fails
    /// before it can count goes to the dead letters, and <see cref="StalledWork"/> announces it again.
    /// </summary>
    private static void Failures(IPolicies policies) => policies.OnAnyException()
        .RetryWithCooldown(TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(500))
        .Then.ScheduleRetry([.. new[] { 2, 5, 15, 30, 60, 60, 60, 60 }.Select(seconds => TimeSpan.FromSeconds(seconds))])
        .Then.MoveToErrorQueue();
}
