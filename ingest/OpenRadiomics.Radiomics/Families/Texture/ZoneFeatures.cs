namespace OpenRadiomics.Radiomics;

/// <summary>The features of GLSZM and GLDZM together, of zones that are found once for both.</summary>
internal static class ZoneFeatures
{
    private static readonly IReadOnlyList<FeatureDefinition> Both = [.. GlszmDefinitions.All, .. GldzmDefinitions.All];

    public static List<FeatureValue> Compute(LevelMap map, Dimensions dimensions)
    {
        var (zones, sizes, distances) = (new Zones(), new ZoneTally(map.LevelCount), new ZoneTally(map.LevelCount));
        var (matrix, features, first) = (new CountMatrix(), new EmphasisFeatures(), GlszmDefinitions.All.Count);
        return NeighbourhoodFeatures.Compute(map, dimensions, Both, (box, acrossSlices, values) =>
        {
            zones.Count(box, acrossSlices, sizes, distances);
            sizes.MoveTo(matrix);
            features.Compute(matrix, box.Voxels, values[..first]);
            distances.MoveTo(matrix);
            features.Compute(matrix, box.Voxels, values[first..]);
        });
    }

    /// <summary>Those of one of the families; no code is in both.</summary>
    public static IEnumerable<FeatureValue> Of(IFeatureFamily family, Region region)
    {
        var codes = family.Definitions.Select(definition => definition.Code).ToHashSet();
        return region.ZoneValues.Where(value => codes.Contains(value.Code));
    }
}
