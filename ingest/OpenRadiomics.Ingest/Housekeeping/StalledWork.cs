using Marten;
using Microsoft.Extensions.Options;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;
using Wolverine;

namespace OpenRadiomics.Ingest;

/// <summary>
/// Announces work again of which nothing was heard for a time, whatever became of its messages. Every step may run twice, so a needless one does no harm.
/// </summary>
internal sealed partial class StalledWork(IServiceScopeFactory scopes, IDocumentStore store, IOptions<IngestOptions> options, ILogger<StalledWork> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        var silence = TimeSpan.FromMinutes(options.Value.SilenceMinutes);
        using var timer = new PeriodicTimer(silence / 3);
        while (await timer.WaitForNextTickAsync(ct))
            try
            {
                await Announce(silence, ct);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Failed(e);
            }
    }

    private async Task Announce(TimeSpan silence, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var bus = scope.ServiceProvider.GetRequiredService<IMessageBus>();
        await using var session = store.QuerySession();
        foreach (var deposit in await StalledDeposits.Take(session, silence, ct))
        {
            Stalled(deposit.Id);
            if (deposit.State is DepositState.Checking { Run: var run }) await bus.PublishAsync(new StartRun(deposit.Id, run));
            if (deposit.State is DepositState.Publishing) await bus.PublishAsync(new PublishVersion(deposit.Id));
        }
    }

    [LoggerMessage(LogLevel.Warning, "Nothing was heard of deposit {Deposit} for a time; its work is announced again.")]
    private partial void Stalled(DepositId deposit);

    [LoggerMessage(LogLevel.Error, "Stalled work could not be looked for.")]
    private partial void Failed(Exception exception);
}
