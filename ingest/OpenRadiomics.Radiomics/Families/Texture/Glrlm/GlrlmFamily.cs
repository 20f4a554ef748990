namespace OpenRadiomics.Radiomics;

/// <summary>Grey level run length matrix: how long levels repeat along a direction.</summary>
internal sealed class GlrlmFamily : IFeatureFamily
{
    public string Code => "TP0I";

    public string Abbreviation => "GLRLM";

    public string Name => "grey level run length matrix";

    public IReadOnlyList<FeatureDefinition> Definitions => GlrlmDefinitions.All;

    public IEnumerable<FeatureValue> Compute(Region region) => Compute(region.Levels, region.Settings.Dimensions, region.Settings.Texture);

    internal static List<FeatureValue> Compute(LevelMap map, Dimensions dimensions, TextureSettings settings)
    {
        var counter = new PairCounter();
        var places = new Room<int>(2 * map.Nx * map.Ny);
        return new DirectionalFeatures(GlrlmDefinitions.All, settings.RunLengthWeighting, Count, new EmphasisFeatures().Compute).Compute(map, dimensions);

        void Count(LevelBox box, Step step, CountMatrix matrix) => CountDirection(counter, box, step, places.Span, matrix);
    }

    internal static void CountDirection(PairCounter counter, LevelBox box, Step step, Span<int> places, CountMatrix matrix)
    {
        counter.Count(box, new RunKernel(step.Forward, places), RunKernel.Longest(box, step), false, matrix);
        matrix.PlacesToLengths();
    }
}
