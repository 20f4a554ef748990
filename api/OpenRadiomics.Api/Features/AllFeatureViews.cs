using System.Text.Json;
using OpenRadiomics.Core;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Api;

/// <summary>The catalogue of features as it travels; made once.</summary>
internal static class AllFeatureViews
{
    private static readonly SettingsParts[] Single = [.. Enum.GetValues<SettingsParts>().Where(part => int.IsPow2((int)part)).Distinct()];

    public static IReadOnlyList<FeatureView> InOrder { get; } = [.. AllFamilies.Features.Select(entry => View(entry.Family, entry.Feature))];

    /// <summary>The features of a code; more than one where subcodes tell them apart.</summary>
    public static IReadOnlyList<FeatureView> Of(string code) => [.. InOrder.Where(feature => feature.Code.Equals(code, StringComparison.OrdinalIgnoreCase))];

    private static FeatureView View(IFeatureFamily family, FeatureDefinition feature) => new(
        feature.Code, feature.Subcode == "" ? null : feature.Subcode, feature.Name, feature.Tag, new(family.Code, family.Abbreviation, family.Name), feature.Formula,
        feature.Unit, feature.Range, [.. Single.Where(part => feature.DependsOn.HasFlag(part)).Select(part => JsonNamingPolicy.CamelCase.ConvertName($"{part}"))],
        PhantomReference.All.Sum(phantom => phantom.Values.Count(value => value.Code == feature.Code && value.Subcode == feature.Subcode)));
}
