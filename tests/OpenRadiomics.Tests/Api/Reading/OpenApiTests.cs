using System.Diagnostics;
using System.Text.Json;
using OpenRadiomics.Local;

namespace OpenRadiomics.Tests.Api.Reading;

public sealed class OpenApiTests(ReadFixture api) : IClassFixture<ReadFixture>
{
    [Fact]
    public async Task the_document_passes_the_linter_with_its_recommended_rules()
    {
        await NodeParts.EnsureInstalled(_ => { }, TestContext.Current.CancellationToken);
        var folder = Directory.CreateTempSubdirectory("openradiomics-openapi-");
        try
        {
            var file = Path.Combine(folder.FullName, "openapi.json");
            await File.WriteAllTextAsync(file, await Document(), TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "redocly.yaml"), "extends: [recommended]\n", TestContext.Current.CancellationToken);
            var how = new ProcessStartInfo("node", [Repository.File("node_modules", "@redocly", "cli", "bin", "cli.js"), "lint", "--format=stylish",
                "--max-problems=200", file])
            {
                WorkingDirectory = folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
                Environment = { ["REDOCLY_TELEMETRY"] = "off", ["REDOCLY_SUPPRESS_UPDATE_NOTICE"] = "true" },
            };
            using var linter = NodeParts.Start(how);
            linter.StandardInput.Close();
            var said = await Task.WhenAll(linter.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken),
                linter.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
            await linter.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(linter.ExitCode == 0, string.Concat(said));
            Assert.DoesNotContain("You have", string.Concat(said), StringComparison.Ordinal);    // the linter's way to begin the number of its warnings
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task every_operation_says_what_it_does_takes_and_answers()
    {
        using var document = JsonDocument.Parse(await Document());
        Assert.StartsWith("3.1", document.RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        foreach (var path in document.RootElement.GetProperty("paths").EnumerateObject())
            foreach (var operation in path.Value.EnumerateObject())
            {
                var name = $"{operation.Name} {path.Name}";
                Assert.False(string.IsNullOrEmpty(operation.Value.GetProperty("summary").GetString()), name);
                if (operation.Value.TryGetProperty("parameters", out var parameters))
                    Assert.All(parameters.EnumerateArray(), parameter =>
                        Assert.True(parameter.TryGetProperty("description", out var text) && text.GetString() != "", $"{name}: {parameter}"));
                Assert.All(operation.Value.GetProperty("responses").EnumerateObject(), answer =>
                {
                    Assert.NotEqual("", answer.Value.GetProperty("description").GetString());
                    if (answer.Name[0] is '4' or '5') Assert.True(answer.Value.GetProperty("content").TryGetProperty("application/problem+json", out _),
                        $"{name} {answer.Name}");
                });
            }
    }

    [Fact]
    public async Task operations_and_schemas_are_as_approved()
    {
        using var document = JsonDocument.Parse(await Document());
        var lines = document.RootElement.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(operation =>
            $"{operation.Name.ToUpperInvariant()} {path.Name} {operation.Value.GetProperty("operationId").GetString()}"
            + $"({Names(operation.Value, "parameters")}) {string.Join(' ', operation.Value.GetProperty("responses").EnumerateObject().Select(answer => answer.Name))}"));
        var schemas = document.RootElement.GetProperty("components").GetProperty("schemas").EnumerateObject().Select(schema =>
            $"{schema.Name}: {(schema.Value.TryGetProperty("properties", out var properties) ? string.Join(", ", properties.EnumerateObject().Select(property => property.Name)) : schema.Value.ToString())}");
        Approved.Text(string.Join('\n', lines.Order(StringComparer.Ordinal).Concat([""]).Concat(schemas.Order(StringComparer.Ordinal))) + "\n", "openapi");

        static string Names(JsonElement operation, string what) =>
            operation.TryGetProperty(what, out var all) ? string.Join(", ", all.EnumerateArray().Select(one => one.GetProperty("name").GetString())) : "";
    }

    [Fact]
    public async Task swagger_ui_is_served_without_anything_from_elsewhere()
    {
        var page = await (await (await api.Get("/swagger/index.html")).Has(200)).Text();
        Assert.DoesNotContain("http://", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page, StringComparison.Ordinal);
    }

    private async Task<string> Document() => await (await (await api.Get("/swagger/v1/openapi.json")).Has(200)).Text();
}
