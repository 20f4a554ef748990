using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.CommandLine;

/// <summary>A scan of a folder with the regions drawn on it: read once, one piece of work.</summary>
internal sealed record ScanWork(FileInfo? Scan, IReadOnlyList<(ManifestEntry Region, FileInfo Mask, RegionChoice Choice)> Regions)
{
    /// <summary>Each region's values, or why there are none, in order. Only a stop ends it early.</summary>
    public IReadOnlyList<RegionOutcome> Extract(Recipe recipe, int threads, CancellationToken ct)
    {
        Volume? image = null;
        return [.. Regions.Select(region => Attempt(region.Region, () =>
        {
            image ??= ScanAndMask.Volume(Scan ?? throw new InvalidDataException(
                "No scan is named for this segmentation. Name it in manifest.csv, column scan."), ct);
            var mask = ScanAndMask.Region(image, region.Mask,
                region.Choice with { Label = region.Choice.Label ?? (region.Choice.Roi is null ? recipe.Label : null) }, ct);
            return recipe.Extract(image, mask, threads, ct);
        }))];
    }

    private static RegionOutcome Attempt(ManifestEntry region, Func<IReadOnlyList<ExtractedFeature>> work)
    {
        try
        {
            return new(region, work(), null);
        }
        catch (Exception wrong) when (wrong is InvalidDataException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            return new(region, null, wrong.Message);
        }
    }
}

/// <summary>What became of a region.</summary>
internal sealed record RegionOutcome(ManifestEntry Region, IReadOnlyList<ExtractedFeature>? Features, string? Problem);
