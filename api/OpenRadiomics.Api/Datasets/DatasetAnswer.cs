using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

/// <summary>A <see cref="DatasetView"/> around the bytes of its newest version, which are kept.</summary>
internal sealed class DatasetAnswer(DatasetVersions dataset, VersionBytes.Written newest) : IResult, IEndpointMetadataProvider
{
    public async Task ExecuteAsync(HttpContext http)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.Headers.CacheControl = Immutable.View;
        await using var json = new Utf8JsonWriter(http.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("accession", $"{dataset.Accession}");
        json.WritePropertyName("newest");
        json.WriteRawValue(newest.Bytes, skipInputValidation: true);
        json.WritePropertyName("versions");
        JsonSerializer.Serialize(json, dataset.Versions, Json.Options);
        json.WriteNull("withdrawn");
        json.WriteEndObject();
        await json.FlushAsync(http.RequestAborted);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(DatasetView), ["application/json"]));
}
