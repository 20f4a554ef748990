namespace OpenRadiomics.Radiomics;

/// <summary>Grey level size zone matrix: how large connected zones of a level are.</summary>
internal sealed class GlszmFamily : IFeatureFamily
{
    public string Code => "9SAK";

    public string Abbreviation => "GLSZM";

    public string Name => "grey level size zone matrix";

    public IReadOnlyList<FeatureDefinition> Definitions => GlszmDefinitions.All;

    public IEnumerable<FeatureValue> Compute(Region region) => ZoneFeatures.Of(this, region);

    /// <summary>Of a map alone, without the other family of zones.</summary>
    internal static List<FeatureValue> Compute(LevelMap map, Dimensions dimensions)
    {
        using var zones = new Zones();
        using var counter = new PairCounter();
        var (matrix, features) = (new CountMatrix(), new EmphasisFeatures());
        return NeighbourhoodFeatures.Compute(map, dimensions, GlszmDefinitions.All, (box, acrossSlices, values) =>
        {
            CountZones(zones, counter, box, acrossSlices, matrix);
            features.Compute(matrix, box.Voxels, values);
        });
    }

    internal static void CountZones(Zones zones, PairCounter counter, LevelBox box, bool acrossSlices, CountMatrix matrix)
    {
        zones.Find(box, acrossSlices, withDistances: false);
        CountFound(zones, counter, box, matrix);
    }

    /// <summary>Of zones that have been found.</summary>
    internal static void CountFound(Zones zones, PairCounter counter, LevelBox box, CountMatrix matrix) =>
        counter.Count(box, new ZoneSizeKernel(zones), zones.Largest, false, matrix);
}
