using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

internal static class ListFeatures
{
    public static void Map(RouteGroupBuilder features) => features.MapGet("/", Handle).AddEndpointFilter(CachePolicy.CatalogueFilter);

    /// <summary>Every feature this portal knows by its IBSI code, in the order of the manual.</summary>
    /// <param name="family">Features of this family alone, by code or abbreviation.</param>
    internal static Ok<PageView<FeatureView>> Handle(string? family)
    {
        FeatureView[] wanted = [.. AllFeatureViews.InOrder.Where(feature => family is null || Is(feature.Family, family))];
        return TypedResults.Ok(new PageView<FeatureView>(wanted, null, wanted.Length));
    }

    private static bool Is(FeatureFamilyView family, string name) =>
        family.Code.Equals(name, StringComparison.OrdinalIgnoreCase) || family.Abbreviation.Equals(name, StringComparison.OrdinalIgnoreCase);
}
