using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

internal static class ListPhantoms
{
    public static void Map(RouteGroupBuilder phantoms) => phantoms.MapGet("/", Handle);

    /// <summary>Every phantom and configuration with agreed reference values.</summary>
    internal static Ok<PageView<PhantomView>> Handle() =>
        TypedResults.Ok(new PageView<PhantomView>(AllPhantomViews.InOrder, null, AllPhantomViews.InOrder.Count));
}
