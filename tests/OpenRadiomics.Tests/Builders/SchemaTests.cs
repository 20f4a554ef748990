using System.Text.Json;
using System.Text.Json.Nodes;
using OpenRadiomics.Core;

namespace OpenRadiomics.Tests.Builders;

/// <summary>JSON Schemas of payloads, held against what is really answered.</summary>
public sealed class SchemaTests(ReadFixture api) : IClassFixture<ReadFixture>
{
    [Fact]
    public async Task every_schema_is_one_and_stands_alone()
    {
        var all = await (await api.Get("/api/v1/schemas")).Body<PageView<SchemaLinkView>>(200);
        Assert.InRange(all.Items.Count, 50, 1_000);
        var cases = new JsonArray();
        foreach (var one in all.Items)
        {
            var answer = await (await api.Get(one.Address)).Has(200);
            Assert.Equal("application/schema+json", answer.Content.Headers.ContentType?.MediaType);
            cases.Add(new JsonObject { ["what"] = one.Name, ["schema"] = JsonNode.Parse(await answer.Text()) });
        }
        Assert.Empty(Lines(await NodeScript.Run("validate.mjs", cases.ToJsonString())));
    }

    [Fact]
    public async Task answers_are_as_the_schema_of_their_operation_says()
    {
        var version = await api.Published.Publish(Archive.Described("Kowari"), ("features/all.csv", "a,b\n1,2\n"), ("sub-01/scan/ct.nii", "bytes"));
        var dataset = $"/api/v1/datasets/{version.Id.Accession}";
        using var document = JsonDocument.Parse(await (await api.Get("/api/v1/openapi.json")).Text());
        var cases = new JsonArray();
        foreach (var (path, address) in new[]
                 {
                     ("/api/v1/datasets", "/api/v1/datasets?q=kowari"), ("/api/v1/datasets/{accession}", dataset),
                     ("/api/v1/datasets/{accession}/versions", $"{dataset}/versions"),
                     ("/api/v1/datasets/{accession}/versions/{number}", $"{dataset}/versions/1"),
                     ("/api/v1/datasets/{accession}/versions/{number}/report", $"{dataset}/versions/1/report"),
                     ("/api/v1/datasets/{accession}/versions/{number}/rqs", $"{dataset}/versions/1/rqs"),
                     ("/api/v1/datasets/{accession}/versions/{number}/protocol", $"{dataset}/versions/1/protocol"),
                     ("/api/v1/datasets/{accession}/versions/{number}/files", $"{dataset}/versions/1/files"), ("/api/v1/phantoms", "/api/v1/phantoms"),
                     ("/api/v1/phantoms/{phantom}/references", "/api/v1/phantoms/ct-phantom-a/references"), ("/api/v1/features", "/api/v1/features"),
                     ("/api/v1/checks", "/api/v1/checks"),
                     ("/api/v1/licences", "/api/v1/licences"), ("/api/v1/rqs/items", "/api/v1/rqs/items"), ("/api/v1/schemas", "/api/v1/schemas"),
                 })
        {
            var name = document.RootElement.GetProperty("paths").GetProperty(path).GetProperty("get").GetProperty("responses").GetProperty("200")
                .GetProperty("content")
                .GetProperty("application/json").GetProperty("schema").GetProperty("$ref").GetString()!.Split('/')[^1];
            cases.Add(new JsonObject
            {
                ["what"] = address, ["schema"] = JsonNode.Parse(await (await (await api.Get($"/api/v1/schemas/{name}")).Has(200)).Text()),
                ["instance"] = JsonNode.Parse(await (await (await api.Get(address)).Has(200)).Text()),
            });
        }
        var problem = JsonNode.Parse(await (await (await api.Get("/api/v1/schemas/ProblemDetails")).Has(200)).Text());
        cases.Add(new JsonObject { ["what"] = "a problem", ["schema"] = problem,
            ["instance"] = JsonNode.Parse(await (await api.Get("/api/v1/datasets?first=0")).Text()) });
        Assert.Empty(Lines(await NodeScript.Run("validate.mjs", cases.ToJsonString())));
    }

    [Fact]
    public async Task a_schema_that_is_none_is_refused() => await (await api.Get("/api/v1/schemas/Nothing")).Problem(404, "unknown-schema");

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
