using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>Where what is published is found on this site, and how its files travel.</summary>
public static class Published
{
    /// <summary>Address of a dataset's page, from the root of the site.</summary>
    public static string Page(Accession accession) => $"/datasets/{accession}";

    /// <summary>Address of a version in the API, from the root of the site.</summary>
    public static string Api(VersionId id) => $"/api/v1/datasets/{id.Accession}/versions/{id.Number}";

    /// <summary>Address of a file's bytes, from the root of the site.</summary>
    public static string Download(VersionId id, AssetPath path) =>
        $"{Api(id)}/files/{string.Join('/', path.ToString().Split('/').Select(Uri.EscapeDataString))}";

    public static AssetView View(Asset asset) => asset.Content switch
    {
        FileContent.Bytes here => new(asset.Path, asset.Labels, asset.Licence, here.Sha256, here.Size, null, Download(asset.Version, asset.Path)),
        FileContent.OfDataset there => new(asset.Path, asset.Labels, asset.Licence, there.Sha256, there.Size,
            new(null, null, null, there.Version, there.Path), Download(asset.Version, asset.Path)),
        FileContent.External elsewhere => new(asset.Path, asset.Labels, asset.Licence, null, null,
            new(elsewhere.Doi, elsewhere.SeriesInstanceUid, elsewhere.Licence, null, null), null),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
