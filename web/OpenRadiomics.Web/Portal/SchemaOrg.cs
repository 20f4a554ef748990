using System.Text.Json.Nodes;
using OpenRadiomics.Core;

namespace OpenRadiomics.Web.Portal;

/// <summary>A version in the words of schema.org, for search engines of datasets.</summary>
internal static class SchemaOrg
{
    /// <summary>JSON in which no sign ends a script element: all that HTML could take for markup is escaped.</summary>
    /// <param name="version">The version.</param>
    /// <param name="origin">Scheme and host of the portal.</param>
    public static string Of(VersionView version, string origin)
    {
        var (d, address) = (version.Description, $"{origin}/datasets/{version.Accession}");
        var dataset = new JsonObject
        {
            ["@context"] = "https://schema.org", ["@type"] = "Dataset", ["@id"] = $"{address}/versions/{version.Number}", ["identifier"] = $"{version.Id}",
            ["url"] = address,
            ["name"] = d.Title, ["description"] = d.Abstract, ["version"] = version.Number,
            ["datePublished"] = version.PublishedAt.UtcDateTime.ToString("yyyy-MM-dd", null),
            ["isAccessibleForFree"] = true, ["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = "OpenRadiomics", ["url"] = origin },
            ["creator"] = new JsonArray([.. d.Creators.Select(Creator)]),
            ["license"] =
                new JsonArray([.. version.Licences.Select(licence => JsonValue.Create(licence.IsOwn ? $"{licence}" : $"https://spdx.org/licenses/{licence}"))]),
            ["keywords"] = new JsonArray([.. d.Keywords.Concat(d.Modalities).Concat(d.AnatomicSites).Concat(d.Diseases).Append("radiomics").Distinct()
                .Select(word => JsonValue.Create(word))]),
            ["measurementTechnique"] = d.Software is { } software ? $"{software.Name} {software.Version}".TrimEnd() : null,
            ["distribution"] = new JsonArray(new JsonObject
            {
                ["@type"] = "DataDownload", ["encodingFormat"] = "application/zip", ["contentSize"] = $"{version.Bytes} B",
                ["contentUrl"] = $"{origin}/api/v1/datasets/{version.Accession}/versions/{version.Number}/archive",
            }),
        };
        if (d.PublicationDoi is { } doi) dataset["citation"] = doi.Url;
        return dataset.ToJsonString();
    }

    private static JsonNode Creator(Creator creator)
    {
        var person = new JsonObject { ["@type"] = "Person", ["name"] = creator.Name };
        if (creator.Orcid is { } orcid) person["@id"] = $"https://orcid.org/{orcid}";
        if (creator.Affiliation is { } affiliation) person["affiliation"] = new JsonObject { ["@type"] = "Organization", ["name"] = affiliation };
        return person;
    }
}
