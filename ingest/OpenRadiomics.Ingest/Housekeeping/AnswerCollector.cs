using Marten;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Ingest;

/// <summary>Deletes answers to requests with an Idempotency-Key when their time is over: every hour, a batch after the other.</summary>
internal sealed partial class AnswerCollector(IDocumentStore store, TimeProvider clock, ILogger<AnswerCollector> log) : BackgroundService
{
    private const int Batch = 1_000;

    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        while (await timer.WaitForNextTickAsync(ct))
            try
            {
                Collected(await Collect(store, clock.GetUtcNow(), Batch, ct));
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Failed(e);
            }
    }

    /// <summary>Deletes all whose time was over before a moment.</summary>
    /// <returns>How many.</returns>
    public static async Task<int> Collect(IDocumentStore store, DateTimeOffset before, int batch, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        for (var collected = 0; ;)
        {
            var deleted = await OldAnswers.Delete(session, before, batch, ct);
            collected += deleted;
            if (deleted < batch) return collected;
        }
    }

    [LoggerMessage(LogLevel.Information, "{Answers} old answers were deleted.")]
    private partial void Collected(int answers);

    [LoggerMessage(LogLevel.Error, "Old answers could not be deleted.")]
    private partial void Failed(Exception exception);
}
