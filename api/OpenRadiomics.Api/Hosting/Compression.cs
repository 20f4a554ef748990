using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Primitives;

namespace OpenRadiomics.Api;

/// <summary>
/// Brotli or gzip for text that anybody may read. What is answered to a token is sent as it is: its length must tell nothing of what is in it. So are
/// files, which have ranges and digests, and events.
/// </summary>
internal static class Compression
{
    private static readonly string[] Texts =
    [
        "application/json", "application/problem+json", "application/ld+json", "application/schema+json", "application/graphql-response+json",
        "application/vnd.oai.openapi+json", "text/javascript", "text/css",
    ];

    public static void AddCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(compression =>
        {
            (compression.EnableForHttps, compression.MimeTypes) = (true, Texts);
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
    }

    public static void UseCompression(this WebApplication app) => app.UseWhen(
        context => StringValues.IsNullOrEmpty(context.Request.Headers.Authorization) && StringValues.IsNullOrEmpty(context.Request.Headers.Cookie),
        open =>
        {
            open.UseResponseCompression();
            open.Use((context, next) =>
            {
                context.Response.OnStarting(Weaken, context.Response);
                return next(context);
            });
        });

    /// <summary>The compressed bytes are not those that a strong entity tag stands for (RFC 9110 §8.8.3).</summary>
    private static Task Weaken(object state)
    {
        var headers = ((HttpResponse)state).Headers;
        if (!StringValues.IsNullOrEmpty(headers.ContentEncoding) && headers.ETag.ToString() is ['"', ..] strong) headers.ETag = "W/" + strong;
        return Task.CompletedTask;
    }
}
