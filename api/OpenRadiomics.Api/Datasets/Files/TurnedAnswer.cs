using System.IO.Pipelines;
using Microsoft.Net.Http.Headers;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Api;

/// <summary>
/// A file written in another form while it is sent, in bounded memory and time. Its length is not known before; if it cannot be written to its end the
/// connection is broken off, so that nobody takes a part for the whole.
/// </summary>
/// <param name="etag">Strong entity tag: of the file's bytes and the form.</param>
/// <param name="name">File name for the browser.</param>
/// <param name="mediaType">For Content-Type.</param>
/// <param name="write">Writes it.</param>
internal sealed class TurnedAnswer(string etag, string name, string mediaType, WriteForm write) : IResult
{
    private static readonly TimeSpan LongestWriting = TimeSpan.FromMinutes(10);

    /// <summary>Turning a file takes a processor; more at once would only wait for each other.</summary>
    private static readonly SemaphoreSlim Places = new(Math.Max(1, Environment.ProcessorCount));

    public async Task ExecuteAsync(HttpContext http)
    {
        http.Response.Headers.ETag = etag;
        http.Response.Headers.CacheControl = Immutable.Bytes;
        http.Response.Headers.AcceptRanges = "none";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        if (ETags.IsKnown(http.Request.Headers, etag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.ContentType = mediaType;
        if (HttpMethods.IsHead(http.Request.Method)) return;
        using var time = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        time.CancelAfter(LongestWriting);
        await Places.WaitAsync(time.Token);
        try
        {
            await Send(http.Response.Body, time.Token);
        }
        finally
        {
            Places.Release();
        }
    }

    /// <summary>Writers are synchronous, as compression is; a pipe between them and the connection makes the faster one wait.</summary>
    private async Task Send(Stream body, CancellationToken ct)
    {
        var pipe = new Pipe();
        var writing = Task.Run(async () =>
        {
            try
            {
                await write(pipe.Writer.AsStream(leaveOpen: true), ct);
                await pipe.Writer.CompleteAsync();
            }
            catch (Exception e)
            {
                await pipe.Writer.CompleteAsync(e);                      // thrown again where the other end reads
            }
        }, ct);
        try
        {
            await pipe.Reader.CopyToAsync(body, ct);
        }
        finally
        {
            await pipe.Reader.CompleteAsync();
            await writing;
        }
    }
}
