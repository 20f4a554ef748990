using System.Text;
using System.Xml.Linq;
using Microsoft.Extensions.Caching.Memory;
using OpenRadiomics.Client;
using OpenRadiomics.Core;

namespace OpenRadiomics.Web.Portal;

/// <summary>Tells search engines what there is: every dataset, and the pages that explain.</summary>
internal static class Sitemap
{
    /// <summary>One file may hold no more (sitemaps.org).</summary>
    private const int Most = 50_000;

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);
    private static readonly XNamespace Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly string[] Pages = ["/", "/datasets", "/phantoms", "/phantoms/check", "/features", "/software", "/checks", "/rqs", "/licences",
        "/build", "/about"];

    public static void Map(WebApplication app)
    {
        app.MapGet("/sitemap.xml", async (HttpRequest request, OpenRadiomicsClient api, IMemoryCache kept, CancellationToken ct) =>
            Results.Text(Write(Origin(request), await Listed(api, kept, ct)), "application/xml; charset=utf-8"));
        app.MapGet("/robots.txt", (HttpRequest request) =>
            Results.Text($"User-agent: *\nDisallow: /api/\nDisallow: /graphql\nDisallow: /datasets?\nSitemap: {Origin(request)}/sitemap.xml\n",
                "text/plain; charset=utf-8"));
    }

    /// <summary>What is listed is kept while nothing is published or withdrawn: the newest dataset and the number of all tell.</summary>
    private static async Task<IReadOnlyList<DatasetSummaryView>> Listed(OpenRadiomicsClient api, IMemoryCache kept, CancellationToken ct)
    {
        var now = await api.Datasets.Search(new(Sort: "newest", First: 1), ct);
        return now.Items is not [var newest] ? [] : await kept.GetOrCreateAsync(("sitemap", now.Total, newest.Accession, newest.Version), entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = Fresh;
            return Datasets(api, ct);
        }) ?? [];
    }

    private static async Task<List<DatasetSummaryView>> Datasets(OpenRadiomicsClient api, CancellationToken ct)
    {
        var (all, cursor) = (new List<DatasetSummaryView>(), (string?)null);
        do
        {
            var page = await api.Datasets.Search(new(Sort: "newest", First: 100, Cursor: cursor), ct);
            all.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null && all.Count < Most - Pages.Length);
        return all;
    }

    private static string Write(string origin, IEnumerable<DatasetSummaryView> datasets)
    {
        var map = new XElement(Schema + "urlset", Pages.Select(page => new XElement(Schema + "url", new XElement(Schema + "loc", origin + page))),
            datasets.Select(dataset => new XElement(Schema + "url", new XElement(Schema + "loc", $"{origin}/datasets/{dataset.Accession}"),
                new XElement(Schema + "lastmod", dataset.PublishedAt.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)))));
        return new StringBuilder("""<?xml version="1.0" encoding="utf-8"?>""").Append('\n').Append(map).Append('\n').ToString();
    }

    private static string Origin(HttpRequest request) => $"{request.Scheme}://{request.Host.ToUriComponent()}";
}
