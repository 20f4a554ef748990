namespace OpenRadiomics.Radiomics;

/// <summary>Grey level distance zone matrix: how far from the region's border connected zones of a level lie.</summary>
internal sealed class GldzmFamily : IFeatureFamily
{
    public string Code => "VMDZ";

    public string Abbreviation => "GLDZM";

    public string Name => "grey level distance zone matrix";

    public IReadOnlyList<FeatureDefinition> Definitions => GldzmDefinitions.All;

    public IEnumerable<FeatureValue> Compute(Region region) => ZoneFeatures.Of(this, region);

    /// <summary>Of a map alone, without the other family of zones.</summary>
    internal static List<FeatureValue> Compute(LevelMap map, Dimensions dimensions)
    {
        using var zones = new Zones();
        using var counter = new PairCounter();
        var (matrix, features) = (new CountMatrix(), new EmphasisFeatures());
        return NeighbourhoodFeatures.Compute(map, dimensions, GldzmDefinitions.All, (box, acrossSlices, values) =>
        {
            CountZones(zones, counter, box, acrossSlices, matrix);
            features.Compute(matrix, box.Voxels, values);
        });
    }

    internal static void CountZones(Zones zones, PairCounter counter, LevelBox box, bool acrossSlices, CountMatrix matrix)
    {
        zones.Find(box, acrossSlices, withDistances: true);
        counter.Count(box, new ZoneDistanceKernel(zones), Farthest(box, acrossSlices), false, matrix);
    }

    /// <summary>No voxel is farther from the border than the middle of the box.</summary>
    private static int Farthest(LevelBox box, bool acrossSlices)
    {
        var side = Math.Min(box.Nx, box.Ny);
        return ((acrossSlices ? Math.Min(side, box.Nz) : side) + 1) / 2;
    }
}
