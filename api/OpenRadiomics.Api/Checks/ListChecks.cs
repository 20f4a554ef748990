using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Checks;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

internal static class ListChecks
{
    public static void Map(RouteGroupBuilder checks) => checks.MapGet("/", Handle);

    /// <summary>Every check by its code, and what it stands for.</summary>
    internal static Ok<PageView<CheckMeaning>> Handle() =>
        TypedResults.Ok(new PageView<CheckMeaning>(CheckCatalogue.InOrder, null, CheckCatalogue.InOrder.Count));
}
