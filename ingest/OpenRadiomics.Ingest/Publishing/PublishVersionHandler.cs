using Marten;
using Microsoft.Extensions.Options;
using OpenRadiomics.Checks;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Ingest;

/// <summary>
/// Makes a checked deposit a version: first all bytes at their content addresses, then the tables' features, then everything that the world can
/// see, in one transaction. Killed anywhere and run again it goes on; run twice it publishes once. What is public then is drawn, by a message of its own.
/// </summary>
public static class PublishVersionHandler
{
    public static async Task<DrawVersion?> Handle(
        PublishVersion message, IDocumentStore store, CopyBytes copying, WriteVersion writing, IOptions<IngestOptions> options, CancellationToken ct)
    {
        await Publish(message.Deposit, store, copying, writing, options.Value.MostTries, ct);
        await using var session = store.QuerySession();
        return (await session.LoadAsync<StoredDeposit>(message.Deposit, ct))?.Deposit.State is DepositState.Published { Version: var version }
            ? new(version) : null;
    }

    private static async Task Publish(DepositId id, IDocumentStore store, CopyBytes copying, WriteVersion writing, int mostTries, CancellationToken ct)
    {
        if (await Begin(store, id, ct) is not var (accession, tries)) return;
        await using var content = await ContentLock.Share(store, ct);
        try
        {
            if (tries > mostTries) await writing.GiveUp(id, PortalFaults.PublicationGivenUp(tries - 1), ct);
            else
            {
                await copying.All(id, ct);
                await writing.Publish(id, accession, ct);
            }
        }
        catch (BytesMissingException missing)
        {
            await writing.GiveUp(id, PortalFaults.BytesMissing(missing.Path), ct);
        }
        catch (BytesDifferException differ)
        {
            await writing.GiveUp(id, PortalFaults.BytesDiffer(differ.Path), ct);
        }
    }

    private static async Task<(Accession Accession, int Tries)?> Begin(IDocumentStore store, DepositId id, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        if ((await session.LoadAsync<StoredDeposit>(id, ct))?.Deposit is not { State: DepositState.Publishing } deposit) return null;
        return await Publications.Try(session, id, deposit.BasedOn, ct);
    }
}
