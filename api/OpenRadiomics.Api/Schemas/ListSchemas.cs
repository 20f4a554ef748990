using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

internal static class ListSchemas
{
    public static void Map(RouteGroupBuilder schemas) => schemas.MapGet("/", Handle);

    /// <summary>Every payload that is sent or taken here, and the address of its JSON Schema.</summary>
    /// <response code="304">It is what If-None-Match names.</response>
    internal static async Task<WrittenAnswer<PageView<SchemaLinkView>>> Handle(DescribedApi described)
    {
        SchemaLinkView[] all = [.. (await described.Names()).Select(name => new SchemaLinkView(name, $"/api/v1/schemas/{name}"))];
        return new(Written.Of(new PageView<SchemaLinkView>(all, null, all.Length))) { CacheControl = CachePolicy.Catalogue };
    }
}
