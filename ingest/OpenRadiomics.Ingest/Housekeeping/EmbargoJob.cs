using Microsoft.Extensions.Options;

namespace OpenRadiomics.Ingest;

/// <summary>Looks again and again for embargoes that are over.</summary>
internal sealed partial class EmbargoJob(EndEmbargoes embargoes, IOptions<IngestOptions> options, TimeProvider clock, ILogger<EmbargoJob> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.EmbargoSeconds), clock);
        while (await timer.WaitForNextTickAsync(ct))
            try
            {
                if (await embargoes.Run(clock.GetUtcNow(), ct) is > 0 and var started) Started(started);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Failed(e);
            }
    }

    [LoggerMessage(LogLevel.Information, "{Deposits} embargoes are over; their deposits are being published.")]
    private partial void Started(int deposits);

    [LoggerMessage(LogLevel.Error, "Embargoes could not be looked for.")]
    private partial void Failed(Exception exception);
}
