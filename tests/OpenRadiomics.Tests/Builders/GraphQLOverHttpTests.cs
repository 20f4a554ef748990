using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace OpenRadiomics.Tests.Builders;

/// <summary>GraphQL over HTTP, held to the audits of the specification's own authors; what a query may cost; and how many commands it becomes.</summary>
public sealed class GraphQLOverHttpTests(ReadFixture api) : IClassFixture<ReadFixture>
{
    private const string Dataset = """
        { accession title rqs16 versions { number publishedAt withdrawn { reason } }
          newest { rqs { verified points { rule verdict covered of wanting } }
            phantomResults { phantom software { name version } total { match partialMatch noMatch notSubmitted } byFamily { group match noMatch } } } }
        """;

    [Fact]
    public async Task every_audit_of_graphql_over_http_is_passed()
    {
        using var results = JsonDocument.Parse(await NodeScript.Run("graphql-audits.mjs", "", $"{api.Http.BaseAddress}graphql"));
        Assert.Empty(results.RootElement.GetProperty("must").EnumerateArray());
        Assert.Empty(results.RootElement.GetProperty("should").EnumerateArray());
        Assert.InRange(results.RootElement.GetProperty("ok").GetInt32(), 40, 200);
    }

    [Fact]
    public async Task a_page_of_a_hundred_datasets_with_versions_points_and_phantoms_is_within_the_limits() =>
        Assert.False((await Ask($"{{ datasets(first: 100) {{ totalCount nodes {Dataset} }} }}")).TryGetProperty("errors", out var errors), $"{errors}");

    [Fact]
    public async Task the_same_page_asked_for_many_times_at_once_is_not()
    {
        var bomb = string.Concat(Enumerable.Range(0, 40).Select(n => $"a{n}: datasets(first: 100) {{ nodes {Dataset} }} "));
        Assert.True((await Ask($"{{ {bomb} }}")).TryGetProperty("errors", out _));
        Assert.True((await Ask("query { ...a } fragment a on Query { ...b } fragment b on Query { ...a }")).TryGetProperty("errors", out _));
    }

    [Fact]
    public async Task the_number_of_commands_is_the_same_for_two_datasets_and_for_twelve()
    {
        for (var i = 0; i < 12; i++) await api.Published.Publish($"Bilby {i}", ("a.txt", "1"));
        var (few, many) = (await Commands(2), await Commands(12));
        Assert.Equal(few, many);
        Assert.InRange(many, 1, 4);
    }

    [Fact]
    public async Task the_schema_is_served_as_text_that_tools_can_keep()
    {
        var answer = await (await api.Get("/graphql/schema.graphql")).Has(200);
        Assert.Equal(api.Services.GetRequiredService<ISchema>().Print(), await answer.Text());
        Assert.Equal("application/graphql", answer.Content.Headers.ContentType?.MediaType);
        await (await api.Get("/graphql/schema.graphql", ("If-None-Match", answer.Headers.ETag!.ToString()))).Has(304);
    }

    private async Task<JsonElement> Ask(string query) =>
        await (await api.Http.PostAsJsonAsync("/graphql", new { query }, TestContext.Current.CancellationToken)).Body<JsonElement>(200);

    /// <summary>Counts the commands that Npgsql sends while the query runs; the trace of this request tells them from those of other tests.</summary>
    private async Task<int> Commands(int first)
    {
        using var mine = new Activity("counted").Start();
        var commands = 0;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Npgsql" or "Microsoft.AspNetCore" or "System.Net.Http",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.Source.Name == "Npgsql" && activity.TraceId == mine.TraceId && activity.GetTagItem("db.statement") is string text
                    && !text.Contains("mt_doc_tombstone as d", StringComparison.Ordinal))
                    Interlocked.Increment(ref commands);
            },
        };
        ActivitySource.AddActivityListener(listener);
        var data = (await Ask($"{{ datasets(first: {first}, filter: {{text: \"bilby\"}}) {{ nodes {Dataset} }} }}")).GetProperty("data");
        Assert.Equal(first, data.GetProperty("datasets").GetProperty("nodes").GetArrayLength());
        return commands;
    }
}
