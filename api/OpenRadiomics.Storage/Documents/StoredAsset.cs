using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>A file of a published version. Inserted, never stored again; the database refuses anything else.</summary>
public sealed record StoredAsset(string Id, string Version, string Path, Asset Asset)
{
    public static StoredAsset Of(Asset asset) => new(asset.Id, asset.Version.ToString(), asset.Path.ToString(), asset);
}
