namespace OpenRadiomics.Radiomics;

/// <summary>Grey level co-occurrence matrix: which levels lie next to each other.</summary>
internal sealed class GlcmFamily : IFeatureFamily
{
    public string Code => "LFYI";

    public string Abbreviation => "GLCM";

    public string Name => "grey level co-occurrence matrix";

    public IReadOnlyList<FeatureDefinition> Definitions => GlcmDefinitions.All;

    public IEnumerable<FeatureValue> Compute(Region region) => Compute(region.Levels, region.Settings.Dimensions, region.Settings.Texture);

    internal static List<FeatureValue> Compute(LevelMap map, Dimensions dimensions, TextureSettings settings)
    {
        var counter = new PairCounter();
        return new DirectionalFeatures(GlcmDefinitions.All, settings.CooccurrenceWeighting, Count, new CooccurrenceFeatures(map.LevelCount).Compute)
            .Compute(map, dimensions);

        void Count(LevelBox box, Step step, CountMatrix matrix) => CountDirection(counter, box, step, settings, matrix);
    }

    internal static void CountDirection(PairCounter counter, LevelBox box, Step step, TextureSettings settings, CountMatrix matrix) =>
        counter.Count(box, new CooccurrenceKernel(step.Times(settings.CooccurrenceDistance)), box.Highest, settings.CooccurrenceSymmetric, matrix);
}
