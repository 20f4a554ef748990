using Microsoft.Extensions.Options;

namespace OpenRadiomics.Ingest;

/// <summary>
/// Reads all published bytes again, round after round, each address once in thirty days. Several hosts at it waste some reading and spoil nothing.
/// </summary>
internal sealed partial class FixityJob(Fixity fixity, TimeProvider clock, IOptions<IngestOptions> options, ILogger<FixityJob> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromDays(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        if (options.Value.FixityMegabytesPerSecond == 0) return;
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(ct))
            try
            {
                await fixity.ReadAgain(clock.GetUtcNow() - Round, ct);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Failed(e);
            }
    }

    [LoggerMessage(LogLevel.Error, "Published bytes could not be read again.")]
    private partial void Failed(Exception exception);
}
