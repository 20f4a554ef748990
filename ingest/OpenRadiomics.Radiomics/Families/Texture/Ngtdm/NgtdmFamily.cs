namespace OpenRadiomics.Radiomics;

/// <summary>Neighbourhood grey tone difference matrix: how far voxels differ from their neighbourhood's mean.</summary>
internal sealed class NgtdmFamily : IFeatureFamily
{
    public string Code => "IPET";

    public string Abbreviation => "NGTDM";

    public string Name => "neighbourhood grey tone difference matrix";

    public IReadOnlyList<FeatureDefinition> Definitions => NgtdmDefinitions.All;

    public IEnumerable<FeatureValue> Compute(Region region) => Compute(region.Levels, region.Settings.Dimensions, region.Settings.Texture);

    internal static List<FeatureValue> Compute(LevelMap map, Dimensions dimensions, TextureSettings settings)
    {
        var matrix = new ToneDifferences();
        return NeighbourhoodFeatures.Compute(map, dimensions, NgtdmDefinitions.All, (box, acrossSlices, values) =>
        {
            matrix.Measure(box, settings.ToneDifferenceDistance, acrossSlices);
            ToneDifferenceFeatures.Compute(matrix.Counts, matrix.Differences, values);
        });
    }
}
