using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace OpenRadiomics.Api;

/// <summary>A zip file written while it is sent. Its length is known before, so a part of it cannot be taken for the whole.</summary>
internal sealed class ZipAnswer(string etag, string name, DateTimeOffset at, IReadOnlyList<ZipEntry> entries) : IResult, IEndpointMetadataProvider
{
    public async Task ExecuteAsync(HttpContext http)
    {
        http.Response.Headers.ETag = etag;
        http.Response.Headers.CacheControl = Immutable.Bytes;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        if (ETags.IsKnown(http.Request.Headers, etag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        http.Response.ContentType = "application/zip";
        http.Response.ContentLength = ZipWriter.Length(entries);
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        if (HttpMethods.IsHead(http.Request.Method)) return;
        await new ZipWriter(http.Response.Body, at).Write(entries, http.RequestAborted);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Stream), ["application/zip"]));
}
