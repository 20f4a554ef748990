using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class ListSoftware
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/software", Handle).WithTags("Datasets");

    /// <summary>Programs that published datasets name, with their versions and how their values compare with each phantom.</summary>
    /// <response code="304">It is what If-None-Match names.</response>
    internal static async Task<WrittenAnswer<PageView<SoftwareView>>> Handle(CatalogueBytes catalogue, CancellationToken ct) =>
        new((await catalogue.Get("", async (session, stop) =>
        {
            var all = await PublishedSoftware.All(session, stop);
            return (PageView<SoftwareView>?)new PageView<SoftwareView>(all, null, all.Count);
        }, ct))!);
}
