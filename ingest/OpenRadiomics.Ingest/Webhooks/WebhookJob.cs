using Microsoft.Extensions.Options;

namespace OpenRadiomics.Ingest;

/// <summary>Looks again and again for events that are to be told and deliveries that are to be sent, and forgets old ones every hour.</summary>
internal sealed partial class WebhookJob(TellWebhooks telling, IOptions<IngestOptions> options, TimeProvider clock, ILogger<WebhookJob> log) : BackgroundService
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);
    private static readonly TimeSpan Sweep = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.WebhookSeconds), clock);
        var swept = clock.GetTimestamp();
        while (await timer.WaitForNextTickAsync(ct))
            try
            {
                await telling.Tell(ct);
                await telling.Send(ct);
                if (clock.GetElapsedTime(swept) < Sweep) continue;
                await telling.Forget(clock.GetUtcNow() - Kept, ct);
                swept = clock.GetTimestamp();
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Failed(e);
            }
    }

    [LoggerMessage(LogLevel.Error, "Webhooks could not be told.")]
    private partial void Failed(Exception exception);
}
