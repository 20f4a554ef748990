using Marten;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Ingest;

/// <summary>Deletes the staged bytes of a deposit that was given up, its files' documents and what a run still wanted of it.</summary>
public static class CollectDepositHandler
{
    private const int Page = 500;

    public static async Task Handle(CollectDeposit message, IDocumentStore store, BlobStore blobs, CancellationToken ct)
    {
        await using (var session = store.LightweightSession())
        {
            if (await session.HoldDeposit(message.Deposit, ct) is not { State: DepositState.Abandoned }) return;
            foreach (var run in await session.Query<CheckRun>().Where(run => run.Deposit == message.Deposit).ToListAsync(ct))
            {
                await RunFiles.Lock(session, run.Id, ct);
                RunFiles.Forget(session, run.Id);
            }
            Usage.Forget(session, message.Deposit);
            await session.SaveChangesAsync(ct);
        }
        while (await CollectPage(message.Deposit, store, blobs, ct)) { }
    }

    /// <summary>Blobs before documents: a document that is left finds its blob gone, which is no matter; a blob that is left would never be found.</summary>
    private static async Task<bool> CollectPage(DepositId deposit, IDocumentStore store, BlobStore blobs, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        var files = await session.Query<StoredFile>().Where(file => file.Deposit == deposit).OrderBy(file => file.Path).Take(Page).ToListAsync(ct);
        foreach (var file in files)
        {
            await blobs.Discard(file.File.Content, ct);
            session.Delete(file);
        }
        await session.SaveChangesAsync(ct);
        return files.Count == Page;
    }
}
