using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

/// <summary>A published version in a feed.</summary>
internal sealed record AtomEntry(string Title, VersionId Id, DateTimeOffset At, string Summary, IReadOnlyList<Creator> Creators);

/// <summary>Writes feeds as RFC 4287 has them.</summary>
internal static class AtomFeed
{
    public const string MediaType = "application/atom+xml";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly DateTimeOffset Beginning = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="origin">Scheme and host of the portal.</param>
    /// <param name="self">Address of the feed, from the root of the site.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="page">The page that shows the same.</param>
    /// <param name="entries">The newest first.</param>
    public static ContentHttpResult Answer(string origin, string self, string title, string page, IEnumerable<AtomEntry> entries) =>
        TypedResults.Text(Write(origin, self, title, page, entries), $"{MediaType}; charset=utf-8");

    private static string Write(string origin, string self, string title, string page, IEnumerable<AtomEntry> entries)
    {
        var all = entries.ToArray();
        var feed = new XElement(Atom + "feed",
            new XElement(Atom + "id", origin + self), new XElement(Atom + "title", Text(title)),
            new XElement(Atom + "updated", Time(all.Select(entry => entry.At).DefaultIfEmpty(Beginning).Max())),
            Link("self", origin + self, MediaType), Link("alternate", page, "text/html"),
            new XElement(Atom + "author", new XElement(Atom + "name", Citation.Publisher)),
            all.Select(entry => Entry(origin, entry)));
        return $"""<?xml version="1.0" encoding="utf-8"?>{"\n"}{feed}{"\n"}""";
    }

    private static XElement Entry(string origin, AtomEntry entry)
    {
        var address = $"{origin}{Published.Page(entry.Id.Accession)}/versions/{entry.Id.Number}";
        return new(Atom + "entry",
            new XElement(Atom + "id", address), new XElement(Atom + "title", Text(entry.Title)), new XElement(Atom + "updated", Time(entry.At)),
            new XElement(Atom + "published", Time(entry.At)),
            Link("alternate", address, "text/html"), new XElement(Atom + "summary", Text(entry.Summary)),
            entry.Creators.Select(creator => new XElement(Atom + "author", new XElement(Atom + "name", Text(creator.Name)))));
    }

    private static XElement Link(string rel, string address, string type) =>
        new(Atom + "link", new XAttribute("rel", rel), new XAttribute("href", address), new XAttribute("type", type));

    /// <summary>Without what XML cannot hold.</summary>
    private static string Text(string text) => new([.. text.Where(System.Xml.XmlConvert.IsXmlChar)]);

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
