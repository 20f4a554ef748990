using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Api;

/// <summary>The catalogue of features as it travels; made once.</summary>
internal static class AllFeatureViews
{
    private static readonly (SettingsParts Part, string Name)[] Parts =
    [
        (SettingsParts.Interpolation, "interpolation"), (SettingsParts.Resegmentation, "resegmentation"), (SettingsParts.Filter, "filter"),
        (SettingsParts.Discretisation, "discretisation"),
        (SettingsParts.VolumeHistogram, "volumeHistogram"), (SettingsParts.Cooccurrence, "cooccurrence"), (SettingsParts.RunLength, "runLength"),
        (SettingsParts.ToneDifference, "toneDifference"), (SettingsParts.Dependence, "dependence"),
    ];

    public static IReadOnlyList<FeatureView> InOrder { get; } = [.. AllFamilies.Features.Select(entry => View(entry.Family, entry.Feature))];

    /// <summary>The features of a code; more than one where subcodes tell them apart.</summary>
    public static IReadOnlyList<FeatureView> Of(string code) => [.. InOrder.Where(feature => feature.Code.Equals(code, StringComparison.OrdinalIgnoreCase))];

    private static FeatureView View(IFeatureFamily family, FeatureDefinition feature) => new(
        feature.Code, feature.Subcode == "" ? null : feature.Subcode, feature.Name, feature.Tag, new(family.Code, family.Abbreviation, family.Name),
        feature.Formula,
        feature.Unit, feature.Range, [.. Parts.Where(part => feature.DependsOn.HasFlag(part.Part)).Select(part => part.Name)],
        PhantomReference.All.Sum(phantom => phantom.Values.Count(value => value.Code == feature.Code && value.Subcode == feature.Subcode)),
        [.. SoftwareNames.Of(feature.Code, feature.Subcode)
            .Select(name => new SoftwareNameView(name.Software, name.Name, name.Relation, name.Conversion, name.Requires, name.Note))]);
}
