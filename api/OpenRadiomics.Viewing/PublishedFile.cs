using Marten;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Viewing;

/// <summary>A published file whose bytes are here.</summary>
/// <param name="Asset">The file.</param>
/// <param name="Sha256">Digest of its bytes.</param>
/// <param name="Size">How many bytes.</param>
/// <param name="Origin">The version that brought the bytes here: with it they are taken away.</param>
public sealed record PublishedFile(Asset Asset, Sha256 Sha256, long Size, VersionId Origin)
{
    /// <summary>Null for what is open elsewhere.</summary>
    public static PublishedFile? Of(Asset asset) => asset.Content.Address() is var (sha256, size)
        ? new(asset, sha256, size, (asset.Content as FileContent.OfDataset)?.Version ?? asset.Version) : null;

    /// <summary>
    /// For a reader, with the files of the same version that lie beside it. Readers are synchronous, so they wait for a file to be found and opened.
    /// </summary>
    public FileToTurn Open(IQuerySession session, BlobStore blobs, CancellationToken ct)
    {
        var folder = Asset.Path.ToString()[..^Asset.Path.Name.Length];
        return new(Asset.Path.Name, () => Bytes(Sha256), new(Asset.Path.Name, path =>
            AssetPath.TryParse(folder + path, null, out var whole)
            && ListAssets.Find(session, Asset.Version, whole, ct).GetAwaiter().GetResult()?.Content.Address() is var (sha256, _) ? Bytes(sha256) : null));

        Stream Bytes(Sha256 sha256) => blobs.OpenContent(sha256, ct: ct).GetAwaiter().GetResult();
    }
}
