using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class GetFigures
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/figures", Handle).WithTags("Datasets");

    /// <summary>
    /// What is published here, in numbers: datasets, regions of interest, feature values, programs held against a phantom. Data made by programs is left out.
    /// </summary>
    /// <response code="304">It is what If-None-Match names.</response>
    internal static async Task<WrittenAnswer<FiguresView>> Handle(CatalogueBytes catalogue, CancellationToken ct) =>
        new((await catalogue.Get("", async (session, stop) => (FiguresView?)await PublishedFigures.Count(session, stop), ct))!);
}
