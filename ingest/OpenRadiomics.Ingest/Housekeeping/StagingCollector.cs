using Microsoft.Extensions.Options;
using OpenRadiomics.Core;

namespace OpenRadiomics.Ingest;

/// <summary>Looks every hour for drafts that nobody has touched for long, and for staged bytes that nobody has wanted for the idle days.</summary>
internal sealed partial class StagingCollector(Staging staging, IOptions<IngestOptions> options, TimeProvider clock, ILogger<StagingCollector> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        while (await timer.WaitForNextTickAsync(ct))
            try
            {
                var now = clock.GetUtcNow();
                Collected(await staging.AbandonIdle(now.AddDays(-Deposit.DraftDays), ct), await staging.CollectUnwanted(now.AddDays(-options.Value.IdleDays), ct));
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Failed(e);
            }
    }

    [LoggerMessage(LogLevel.Information, "{Drafts} idle drafts were given up, {Blobs} staged blobs collected.")]
    private partial void Collected(int drafts, int blobs);

    [LoggerMessage(LogLevel.Error, "Staging could not be collected.")]
    private partial void Failed(Exception exception);
}
