namespace OpenRadiomics.Radiomics;

/// <summary>Grey level size zone matrix: how large connected zones of a level are.</summary>
internal sealed class GlszmFamily : IFeatureFamily
{
    public string Code => "9SAK";

    public string Abbreviation => "GLSZM";

    public string Name => "grey level size zone matrix";

    public IReadOnlyList<FeatureDefinition> Definitions => GlszmDefinitions.All;

    public IEnumerable<FeatureValue> Compute(Region region) => ZoneFeatures.Of(this, region);
}
