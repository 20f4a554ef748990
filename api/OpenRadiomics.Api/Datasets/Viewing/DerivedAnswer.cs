using System.Reflection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using OpenRadiomics.Viewing;

namespace OpenRadiomics.Api;

/// <summary>A derivative of published files, with its entity tag; or why it cannot be had.</summary>
/// <param name="what">What is made.</param>
/// <param name="part">Which of the things that are made together.</param>
/// <param name="mediaType">For Content-Type.</param>
internal abstract class DerivedAnswer(Derivation what, string part, string mediaType) : IResult
{
    private const string Pause = "5";

    public async Task ExecuteAsync(HttpContext http)
    {
        var etag = $"\"{what.Key.Name(part)}\"";
        if (ETags.IsKnown(http.Request.Headers, etag))
        {
            (http.Response.Headers.ETag, http.Response.Headers.CacheControl) = (etag, Immutable.View);
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        switch (await http.RequestServices.GetRequiredService<DerivedFiles>().Get(what, part, http.RequestAborted))
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
internal sealed class PictureAnswer(Derivation what, string part) : DerivedAnswer(what, part, MediaType), IEndpointMetadataProvider
{
    private const string MediaType = "image/png";

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => Says(builder, typeof(Stream), MediaType);
}

/// <summary>A volume as NIfTI, gzip.</summary>
internal sealed class VolumeAnswer(Derivation what, string part) : DerivedAnswer(what, part, MediaType), IEndpointMetadataProvider
{
    private const string MediaType = "application/gzip";

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => Says(builder, typeof(Stream), MediaType);
}

/// <summary>A view as JSON.</summary>
internal sealed class DerivedViewAnswer<T>(Derivation what, string part)
    : DerivedAnswer(what, part, "application/json; charset=utf-8"), IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => Says(builder, typeof(T), "application/json");
}
