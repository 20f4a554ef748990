using System.Reflection;
using System.Security.Cryptography;

namespace OpenRadiomics.Api;

/// <summary>GraphiQL, bundled into this assembly: the page works without any other site, and no other site may frame it.</summary>
internal static class GraphiQLPage
{
    /// <summary>What pages of tools may do: they set styles from their scripts, and load nothing from elsewhere.</summary>
    public const string Policy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";                  // its editor writes styles of its own

    private const string Page = """
        <!doctype html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width">
          <title>GraphiQL · OpenRadiomics</title>
          <link rel="icon" href="data:,">
          <link rel="stylesheet" href="/graphiql/graphiql.css">
          <script type="module" src="/graphiql/graphiql.js"></script>
        </head>
        <body><div id="graphiql"></div></body>
        </html>
        """;

    public static void MapGraphiQL(this WebApplication app)
    {
        app.MapGet("/graphiql", Html).ExcludeFromDescription();
        MapPart(app, "graphiql.js", "text/javascript; charset=utf-8");
        MapPart(app, "graphiql.css", "text/css; charset=utf-8");
    }

    private static IResult Html(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Content(Page, "text/html; charset=utf-8");
    }

    private static void MapPart(WebApplication app, string name, string type)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var tag = new Microsoft.Net.Http.Headers.EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12))}\"");
        app.MapGet($"/graphiql/{name}", (HttpResponse response) =>
        {
            response.Headers.XContentTypeOptions = "nosniff";
            response.Headers.CacheControl = "public, no-cache";
            return TypedResults.Bytes(bytes, type, entityTag: tag);
        }).ExcludeFromDescription();
    }
}
