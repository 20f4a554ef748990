namespace OpenRadiomics.Radiomics;

/// <summary>Neighbouring grey level dependence matrix: how many neighbours have about a voxel's level.</summary>
internal sealed class NgldmFamily : IFeatureFamily
{
    public string Code => "REK0";

    public string Abbreviation => "NGLDM";

    public string Name => "neighbouring grey level dependence matrix";

    public IReadOnlyList<FeatureDefinition> Definitions => NgldmDefinitions.All;

    public IEnumerable<FeatureValue> Compute(Region region) => Compute(region.Levels, region.Settings.Dimensions, region.Settings.Texture);

    internal static List<FeatureValue> Compute(LevelMap map, Dimensions dimensions, TextureSettings settings)
    {
        var counter = new PairCounter();
        var (matrix, features) = (new CountMatrix(), new EmphasisFeatures());
        return NeighbourhoodFeatures.Compute(map, dimensions, NgldmDefinitions.All, (box, acrossSlices, values) =>
        {
            CountDependences(counter, box, acrossSlices, settings, matrix);
            features.Compute(matrix, box.Voxels, values);
        });
    }

    internal static void CountDependences(PairCounter counter, LevelBox box, bool acrossSlices, TextureSettings settings, CountMatrix matrix)
    {
        var distance = settings.DependenceDistance;
        counter.Count(box, new DependenceKernel(distance, settings.DependenceCoarseness, acrossSlices), DependenceKernel.Most(distance, acrossSlices),
            false, matrix);
    }
}
