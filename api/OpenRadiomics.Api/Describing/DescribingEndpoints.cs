using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

/// <summary>Lists that describing a deposit needs.</summary>
internal static class DescribingEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/licences", Licences).WithTags("Describing");
        api.MapGet("/rqs/items", Items).WithTags("Describing");
    }

    /// <summary>The SPDX licences, with what each allows as far as somebody has looked.</summary>
    internal static Ok<PageView<Licence>> Licences()
    {
        Licence[] all = [.. AllLicences.InOrder];
        return TypedResults.Ok(new PageView<Licence>(all, null, all.Length));
    }

    /// <summary>The sixteen items of the Radiomics Quality Score and what each is worth.</summary>
    internal static Ok<PageView<RqsItem>> Items() => TypedResults.Ok(new PageView<RqsItem>(RqsItems.InOrder, null, RqsItems.InOrder.Count));
}
