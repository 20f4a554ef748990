using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Checks;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

internal static class GetCheck
{
    public static void Map(RouteGroupBuilder checks) => checks.MapGet("/{code}", Handle);

    /// <summary>What a code of a finding stands for. A code keeps its meaning for ever.</summary>
    /// <param name="code">The code, such as OR1003.</param>
    /// <response code="404">There is no such check.</response>
    internal static Results<Ok<CheckMeaning>, ProblemHttpResult> Handle(string code) =>
        CheckCatalogue.Find(code) is { } meaning ? TypedResults.Ok(meaning) : Problems.UnknownCheck();
}
