using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

internal static class GetPhantom
{
    public static void Map(RouteGroupBuilder phantoms) => phantoms.MapGet("/{phantom}", Handle);

    /// <summary>One phantom under one configuration.</summary>
    /// <param name="phantom">digital-phantom, or ct-phantom-a to ct-phantom-e.</param>
    /// <response code="404">There is no such phantom.</response>
    internal static Results<Ok<PhantomView>, ProblemHttpResult> Handle(string phantom) =>
        AllPhantomViews.Find(phantom) is { } view ? TypedResults.Ok(view) : Problems.UnknownPhantom();
}
