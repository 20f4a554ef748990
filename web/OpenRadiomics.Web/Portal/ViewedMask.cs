using System.Net;
using OpenRadiomics.Client;
using OpenRadiomics.Core;

namespace OpenRadiomics.Web.Portal;

/// <summary>A segmentation that is looked at, with its regions; or why it cannot be.</summary>
/// <param name="Mask">The segmentation.</param>
/// <param name="Regions">Its regions on the scan.</param>
/// <param name="Only">The colour of all of them, where several segmentations are compared; null where each region has its own.</param>
/// <param name="Problem">Why it cannot be shown; null if it can.</param>
public sealed record ViewedMask(MaskView Mask, IReadOnlyList<DrawnRegionView> Regions, string? Only, string? Problem)
{
    /// <summary>Segmentations shown at once.</summary>
    public const int Most = 6;

    /// <summary>Colours of readers behind the first, far from each other and from the first regions' own.</summary>
    private static readonly string[] OfReaders = ["#56b4e9", "#e6a000", "#00c896", "#e682b4", "#ff6e3c"];

    public string Colour(DrawnRegionView region) => Only ?? region.Colour;

    internal static async Task<ViewedMask> Of(OpenRadiomicsClient portal, VersionId version, ScanView scan, MaskView mask, int index)
    {
        var colour = index == 0 ? null : OfReaders[(index - 1) % OfReaders.Length];
        try
        {
            return new(mask, await portal.Datasets.Regions(version, scan.Path, mask.Path), colour, null);
        }
        catch (ProblemException e) when (e.StatusCode is HttpStatusCode.UnprocessableEntity or HttpStatusCode.ServiceUnavailable or HttpStatusCode.NotFound)
        {
            return new(mask, [], colour, e.Detail ?? e.Message);
        }
    }

    /// <summary>The first compared with each of the others: the region that was asked for where all have it, else all that is set.</summary>
    internal static async Task<IReadOnlyList<AgreementView>> Agreements(OpenRadiomicsClient portal, VersionId version, ScanView scan,
        IReadOnlyList<ViewedMask> shown, string? roi)
    {
        var readable = shown.Where(one => one.Problem is null).ToArray();
        if (readable.Length < 2) return [];
        var region = roi is not null && readable.All(one => one.Regions.Any(each => each.Name == roi)) ? roi : null;
        try
        {
            return await Task.WhenAll(readable.Skip(1).Select(other =>
                portal.Datasets.Agreement(version, readable[0].Mask.Path, other.Mask.Path, scan.Path, region)));
        }
        catch (ProblemException e) when (e.StatusCode is HttpStatusCode.UnprocessableEntity or HttpStatusCode.ServiceUnavailable)
        {
            return [];
        }
    }
}
