using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace OpenRadiomics.Api;

/// <summary>The OpenAPI document as bytes, and the schema of every payload in it as a JSON Schema that stands alone. Made once, when first asked for.</summary>
internal sealed class DescribedApi(IServiceScopeFactory scopes)
{
    private const string Inside = "#/components/schemas/";
    private const string Alone = "#/$defs/";
    private readonly Lazy<Task<(Written Document, JsonObject Schemas)>> _described = new(() => Describe(scopes));

    public async Task<Written> Document() => (await _described.Value).Document;

    /// <summary>Names of payloads, in alphabetical order.</summary>
    public async Task<IReadOnlyList<string>> Names() => [.. (await _described.Value).Schemas.Select(schema => schema.Key).Order(StringComparer.Ordinal)];

    /// <summary>The schema of a payload by draft 2020-12, with all that it refers to; null if there is none of that name.</summary>
    /// <param name="name">Of the payload.</param>
    /// <param name="id">The address by which it is known.</param>
    public async Task<JsonObject?> Schema(string name, string id)
    {
        var schemas = (await _described.Value).Schemas;
        if (!schemas.ContainsKey(name)) return null;
        var needed = new SortedSet<string>(StringComparer.Ordinal);
        Collect(schemas, schemas[name]!, needed);
        var definitions = needed.Select(other => KeyValuePair.Create(other, Standing(schemas[other]!)));
        var root = (JsonObject)Standing(schemas[name]!)!;
        return
            [
                new("$schema", "https://json-schema.org/draft/2020-12/schema"), new("$id", id), new("title", name),
                .. root.ToArray().Where(part => part.Key != "title").Select(part => KeyValuePair.Create(part.Key, part.Value?.DeepClone())),
                new("$defs", new JsonObject(definitions)),
            ];
    }

    private static void Collect(JsonObject schemas, JsonNode node, SortedSet<string> needed)
    {
        foreach (var reference in References(node))
            if (needed.Add(reference)) Collect(schemas, schemas[reference]!, needed);
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject schema => schema.SelectMany(part => part is { Key: "$ref", Value: JsonValue value } ? [value.GetValue<string>()[Inside.Length..]]
            : References(part.Value)),
        JsonArray schemas => schemas.SelectMany(References),
        _ => [],
    };

    /// <summary>A copy whose references lead to the definitions beside it.</summary>
    private static JsonNode? Standing(JsonNode? node) => node switch
    {
        JsonObject schema => new JsonObject(schema.Where(part => part.Key != "discriminator").Select(part => KeyValuePair.Create(part.Key,
            part is { Key: "$ref", Value: JsonValue value } ? JsonValue.Create(Alone + value.GetValue<string>()[Inside.Length..]) : Standing(part.Value)))),
        JsonArray schemas => new JsonArray([.. schemas.Select(Standing)]),
        _ => node?.DeepClone(),
    };

    private static async Task<(Written, JsonObject)> Describe(IServiceScopeFactory scopes)
    {
        await using var scope = scopes.CreateAsyncScope();
        var document = await scope.ServiceProvider.GetRequiredService<IAsyncSwaggerProvider>().GetSwaggerAsync(OpenApiDocument.Name);
        using var bytes = new MemoryStream();
        await document.SerializeAsJsonAsync(bytes, OpenApiSpecVersion.OpenApi3_1, CancellationToken.None);
        var json = bytes.ToArray();
        return (Written.As(json), JsonNode.Parse(json)!["components"]!["schemas"]!.AsObject());
    }
}
