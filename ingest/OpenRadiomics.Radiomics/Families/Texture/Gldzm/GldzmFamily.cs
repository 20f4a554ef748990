namespace OpenRadiomics.Radiomics;

/// <summary>Grey level distance zone matrix: how far from the region's border connected zones of a level lie.</summary>
internal sealed class GldzmFamily : IFeatureFamily
{
    public string Code => "VMDZ";

    public string Abbreviation => "GLDZM";

    public string Name => "grey level distance zone matrix";

    public IReadOnlyList<FeatureDefinition> Definitions => GldzmDefinitions.All;

    public IEnumerable<FeatureValue> Compute(Region region) => ZoneFeatures.Of(this, region);

    public bool IsPickedUp => true;
}
