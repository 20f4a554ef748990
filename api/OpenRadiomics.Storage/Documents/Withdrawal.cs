using Marten;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>Takes a dataset or version away: what was published stays as it is, and a document says why nobody can have it.</summary>
public static class Withdrawal
{
    /// <summary>
    /// Keeps a tombstone with the next save of the session, tells the catalogue that it has changed, and notes the event that webhooks are told of.
    /// </summary>
    public static void Keep(IDocumentSession session, Tombstone tombstone)
    {
        session.Store(StoredTombstone.Of(tombstone));
        session.Store(StoredEvent.Of(tombstone));
        DatasetListing.Tick(session);
    }
}
