using Marten;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>
/// Everything the database knows of a published version, to be written in one transaction. The bytes have to be at their content addresses before.
/// </summary>
public static class Publication
{
    /// <summary>Inserts a version with its assets, where they are few enough to be at hand together.</summary>
    public static void Insert(IDocumentSession session, DatasetVersion version, IReadOnlyCollection<Asset> assets)
    {
        foreach (var asset in assets) Insert(session, asset);
        Insert(session, version, assets.Select(asset => asset.Licence).OfType<LicenceId>());
    }

    /// <summary>Inserts one of a version's assets, and its content address among those that are read again for ever.</summary>
    public static void Insert(IDocumentSession session, Asset asset)
    {
        session.Insert(StoredAsset.Of(asset));
        if (asset.Content is FileContent.Bytes bytes) KeptBlobs.Add(session, bytes.Sha256);
    }

    /// <summary>Inserts a version, its row in the listing, and the event that webhooks are told of.</summary>
    public static void Insert(IDocumentSession session, DatasetVersion version, IEnumerable<LicenceId> licences)
    {
        session.Insert(StoredVersion.Of(version));
        session.Insert(StoredEvent.Of(version));
        DatasetListing.Add(session, version, licences);
    }
}
