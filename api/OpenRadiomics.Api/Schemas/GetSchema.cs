using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace OpenRadiomics.Api;

internal static class GetSchema
{
    public static void Map(RouteGroupBuilder schemas) => schemas.MapGet("/{name}", Handle);

    /// <summary>The JSON Schema (draft 2020-12) of a payload, whole: what it refers to is in it. It is the one of the OpenAPI document.</summary>
    /// <param name="name">Such as VersionView.</param>
    /// <response code="304">It is what If-None-Match names.</response>
    /// <response code="404">No payload has that name.</response>
    internal static async Task<Results<WrittenAnswer<JsonElement>, ProblemHttpResult>> Handle(string name, DescribedApi described, HttpRequest request,
        IOptions<ApiOptions> options)
    {
        if (await described.Schema(name, $"{PublicAddress.Origin(request, options.Value)}/api/v1/schemas/{name}") is not { } schema)
            return Problems.UnknownSchema();
        return new WrittenAnswer<JsonElement>(Written.Of(schema)) { CacheControl = CachePolicy.Catalogue,
            ContentType = "application/schema+json; charset=utf-8" };
    }
}
