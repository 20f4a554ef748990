using Microsoft.Playwright;

namespace OpenRadiomics.Tests.Api.Reading;

public sealed class GraphiQLTests(ReadFixture api, Browser browser) : IClassFixture<ReadFixture>
{
    [Fact]
    public async Task graphiql_shows_the_schema_and_runs_a_query_without_any_other_site()
    {
        await api.Published.Publish("Seen in GraphiQL");
        await using var context = await browser.NewContext();
        var page = await context.NewPageAsync();
        var (elsewhere, complaints) = (new List<string>(), new List<string>());
        var origin = api.Http.BaseAddress!.ToString();
        page.Request += (_, request) => { if (!request.Url.StartsWith(origin, StringComparison.Ordinal)
            && !request.Url.StartsWith("data:", StringComparison.Ordinal)) elsewhere.Add(request.Url); };
        page.Console += (_, message) => { if (message.Type == "error") complaints.Add(message.Text); };
        page.PageError += (_, error) => complaints.Add(error);

        await page.GotoAsync($"{origin}graphiql");
        await page.GetByLabel("Execute query").ClickAsync();
        await Assertions.Expect(page.Locator(".result-window")).ToContainTextAsync("\"totalCount\"");
        await page.GetByLabel("Show Documentation Explorer").ClickAsync();
        await Assertions.Expect(page.Locator(".graphiql-doc-explorer")).ToContainTextAsync("Query");
        Assert.Empty(elsewhere);
        Assert.Empty(complaints);
    }
}
