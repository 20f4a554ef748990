using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

internal static class GetFeature
{
    public static void Map(RouteGroupBuilder features) => features.MapGet("/{code}", Handle).AddEndpointFilter(CachePolicy.CatalogueFilter);

    /// <summary>The feature of an IBSI code; several where subcodes tell them apart.</summary>
    /// <param name="code">IBSI code, such as TDIC.</param>
    /// <response code="404">No feature here has that code.</response>
    internal static Results<Ok<PageView<FeatureView>>, ProblemHttpResult> Handle(string code) => AllFeatureViews.Of(code) is { Count: > 0 } features
        ? TypedResults.Ok(new PageView<FeatureView>(features, null, features.Count))
        : Problems.UnknownFeature();
}
