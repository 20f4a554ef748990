using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;
using OpenRadiomics.Web.Portal;
using static Microsoft.Playwright.Assertions;

namespace OpenRadiomics.Tests.Web;

/// <summary>Published values, drawn.</summary>
public sealed class ExploreTests(Servers servers, Browser browser)
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task values_that_are_not_comparable_are_drawn_apart_until_that_is_overlooked()
    {
        var portal = await RunningPortal.Shared(servers);
        await using var window = await Window.Open(browser, portal, script: false);
        await window.Page.GotoAsync("/explore?code=TU9B&dataset=MEASURED&by=reader".In(portal));
        await Expect(window.Page.GetByRole(AriaRole.Heading, new() { Name = "Joint entropy" })).ToHaveCountAsync(2);
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "overlook it" }).ClickAsync();
        await Expect(window.Page.GetByRole(AriaRole.Heading, new() { Name = "Joint entropy" })).ToHaveCountAsync(1);
        await Expect(window.Page.Locator(".boxes tbody th")).ToHaveTextAsync(["A", "B"]);
        await Expect(window.Page.Locator(".boxes tbody tr").First.Locator("td.number").First).ToHaveTextAsync("20");
    }

    [Fact]
    public async Task a_form_draws_two_features_of_the_same_regions()
    {
        var portal = await RunningPortal.Shared(servers);
        await using var window = await Window.Open(browser, portal, script: false);
        await window.Page.GotoAsync("/explore/scatter");
        await window.Page.GetByLabel("Across").FillAsync("RNU0");
        await window.Page.GetByLabel("Upwards").FillAsync("TDIC");
        await window.Page.GetByLabel("Dataset").FillAsync($"{portal.Measured}");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Draw" }).ClickAsync();
        await Expect(window.Page.GetByRole(AriaRole.Heading, new() { Name = "40 regions" })).ToBeVisibleAsync();
        var drawn = await window.Page.Locator(".plane .dots").GetAttributeAsync("d");
        Assert.Equal(40, drawn!.Count(letter => letter == 'M'));
        await Expect(window.Page.Locator(".plane figcaption")).ToContainTextAsync("[mm³]");
    }

    [Fact]
    public async Task features_of_a_dataset_are_put_in_clusters_and_drawn_as_a_heat_map()
    {
        var portal = await RunningPortal.Shared(servers);
        await using var window = await Window.Open(browser, portal, script: false);
        await window.Page.GotoAsync("/explore/correlations?dataset=MEASURED".In(portal));
        await Expect(window.Page.Locator("svg.heat")).ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex("^Spearman"));
        await Expect(window.Page.Locator("tbody th").First).ToContainTextAsync("Volume");
        await Expect(window.Page.Locator("tbody tr").First).ToContainTextAsync("1 more");
    }

    [Fact]
    public async Task features_that_withstand_another_reader_are_listed_with_their_limits()
    {
        var portal = await RunningPortal.Shared(servers);
        await using var window = await Window.Open(browser, portal, script: false);
        await window.Page.GotoAsync("/explore/robustness?dataset=MEASURED&across=reader&at-least=0.75".In(portal));
        await Expect(window.Page.Locator(".boxes tbody tr").First).ToContainTextAsync("× 2");
        Assert.True(await window.Page.Locator(".boxes tbody svg.box").CountAsync() >= 2);
    }

    [Theory]
    [InlineData("/explore?code=TU9B&dataset=MEASURED&by=reader")]
    [InlineData("/explore?code=TU9B&dataset=MEASURED&by=session&allow=settings")]
    [InlineData("/explore/scatter?x=RNU0&y=TDIC&dataset=MEASURED")]
    [InlineData("/explore/scatter?x=RNU0&y=ACUI&dataset=MEASURED")]
    [InlineData("/explore/correlations?dataset=MEASURED&modality=CT")]
    [InlineData("/explore/robustness?dataset=MEASURED&across=reader&at-least=0.5")]
    public async Task the_queries_that_a_page_shows_are_answered(string path)
    {
        var portal = await RunningPortal.Shared(servers);
        await using var window = await Window.Open(browser, portal, script: false);
        await window.Page.GotoAsync(path.In(portal));
        var shown = await window.Page.Locator(".snippet code").AllInnerTextsAsync();
        using var http = new HttpClient { BaseAddress = portal.Address };
        await (await http.GetAsync(shown[0].Split('"')[1], Ct)).Has(200);
        foreach (var query in shown.Skip(1))
        {
            using var answer = await http.PostAsJsonAsync("/graphql", new { query }, Ct);
            var text = await (await answer.Has(200)).Text();
            Assert.DoesNotContain("\"errors\"", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task of_more_features_than_a_heat_map_holds_the_clusters_are_shown()
    {
        var portal = await RunningPortal.Shared(servers);
        var api = await RunningApi.Shared(servers);
        var archive = new Archive(api.Services.GetRequiredService<Marten.IDocumentStore>(), api.Services.GetRequiredService<BlobStore>());
        var filters = Enumerable.Range(1, 501).Select(sigma => $"log-sigma-{sigma}-0-mm-3D_ngtdm_Busyness");
        var rows = Enumerable.Range(0, 4).Select(subject =>
            $"S{subject},{string.Join(',', Enumerable.Range(1, 501).Select(sigma => (sigma % 4 == subject ? 1 : 0)))}");
        var version = await archive.Publish("Busyness under five hundred filters",
            ("features/all.csv", $"subject,{string.Join(',', filters)}\n{string.Join('\n', rows)}\n"));
        await archive.Measure(version.Id);
        await using var window = await Window.Open(browser, portal, script: false);
        await window.Page.GotoAsync($"/explore/correlations?dataset={version.Id}");
        await Expect(window.Page.Locator("main .meta").First).ToContainTextAsync("501 features in 4 clusters");
        await Expect(window.Page.Locator("svg.heat")).ToHaveCountAsync(0);
    }

    [Fact]
    public void a_value_is_drawn_once_with_the_one_of_its_own_table()
    {
        var pairs = PairedValues.Pairs([Value(1, "a", 10), Value(1, "b", 20), Value(2, "a", 30)], [Value(1, "b", 2), Value(1, "a", 1), Value(3, "a", 3)]);
        Assert.Equal([(1, 10, 1), (1, 20, 2)], pairs.Select(point => (point.Region, point.X, point.Y)));
        Assert.Equal(1, new PairedValues(null, null, [], pairs, 2, false).Regions);
    }

    [Fact]
    public void without_one_of_its_own_table_a_value_is_drawn_with_one_of_its_program_and_else_with_one_of_its_region()
    {
        var pairs = PairedValues.Pairs([Value(1, "volumes of p", 10, "p"), Value(1, "volumes of q", 20, "q"), Value(2, "volumes", 30, "p")],
            [Value(1, "textures of q", 2, "q"), Value(1, "textures of p", 1, "p"), Value(2, "textures", 3, "q"), Value(2, "more", double.NaN, "p")]);
        Assert.Equal([(1, 10, 1), (1, 20, 2), (2, 30, 3)], pairs.Select(point => (point.Region, point.X, point.Y)).Order());
    }

    private static FeatureValueView Value(int region, string table, double value, string? software = null) =>
        new(1, new(Accession.Parse("OR-000042", null), 1), region, null, null, null, null, null, null, null, null, null, null, null,
            AssetPath.Parse($"features/{table}.csv", null), "any", software, null, "0", value);

    [Theory]
    [InlineData(0, 1, "0.0", "1.0")]
    [InlineData(-3, 998, "-250", "1,000")]
    [InlineData(5, 5, "4.4", "5.6")]
    [InlineData(0, 0, "-1.0", "1.0")]
    [InlineData(1e-9, 3e-9, "1e-9", "3e-9")]
    [InlineData(double.MinValue, double.MaxValue, "-1e300", "1e300")]
    public void an_axis_holds_its_values_between_round_numbers(double least, double greatest, string first, string last)
    {
        var axis = Axis.Over(least, greatest);
        Assert.Equal((first, last), (axis.Ticks[0], axis.Ticks[^1]));
        Assert.InRange(axis.Place(least), 0, Axis.Length);
        Assert.InRange(axis.Place(greatest), axis.Place(least), Axis.Length);
        Assert.InRange(axis.Ticks.Count, 2, 8);
    }
}
