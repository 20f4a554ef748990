using Marten;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Ingest;

/// <summary>Lists what a run has to look at, and announces its files a page at a time.</summary>
public static class StartRunHandler
{
    private const int Page = 500;

    public static async Task<IEnumerable<object>> Handle(StartRun message, IDocumentSession session, IDocumentStore store, CancellationToken ct)
    {
        var (id, run, after) = message;
        if (after is null && !await List(store, id, run, ct)) return [];
        var paths = await RunFiles.Next(session, run, after, Page, ct);
        return
        [
            .. paths.Select(path => new LookAtFile(id, run, path)),
            .. paths.Count == Page ? [new StartRun(id, run, paths[^1])] : Array.Empty<object>(),
            .. after is null && paths.Count == 0 ? [new ConcludeRun(id, run)] : Array.Empty<object>(),
        ];
    }

    /// <summary>In a transaction of its own, before any file is announced: a file that ends first must see that others are left.</summary>
    private static async Task<bool> List(IDocumentStore store, DepositId id, CheckRunId run, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        if (await session.HoldDeposit(id, ct) is not { State: DepositState.Checking checking } || checking.Run != run) return false;
        RunFiles.List(session, id, run);
        await session.SaveChangesAsync(ct);
        return true;
    }
}
