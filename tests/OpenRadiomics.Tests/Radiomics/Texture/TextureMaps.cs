using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics.Texture;

/// <summary>What texture tests share.</summary>
internal static class TextureMaps
{
    public static readonly IFeatureFamily[] Families =
        [.. AllFamilies.List.Where(family => family.Abbreviation is "GLCM" or "GLRLM" or "GLSZM" or "GLDZM" or "NGTDM" or "NGLDM")];

    /// <summary>The digital phantom's levels.</summary>
    public static LevelMap PhantomLevels { get; } =
        ProcessingChain.Apply(DigitalPhantom.Image, DigitalPhantom.Mask, IbsiConfigurations.DigitalPhantom).Levels;

    /// <summary>All texture features of a map.</summary>
    public static Dictionary<(string Code, Aggregation Aggregation), double> Features(LevelMap map, TextureSettings? settings = null,
        Dimensions dimensions = Dimensions.All)
    {
        var texture = settings ?? TextureSettings.Default;
        List<FeatureValue>[] families =
        [
            GlcmFamily.Compute(map, dimensions, texture), GlrlmFamily.Compute(map, dimensions, texture), ZoneFeatures.Compute(map, dimensions),
            NgtdmFamily.Compute(map, dimensions, texture), NgldmFamily.Compute(map, dimensions, texture),
        ];
        return families.SelectMany(values => values).ToDictionary(v => (v.Code, v.Aggregation), v => v.Value);
    }
}
