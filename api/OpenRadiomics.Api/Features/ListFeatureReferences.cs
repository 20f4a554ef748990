using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

internal static class ListFeatureReferences
{
    public static void Map(RouteGroupBuilder features) => features.MapGet("/{code}/references", Handle).AddEndpointFilter(CachePolicy.CatalogueFilter);

    /// <summary>The reference values of a feature on every phantom, for each aggregation.</summary>
    /// <param name="code">IBSI code, such as TDIC.</param>
    /// <response code="404">No feature here has that code.</response>
    internal static Results<Ok<PageView<FeatureReferenceView>>, ProblemHttpResult> Handle(string code)
    {
        if (AllFeatureViews.Of(code).Count == 0) return Problems.UnknownFeature();
        FeatureReferenceView[] found =
        [
            .. from phantom in AllPhantomViews.InOrder
               from value in AllPhantomViews.ReferencesOf(phantom.Id)
               where value.Code.Equals(code, StringComparison.OrdinalIgnoreCase)
               select new FeatureReferenceView(phantom.Id, value),
        ];
        return TypedResults.Ok(new PageView<FeatureReferenceView>(found, null, found.Length));
    }
}
