namespace OpenRadiomics.Radiomics;

/// <summary>Every feature family, written out, in the order of the IBSI manual.</summary>
public static class AllFamilies
{
    /// <summary>The families. A new family is a folder and a line here.</summary>
    public static IReadOnlyList<IFeatureFamily> List { get; } =
    [
        new Morphology(),
        new LocalIntensity(),
        new IntensityStatistics(),
        new IntensityHistogram(),
        new IntensityVolumeHistogram(),
        new GlcmFamily(),
        new GlrlmFamily(),
        new GlszmFamily(),
        new GldzmFamily(),
        new NgtdmFamily(),
        new NgldmFamily(),
    ];

    /// <summary>The catalogue: every feature with its family.</summary>
    public static IReadOnlyList<(IFeatureFamily Family, FeatureDefinition Feature)> Features { get; } =
        [.. List.SelectMany(family => family.Definitions.Select(feature => (family, feature)))];

    /// <summary>The definition of a code; the first of its subcodes where <paramref name="subcode"/> is empty; null if no family knows it.</summary>
    public static FeatureDefinition? Find(string code, string subcode = "")
    {
        foreach (var (_, feature) in Features)
            if (feature.Code == code && (subcode.Length == 0 || feature.Subcode == subcode)) return feature;
        return null;
    }
}
