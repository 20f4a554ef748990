using Marten;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Ingest;

/// <summary>
/// Deletes the bytes of versions that were withdrawn for somebody's privacy, and the tables made of them, as far as no other version counts on them.
/// Killed anywhere and run again it goes on.
/// </summary>
public static class PurgeWithdrawnHandler
{
    private const int Page = 500;

    public static async Task Handle(PurgeWithdrawn message, IDocumentStore store, BlobStore blobs, TimeProvider clock, CancellationToken ct)
    {
        await using var alone = await ContentLock.Alone(store, ct);
        var purged = 0;
        for (Sha256? after = null; ;)
        {
            await using var session = store.LightweightSession();
            var page = await PurgeableContent.After(session, message.Accession, after, Page, ct);
            if (page.Count == 0) break;
            foreach (var sha256 in page)
            {
                await blobs.Purge(sha256, ct);
                KeptBlobs.Forget(session, sha256);
            }
            await session.SaveChangesAsync(ct);
            (after, purged) = (page[^1], purged + page.Count);
        }
        await using var end = store.LightweightSession();
        foreach (var version in await PurgeableContent.Versions(end, message.Accession, ct))
        {
            WriteFeatures.Forget(end, version);
            await blobs.PurgeTables(version, ct);
        }
        end.Insert(Audit.Entry(clock, IngestHost.Actor, $"dataset {message.Accession}", "purged", $"{purged} content addresses"));
        await end.SaveChangesAsync(ct);
    }
}
