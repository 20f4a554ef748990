using Microsoft.AspNetCore.Http.Headers;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;
using OpenRadiomics.Core;
using ContentDispositionHeaderValue = Microsoft.Net.Http.Headers.ContentDispositionHeaderValue;
using RangeItemHeaderValue = Microsoft.Net.Http.Headers.RangeItemHeaderValue;

namespace OpenRadiomics.Api;

/// <summary>
/// Bytes as an attachment, whole or one range of them, streamed straight from the blob store. If they cannot be sent to their end the connection
/// is broken off, so that nobody takes a part for the whole.
/// </summary>
/// <param name="etag">Strong entity tag.</param>
/// <param name="size">All bytes there are.</param>
/// <param name="sha256">Their digest, sent as Repr-Digest.</param>
/// <param name="name">File name for the browser.</param>
/// <param name="modified">When they were last changed; null for what never changes.</param>
/// <param name="open">Opens so many bytes from an offset.</param>
internal sealed class BytesAnswer(
    string etag, long size, Sha256 sha256, string name, DateTimeOffset? modified, Func<long, long, CancellationToken, Task<Stream>> open)
        : IResult, IEndpointMetadataProvider
{
    /// <summary>Set for what never changes and anyone may see; else nobody but the asker keeps it.</summary>
    public string CacheControl { get; init; } = CachePolicy.Private;

    public async Task ExecuteAsync(HttpContext http)
    {
        var (asked, answer) = (http.Request.GetTypedHeaders(), http.Response.GetTypedHeaders());
        answer.ETag = new(etag);
        answer.LastModified = modified;
        http.Response.Headers.AcceptRanges = "bytes";
        http.Response.Headers.CacheControl = CacheControl;
        http.Response.Headers["X-Content-Type-Options"] = "nosniff";
        http.Response.Headers["Repr-Digest"] = $"sha-256=:{Convert.ToBase64String(sha256.ToBytes())}:";
        if (ETags.IsKnown(http.Request.Headers, etag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        answer.ContentDisposition = disposition;
        http.Response.ContentType = "application/octet-stream";
        var (from, length) = (0L, size);
        if (Wanted(asked) is { } range)
        {
            if (Resolve(range) is not { } part)
            {
                http.Response.Headers.ContentRange = $"bytes */{size}";
                await Problems.RangeNotSatisfiable(size).ExecuteAsync(http);
                return;
            }
            (from, length) = part;
            http.Response.StatusCode = StatusCodes.Status206PartialContent;
            http.Response.Headers.ContentRange = $"bytes {from}-{from + length - 1}/{size}";
        }
        http.Response.ContentLength = length;
        if (HttpMethods.IsHead(http.Request.Method)) return;
        if (length == size) http.Response.Headers["Content-Digest"] = http.Response.Headers["Repr-Digest"];
        if (length == 0) return;
        await using var bytes = await open(from, length, http.RequestAborted);
        await bytes.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    public static void PopulateMetadata(System.Reflection.MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Stream), ["application/octet-stream"]));

    /// <summary>The one range asked for. Several, other units, or a range of another state of the file: the whole file, as the standard allows.</summary>
    private RangeItemHeaderValue? Wanted(RequestHeaders asked) =>
        asked.Range is { Ranges: { Count: 1 } ranges } range && range.Unit == "bytes"
        && (asked.IfRange is not { } only || only.EntityTag?.Tag == etag || only.LastModified is { } at && modified <= at.AddSeconds(1))
            ? ranges.Single() : null;

    private (long From, long Length)? Resolve(RangeItemHeaderValue range) => (range.From, range.To) switch
    {
        (null, { } last) when last > 0 && size > 0 => (Math.Max(0, size - last), Math.Min(last, size)),
        ({ } from, var to) when from < size => (from, Math.Min(to ?? size - 1, size - 1) - from + 1),
        _ => null,
    };
}
