using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace OpenRadiomics.Api;

/// <summary>JSON of what is published, with its entity tag; 304 for who has it already.</summary>
internal sealed class WrittenAnswer<T>(Written written) : IResult, IWritten, IEndpointMetadataProvider
{
    public Written Written => written;

    public string ContentType { get; init; } = "application/json; charset=utf-8";

    /// <summary>How long others may keep it.</summary>
    public string CacheControl { get; init; } = Immutable.View;

    public async Task ExecuteAsync(HttpContext http)
    {
        http.Response.Headers.ETag = written.ETag;
        http.Response.Headers.CacheControl = CacheControl;
        if (http.Request.Headers.IfNoneMatch.Count > 0 && ETags.IsKnown(http.Request.Headers, written.ETag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        http.Response.ContentType = ContentType;
        http.Response.ContentLength = written.Bytes.Length;
        await http.Response.Body.WriteAsync(written.Bytes, http.RequestAborted);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));
}

/// <summary>An answer of whatever type that is bytes already.</summary>
internal interface IWritten
{
    Written Written { get; }
}

/// <summary>How long others may keep what never changes.</summary>
internal static class Immutable
{
    /// <summary>For bytes: for ever by who fetched them; shared caches ask again after five seconds, in case it was withdrawn.</summary>
    public const string Bytes = "public, max-age=31536000, s-maxage=5, immutable, no-transform";

    /// <summary>For views, to which a later release may add fields.</summary>
    public const string View = "public, max-age=5";
}
