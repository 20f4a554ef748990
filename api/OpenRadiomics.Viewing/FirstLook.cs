using System.Runtime.CompilerServices;
using Marten;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Viewing;

/// <summary>
/// What is asked for first of a version: its thumbnail by lists; of each scan, by the viewer's page, its stills and reduced form, and the regions of its first
/// segmentation.
/// </summary>
public static class FirstLook
{
    /// <summary>Each with one of its parts. Nothing that would not be kept.</summary>
    public static async IAsyncEnumerable<(Derivation What, string Part)> Of(IQuerySession session, DatasetVersion version, BlobStore blobs,
        [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var view in (await ScansToSee.Of(session, version, ct)).Scans)
        {
            if (await File(view.Path) is not { } scan) continue;
            var mask = view.Masks is [var first, ..] ? await File(first.Path) : null;
            (Derivation What, string Part)[] all =
            [
                (DrawnPictures.Of(scan, mask, null, view.Modality, blobs), DrawnPictures.Thumbnail),
                (ReducedScan.Of(scan, blobs), ReducedScan.Part),
                .. mask is null ? Array.Empty<(Derivation, string)>() : [(LaidLabels.Of(scan, mask, blobs), LaidLabels.List)],
            ];
            foreach (var one in all.Where(one => one.What.Key.Version is not null)) yield return one;
        }

        async Task<PublishedFile?> File(AssetPath path) => await ListAssets.Find(session, version.Id, path, ct) is { } asset ? PublishedFile.Of(asset) : null;
    }
}
