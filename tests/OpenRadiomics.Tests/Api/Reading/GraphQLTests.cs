using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Tests.Api.Reading;

public sealed class GraphQLTests(ReadFixture api) : IClassFixture<ReadFixture>
{
    /// <summary>What GraphiQL asks first.</summary>
    private const string Introspection = """
        query IntrospectionQuery { __schema { queryType { name kind } mutationType { name kind } subscriptionType { name kind } types { ...FullType } directives { name description locations args { ...InputValue } } } } fragment FullType on __Type { kind name description fields(includeDeprecated: true) { name description args { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason } inputFields { ...InputValue } interfaces { ...TypeRef } enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } possibleTypes { ...TypeRef } } fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue } fragment TypeRef on __Type { kind name ofType { name kind ofType { name kind ofType { name kind ofType { name kind ofType { name kind ofType { name kind ofType { name kind ofType { name kind ofType { name kind } } } } } } } } } }
        """;

    [Fact]
    public void the_schema_is_as_approved() => Approved.Text(api.Services.GetRequiredService<ISchema>().Print(), "schema");

    [Fact]
    public async Task datasets_are_paged_as_connections_with_nodes_edges_page_info_and_total()
    {
        for (var i = 0; i < 3; i++) await api.Published.Publish($"Axolotl {i}");
        const string Query =
            "query($after: String) { datasets(first: 2, after: $after, filter: {text: \"axolotl\"}, sort: TITLE) { nodes { title } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }";
        var page = (await Data(Query)).GetProperty("datasets");
        Assert.Equal(["Axolotl 0", "Axolotl 1"], page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("title").GetString()));
        Assert.Equal((3, true, false), (page.GetProperty("totalCount").GetInt32(), page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean(),
            page.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean()));
        var end = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        Assert.Equal(end, page.GetProperty("edges")[1].GetProperty("cursor").GetString());
        var rest = (await Data(Query, new { after = end })).GetProperty("datasets");
        Assert.Equal("Axolotl 2", Assert.Single(rest.GetProperty("nodes").EnumerateArray()).GetProperty("title").GetString());
        Assert.False(rest.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
    }

    [Fact]
    public async Task a_dataset_and_all_that_belongs_to_it_come_in_one_answer()
    {
        var version = await api.Published.Publish(Archive.Described("All of it"), new(700_001), 1, ("features/all.csv", "a;b"),
            ("sub-01/scan/ct.nii", "bytes"));
        await api.Published.Publish(Archive.Described("All of it"), version.Id.Accession, 2, ("features/all.csv", "a;b"));
        var answer = await Ask($$"""
            { dataset(accession: "{{version.Id.Accession}}") { id title creators { name orcid } licences rqs16 versions { number withdrawn { reason } }
                newest { id number description { licenceByRole { key value } declaredRqs { key value } software { name version } }
                    rqs { verified points { rule verdict covered of evidence { what path licence openDefinition } wanting } }
                    phantomResults { phantom total { match noMatch } rows { code verdict submitted note } }
                    findings(severity: WARNING) { totalCount nodes { code severity path place { column } } }
                    columns(first: 1) { nodes { column identity { code unit } } }
                    assets(first: 5) { totalCount nodes { path labels { role } licence size download } } } }
              version(id: "{{version.Id}}") { number assets(role: SCAN) { nodes { path } } } }
            """);
        Approved.Text(JsonSerializer.Serialize(answer, new JsonSerializerOptions { WriteIndented = true,
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), "graphql_dataset");
    }

    [Fact]
    public async Task what_is_unknown_or_withdrawn_is_null()
    {
        var version = await api.Published.Publish("Gone");
        await api.Published.Withdraw(version.Id.Accession);
        await Task.Delay(TimeSpan.FromSeconds(4.5), TestContext.Current.CancellationToken);
        var data =
            await Data(
                $$"""{ a: dataset(accession: "{{version.Id.Accession}}") { id } b: dataset(accession: "OR-999999") { id } c: version(id: "{{version.Id}}") { id } }""");
        Assert.All(data.EnumerateObject(), field => Assert.Equal(JsonValueKind.Null, field.Value.ValueKind));
    }

    [Fact]
    public async Task the_number_of_commands_does_not_grow_with_the_page()
    {
        for (var i = 0; i < 12; i++) await api.Published.Publish($"Pangolin {i}", ("a.txt", "1"), ("b.csv", "2"));
        var (few, many) = (await Commands(2), await Commands(12));
        Assert.Equal(many, few);
        Assert.InRange(many, 1, 5);

        async Task<int> Commands(int first)
        {
            var data =
                await Counted(
                    $"{{ datasets(first: {first}, filter: {{text: \"pangolin\"}}) {{ nodes {{ versions {{ number }} newest {{ title: description {{ title }} assets(first: 2) {{ nodes {{ path }} }} }} }} }} }}");
            Assert.Equal(first, data.Data.GetProperty("datasets").GetProperty("nodes").GetArrayLength());
            return data.Commands;
        }
    }

    [Fact]
    public async Task introspection_is_allowed_and_its_multiplication_is_not()
    {
        var types = (await Data(Introspection)).GetProperty("__schema");
        Assert.Contains(types.GetProperty("types").EnumerateArray(), type => type.GetProperty("name").GetString() == "Dataset");
        await Errors("{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }");
    }

    [Theory]
    [InlineData("{ datasets(first: 100) { nodes { newest { assets(first: 100) { nodes { path licence size download labels { role subject } } } } } } }")]
    [InlineData("{ a: datasets(first: 100) { nodes { newest { assets(first: 100) { nodes { path size } } } } } b: datasets(first: 100) { nodes { newest { assets(first: 100) { nodes { path size } } } } } c: datasets(first: 100) { nodes { newest { assets(first: 100) { nodes { path size } } } } } }")]
    [InlineData("{ __schema { queryType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { name } } } } } } } } } } } } } } } } } } } } }")]
    public async Task what_costs_too_much_is_refused_before_it_runs(string query) => await Errors(query);

    [Theory]
    [InlineData("{ datasets(first: 0) { totalCount } }"), InlineData("{ datasets(first: 101) { totalCount } }"),
        InlineData("{ datasets(after: \"x\") { totalCount } }")]
    [InlineData("{ datasets(filter: {text: \"a\\u0000b\"}) { totalCount } }"), InlineData("{ datasets(filter: {text: \"\\ud800\"}) { totalCount } }"),
        InlineData("{ datasets(filter: {rqs16: [9]}) { totalCount } }")]
    [InlineData("{ datasets(filter: {colour: \"x\"}) { totalCount } }"), InlineData("{ datasets(sort: COLOUR) { totalCount } }"),
        InlineData("{ dataset(accession: \"x\") { id } }")]
    [InlineData("{ dataset { id } }"), InlineData("{ nothing }"), InlineData("{"), InlineData("mutation { a }"),
        InlineData("{ features(after: \"AAAA\") { totalCount } }")]
    [InlineData("{ phantoms { values(first: 5, after: \"ZmVhdHVyZXMgNQ\") { totalCount } } }")]
    public async Task a_bad_query_gets_errors_and_never_a_500(string query) => await Errors(query);

    [Fact]
    public async Task bodies_and_addresses_that_are_no_request_are_refused_with_a_problem()
    {
        await (await Post("{")).Problem(400, "bad-request");
        await (await Post("[]")).Has(400);
        await (await Post("null")).Problem(400, "bad-request");
        await (await Post("{}")).Problem(400, "bad-request");
        await (await Post("{\"query\":\"{phantoms{id}}\"}", "text/plain")).Problem(415, "unsupported-media-type");
        await (await Post($"{{\"query\":\"{new string(' ', 70_000)}\"}}")).Problem(400, "bad-request");
        await (await api.Get("/graphql")).Problem(400, "bad-request");
        await (await api.Get("/graphql?query={phantoms{id}}&variables={")).Problem(400, "bad-request");
    }

    [Fact]
    public async Task get_reads_too_and_errors_are_400_for_who_knows_the_graphql_media_type()
    {
        await (await api.Get("/graphql?query={phantoms{id}}")).Has(200);
        await (await api.Get("/graphql?query={nothing}")).Has(200);
        var answer = await (await api.Get("/graphql?query={nothing}", ("Accept", "application/graphql-response+json"))).Has(400);
        Assert.Equal("application/graphql-response+json", answer.Content.Headers.ContentType?.MediaType);
    }

    private async Task<HttpResponseMessage> Post(string body, string type = "application/json") =>
        await api.Http.PostAsync("/graphql", new StringContent(body, System.Text.Encoding.UTF8, type), TestContext.Current.CancellationToken);

    private async Task<JsonElement> Ask(string query, object? variables = null) =>
        await (await api.Http.PostAsJsonAsync("/graphql", new { query, variables }, TestContext.Current.CancellationToken)).Body<JsonElement>(200);

    private async Task<JsonElement> Data(string query, object? variables = null)
    {
        var answer = await Ask(query, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), $"{errors}");
        return answer.GetProperty("data");
    }

    private async Task<JsonElement> Errors(string query)
    {
        var answer = await Ask(query);
        Assert.True(answer.TryGetProperty("errors", out var errors), $"{answer}"[..Math.Min(500, $"{answer}".Length)]);
        Assert.DoesNotContain("Exception", $"{errors}", StringComparison.Ordinal);
        return errors;
    }

    /// <summary>Counts the commands that Npgsql sends while a query runs; the trace of this request tells them from those of other tests.</summary>
    private async Task<(JsonElement Data, int Commands)> Counted(string query)
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
        return (await Data(query), commands);
    }
}
