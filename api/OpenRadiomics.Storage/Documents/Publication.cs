using Marten;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>Everything the database knows of a published version, written in one transaction.</summary>
public static class Publication
{
    /// <summary>Inserts the version, its assets and its row in the listing with the next save of the session. Their bytes have to be at their content addresses.</summary>
    public static void Insert(IDocumentSession session, DatasetVersion version, IReadOnlyCollection<Asset> assets)
    {
        session.Insert(StoredVersion.Of(version));
        session.Insert(assets.Select(StoredAsset.Of));
        DatasetListing.Add(session, version, assets.Select(asset => asset.Licence).OfType<LicenceId>());
    }
}
