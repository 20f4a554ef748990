using System.Reflection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

/// <summary>A derivative of published files, with its entity tag; or why it cannot be had.</summary>
/// <param name="key">What it is made of.</param>
/// <param name="part">Which of the things that are made together.</param>
/// <param name="mediaType">For Content-Type.</param>
/// <param name="make">Makes it where it is not kept.</param>
internal abstract class DerivedAnswer(DerivedKey key, string part, string mediaType, MakeDerived make) : IResult
{
    private const string Pause = "5";

    public async Task ExecuteAsync(HttpContext http)
    {
        var etag = $"\"{key.Name(part)}\"";
        if (ETags.IsKnown(http.Request.Headers, etag))
        {
            (http.Response.Headers.ETag, http.Response.Headers.CacheControl) = (etag, Immutable.View);
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        switch (await http.RequestServices.GetRequiredService<DerivedFiles>().Get(key, part, make, http.RequestAborted))
        {
            case DerivedOutcome.Ready ready:
                await using (ready.Bytes) await Send(http, ready, etag);
                break;
            case DerivedOutcome.Refused { Problem: var problem }: await Problems.NotShown(problem).ExecuteAsync(http); break;
            case DerivedOutcome.NoSuchPart: await Problems.NothingToShow().ExecuteAsync(http); break;
            default:
                http.Response.Headers.RetryAfter = Pause;
                await Problems.Busy().ExecuteAsync(http);
                break;
        }
    }

    private async Task Send(HttpContext http, DerivedOutcome.Ready ready, string etag)
    {
        (http.Response.Headers.ETag, http.Response.Headers.CacheControl) = (etag, Immutable.View);
        http.Response.Headers.XContentTypeOptions = "nosniff";
        (http.Response.ContentType, http.Response.ContentLength) = (mediaType, ready.Size);
        if (!HttpMethods.IsHead(http.Request.Method)) await ready.Bytes.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    private protected static void Says(EndpointBuilder builder, Type type, string mediaType) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, type, [mediaType]));
}

/// <summary>A picture.</summary>
internal sealed class PictureAnswer(DerivedKey key, string part, MakeDerived make) : DerivedAnswer(key, part, MediaType, make), IEndpointMetadataProvider
{
    private const string MediaType = "image/png";

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => Says(builder, typeof(Stream), MediaType);
}

/// <summary>A volume as NIfTI, gzip.</summary>
internal sealed class VolumeAnswer(DerivedKey key, string part, MakeDerived make) : DerivedAnswer(key, part, MediaType, make), IEndpointMetadataProvider
{
    private const string MediaType = "application/gzip";

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => Says(builder, typeof(Stream), MediaType);
}

/// <summary>A view as JSON.</summary>
internal sealed class DerivedViewAnswer<T>(DerivedKey key, string part, MakeDerived make) : DerivedAnswer(key, part, "application/json; charset=utf-8", make), IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => Says(builder, typeof(T), "application/json");
}
