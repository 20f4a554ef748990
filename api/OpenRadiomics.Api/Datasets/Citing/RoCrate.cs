using System.Text.Json;
using System.Text.Json.Nodes;
using Marten;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

/// <summary>
/// Describes a version in the words of RO-Crate 1.1, file by file, without holding its files in memory: the root, which names all of them, comes last.
/// </summary>
internal static class RoCrate
{
    public static async Task Write(IQuerySession session, PublishedVersion published, string origin, Stream to, CancellationToken ct)
    {
        var version = published.Version;
        await using var json = new Utf8JsonWriter(to);
        json.WriteStartObject();
        json.WriteString("@context", "https://w3id.org/ro/crate/1.1/context");
        json.WriteStartArray("@graph");
        JsonObject[] people = [.. version.Description.Creators.Select(Person)];
        JsonObject[] code = [.. version.Description.CodeLinks.Select(Code)];
        Put(new() { ["@id"] = "ro-crate-metadata.json", ["@type"] = "CreativeWork", ["conformsTo"] = Ref("https://w3id.org/ro/crate/1.1"),
            ["about"] = Ref("./") });
        foreach (var entity in people.Concat(code).DistinctBy(entity => (string)entity["@id"]!)) Put(entity);
        Put(new() { ["@id"] = origin, ["@type"] = "Organization", ["name"] = Citation.Publisher });
        var parts = new List<string>();
        await foreach (var asset in ListAssets.All(session, version.Id, ct))
        {
            var file = File(asset, version.Description, origin);
            parts.Add((string)file["@id"]!);
            Put(file);
            if (json.BytesPending > 64 << 10) await json.FlushAsync(ct);
        }
        Put(Root(published, origin, people, code, parts));
        json.WriteEndArray();
        json.WriteEndObject();

        void Put(JsonObject entity) => entity.WriteTo(json, Json.Options);
    }

    private static JsonObject Root(PublishedVersion published, string origin, JsonObject[] people, JsonObject[] code, IEnumerable<string> parts)
    {
        var (version, d) = (published.Version, published.Version.Description);
        var root = new JsonObject
        {
            ["@id"] = "./", ["@type"] = "Dataset", ["identifier"] = $"{version.Id}", ["url"] = origin + Published.Page(version.Id.Accession),
            ["name"] = d.Title ?? $"{version.Id}",
            ["description"] = d.Abstract ?? "", ["version"] = $"{version.Id.Number}",
            ["datePublished"] = version.PublishedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", null),
            ["publisher"] = Ref(origin), ["author"] = Refs(people), ["license"] = new JsonArray([.. published.Licences.Select(licence => Licence(licence, d))]),
            ["keywords"] =
                new JsonArray([.. d.Keywords.Concat(d.Modalities).Concat(d.AnatomicSites).Concat(d.Diseases).Select(word => JsonValue.Create(word))]),
            ["contentSize"] = $"{version.Bytes}", ["distribution"] = Ref($"{origin}{Published.Api(version.Id)}/archive"), ["mentions"] = Refs(code),
            ["hasPart"] = new JsonArray([.. parts.Distinct().Select(part => (JsonNode)Ref(part))]),
        };
        if (d.PublicationDoi is { } doi) root["citation"] = Ref(doi.Url);
        return root;
    }

    private static JsonObject File(Asset asset, Description description, string origin)
    {
        var external = asset.Content as FileContent.External;
        var file = new JsonObject
        {
            ["@id"] = external is null ? string.Join('/', asset.Path.ToString().Split('/').Select(Uri.EscapeDataString))
                : $"{external.Doi.Url}#{external.SeriesInstanceUid}",
            ["@type"] = "File", ["name"] = $"{asset.Path}", ["additionalType"] = JsonNamingPolicy.CamelCase.ConvertName($"{asset.Labels.Role}"),
            ["isPartOf"] = Ref("./"),
        };
        if (asset.Licence is { } licence) file["license"] = Licence(licence, description);
        if (asset.Content.Address() is not (var sha256, var size)) return file;
        (file["sha256"], file["contentSize"], file["contentUrl"]) = ($"{sha256}", $"{size}", origin + Published.Download(asset.Version, asset.Path));
        return file;
    }

    private static JsonObject Person(Creator creator, int index)
    {
        var person = new JsonObject { ["@id"] = creator.Orcid is { } orcid ? $"https://orcid.org/{orcid}" : $"#creator-{index + 1}", ["@type"] = "Person",
            ["name"] = creator.Name };
        if (creator.Affiliation is { } affiliation) person["affiliation"] = affiliation;
        return person;
    }

    private static JsonObject Code(CodeLink link)
    {
        var code = new JsonObject { ["@id"] = link.Url, ["@type"] = "SoftwareSourceCode", ["name"] = link.Url, ["version"] = link.Revision };
        if (link.Licence is { IsOwn: false } licence) code["license"] = Ref($"https://spdx.org/licenses/{licence}");
        return code;
    }

    private static JsonNode Licence(LicenceId licence, Description description) =>
        licence.IsOwn ? description.OwnLicences.GetValueOrDefault(licence) ?? $"{licence}" : Ref($"https://spdx.org/licenses/{licence}");

    private static JsonObject Ref(string id) => new() { ["@id"] = id };

    private static JsonArray Refs(IEnumerable<JsonObject> entities) => new([.. entities.Select(entity => (JsonNode)Ref((string)entity["@id"]!))]);
}
