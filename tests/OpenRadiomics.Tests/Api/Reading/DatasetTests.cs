using System.Text.Json;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Tests.Api.Reading;

public sealed class DatasetTests(ReadFixture api) : IClassFixture<ReadFixture>
{
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task a_dataset_has_its_newest_version_and_all_others()
    {
        var first = await api.Published.Publish("First", ("a.txt", "1"));
        await api.Published.Publish(Archive.Described("Second"), first.Id.Accession, 2, ("a.txt", "2"));
        var dataset = await (await api.Get($"/api/v1/datasets/{first.Id.Accession}")).Body<DatasetView>(200);
        Assert.Equal(("Second", 2), (dataset.Newest.Description.Title, dataset.Newest.Number));
        Assert.Equal([2, 1], dataset.Versions.Select(version => version.Number));
        var versions = await (await api.Get($"/api/v1/datasets/{first.Id.Accession}/versions")).Body<PageView<VersionLinkView>>(200);
        Assert.Equal(2, versions.Total);
    }

    [Fact]
    public async Task what_is_published_or_withdrawn_shows_at_once_though_answers_are_kept()
    {
        var (search, seen) = ("/api/v1/datasets?q=numbat&first=1", 0);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var others = Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested) await (await api.Get(search)).Has(200);
        })).ToArray();

        var first = await api.Published.Publish("Numbat");
        for (var number = 2; number < 30; number++)
        {
            if (number % 2 == 0) await api.Published.Publish("Numbat", ("a.txt", "1"));
            else await api.Published.Publish(Archive.Described("Numbat again"), first.Id.Accession, number);
            var found = await (await api.Get(search)).Body<SearchView>(200);
            Assert.Equal((1 + number / 2, 1 + number / 2), (found.Total, found.Facets.Single(facet => facet.Name == "modality").Values.Single().Count));
            var dataset = await (await api.Get($"/api/v1/datasets/{first.Id.Accession}")).Body<DatasetView>(200);
            Assert.Equal(number % 2 == 0 ? Math.Max(1, number - 1) : number, dataset.Newest.Number);
            seen = (int)found.Total;
        }
        await api.Published.Withdraw(first.Id.Accession);
        Assert.Equal(seen - 1, (await (await api.Get(search)).Body<SearchView>(200)).Total);
        await (await api.Get($"/api/v1/datasets/{first.Id.Accession}")).Problem(410, "withdrawn");
        await stop.CancelAsync();
        await Task.WhenAll(others);
    }

    [Fact]
    public async Task a_search_and_a_dataset_that_did_not_change_are_not_sent_again()
    {
        var version = await api.Published.Publish("Bilby");
        foreach (var address in new[] { "/api/v1/datasets?q=bilby", $"/api/v1/datasets/{version.Id.Accession}" })
        {
            var tag = (await (await api.Get(address)).Has(200)).Headers.ETag!.Tag;
            await api.Published.Publish("Something else");
            await (await api.Get(address, ("If-None-Match", tag))).Has(304);
        }
    }

    [Theory]
    [InlineData("", "version"), InlineData("/report", "report"), InlineData("/rqs", "rqs")]
    public async Task a_version_travels_as_approved(string part, string name)
    {
        var version = await api.Published.Publish(Archive.Described("As approved"), new(900_000 + part.Length), 1, ("features/all.csv", "a;b"),
            ("sub-01/scan/ct.nii", "bytes"));
        var answer = await (await api.Get(Published.Api(version.Id) + part)).Has(200);
        var body = (await answer.Text()).Replace($"{version.Content}", "{content}", StringComparison.Ordinal);
        Approved.Text(JsonSerializer.Serialize(JsonDocument.Parse(body), Readable), name);
        Assert.Equal("public, max-age=5", answer.Headers.CacheControl?.ToString());
        await (await api.Get(Published.Api(version.Id) + part, ("If-None-Match", answer.Headers.ETag!.Tag))).Has(304);
    }

    [Fact]
    public async Task nobody_sees_a_path_that_may_name_a_person()
    {
        var version = await api.Published.Publish("Masked");
        Assert.DoesNotContain("jane_doe", await (await api.Get($"{Published.Api(version.Id)}/report")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task what_is_withdrawn_is_gone_within_five_seconds_and_says_why()
    {
        var version = await api.Published.Publish("Withdrawn", ("a.txt", "1"));
        string[] addresses = [.. new[] { "", "/report", "/rqs", "/files", "/files/a.txt", "/manifest", "/archive", "/citation",
            "/ro-crate" }.Select(part => Published.Api(version.Id) + part), $"/api/v1/datasets/{version.Id.Accession}"];
        foreach (var address in addresses) await (await api.Get(address)).Has(200);

        await api.Published.Withdraw(version.Id.Accession, reason: "Consent was withdrawn.");
        foreach (var address in addresses)
        {
            var problem = await (await api.GetWithdrawn(address)).Problem(410, "withdrawn");
            Assert.Contains("Consent was withdrawn.", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }
        var versions = await (await api.Get($"/api/v1/datasets/{version.Id.Accession}/versions")).Body<PageView<VersionLinkView>>(200);
        Assert.Equal("Consent was withdrawn.", Assert.Single(versions.Items).Withdrawn?.Reason);
    }

    [Fact]
    public async Task a_search_answers_with_items_next_total_and_facets()
    {
        await api.Published.Publish("Capybara one");
        await api.Published.Publish("Capybara two");
        var page = await (await api.Get("/api/v1/datasets?q=capybara&first=1&modality=CT&rqs16=2&rqs16=3&synthetic=false&sort=title")).Body<SearchView>(200);
        Assert.Equal((1, 2), (page.Items.Count, page.Total));
        Assert.Equal(["modality", "site", "disease", "manufacturer", "licence", "software", "holds", "conformance", "rqs16", "synthetic"],
            page.Facets.Select(facet => facet.Name));
        var next =
            await (await api.Get(
                $"/api/v1/datasets?q=capybara&first=1&modality=CT&rqs16=2&rqs16=3&synthetic=false&sort=title&cursor={page.Next}")).Body<SearchView>(200);
        Assert.Equal(["Capybara one", "Capybara two"], page.Items.Concat(next.Items).Select(item => item.Title));
        Assert.Null(next.Next);
        await (await api.Get($"/api/v1/datasets?q=capybaras&cursor={page.Next}")).Problem(400, "bad-request");
    }

    [Theory]
    [InlineData("datasets/OR-999999", 404, "unknown-dataset"), InlineData("datasets/OR-999999/versions", 404, "unknown-dataset"),
        InlineData("datasets/OR-1", 400, "bad-request")]
    [InlineData("datasets/or-000001", 400, "bad-request"), InlineData("datasets/OR-999999/versions/1", 404, "unknown-version"),
        InlineData("datasets/OR-999999/versions/0", 404, "unknown-version")]
    [InlineData("datasets/OR-999999/versions/x", 400, "bad-request"), InlineData("datasets/OR-999999/versions/99999999999", 400, "bad-request")]
    [InlineData("datasets/OR-999999/versions/1/files", 404, "unknown-version"), InlineData("datasets/OR-999999/versions/1/files/a.txt", 404, "unknown-asset")]
    [InlineData("datasets/OR-999999/versions/1/files/a%2Fb", 400, "bad-request")]
    [InlineData("datasets/OR-999999/versions/1/files?cursor=x", 400, "bad-request"),
        InlineData("datasets/OR-999999/versions/1/files?first=0", 400, "bad-request")]
    [InlineData("datasets/OR-999999/versions/1/files?first=1001", 400, "bad-request"),
        InlineData("datasets/OR-999999/versions/1/files?role=7", 400, "bad-request")]
    [InlineData("datasets/OR-999999/versions/1/files?role=scans", 400, "bad-request"),
        InlineData("datasets/OR-999999/versions/1/citation?format=mla", 406, "not-acceptable")]
    [InlineData("datasets?first=0", 400, "bad-request"), InlineData("datasets?first=101", 400, "bad-request"),
        InlineData("datasets?first=x", 400, "bad-request")]
    [InlineData("datasets?sort=colour", 400, "bad-request"), InlineData("datasets?sort=17", 400, "bad-request"),
        InlineData("datasets?rqs16=5", 400, "bad-request")]
    [InlineData("datasets?rqs16=x", 400, "bad-request"), InlineData("datasets?synthetic=perhaps", 400, "bad-request"),
        InlineData("datasets?cursor=AAAA", 400, "bad-request")]
    [InlineData("datasets?q=a%00b", 400, "bad-request"), InlineData("datasets?modality=%00", 400, "bad-request"),
        InlineData("phantoms/ct-phantom-z", 404, "unknown-phantom")]
    [InlineData("phantoms/ct-phantom-z/references", 404, "unknown-phantom"), InlineData("phantoms/ct-phantom-a/references?first=0", 400, "bad-request")]
    [InlineData("phantoms/ct-phantom-a/references?cursor=AAAA", 400, "bad-request"), InlineData("features/XXXX", 404, "unknown-feature"),
        InlineData("checks/OR9999", 404, "unknown-check")]
    public async Task a_bad_address_is_refused_with_a_problem(string address, int status, string type) =>
        await (await api.Get($"/api/v1/{address}")).Problem(status, type);

    [Theory]
    [InlineData("apa"), InlineData("bibtex"), InlineData("ris"), InlineData("csl")]
    public async Task a_citation_is_as_approved(string format)
    {
        var described = Archive.Described("100% of {T1} & T2_star \\ \"radiomics\"\nof the lung #1") with
        {
            Creators = [new("Lambin, Philippe Jean-Luc"), new("O'Brien, Zoë"), new("Radiomics & AI Team")], Abstract = "Line one.\r\nER  - \r\nLine two.",
        };
        var version = await api.Published.Publish(described, new(800_000 + format[0]), 1);
        var text = await (await api.Get($"{Published.Api(version.Id)}/citation?format={format}")).Text();
        Approved.Text(text.Replace($"{version.Id}", "{version}", StringComparison.Ordinal).Replace($"{version.Id.Accession}", "{accession}",
            StringComparison.Ordinal)
            .Replace(api.Http.BaseAddress!.GetLeftPart(UriPartial.Authority), "{origin}", StringComparison.Ordinal)
            .Replace($"{version.PublishedAt:yyyy/MM/dd}", "{day}", StringComparison.Ordinal)
            .Replace($"[{version.PublishedAt:yyyy,M,d}]", "[{day}]", StringComparison.Ordinal)
            .Replace($"{version.PublishedAt:yyyy}", "{year}", StringComparison.Ordinal)
            .Replace($"month = {{{version.PublishedAt.Month}}}", "month = {{month}}", StringComparison.Ordinal), $"citation_{format}");
    }

    [Theory]
    [InlineData("application/x-bibtex", "application/x-bibtex"),
        InlineData("application/pdf, application/*;q=0.5, text/x-bibliography;q=0.1", "application/x-bibtex")]
    [InlineData("*/*", "text/x-bibliography"), InlineData("application/vnd.citationstyles.csl+json;q=0.9, text/html",
        "application/vnd.citationstyles.csl+json")]
    public async Task a_citation_comes_in_the_form_that_is_liked_best(string accept, string given)
    {
        var version = await api.Published.Publish("Cited");
        var answer = await (await api.Get($"{Published.Api(version.Id)}/citation", ("Accept", accept))).Has(200);
        Assert.Equal(given, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(["Accept"], answer.Headers.Vary);
        await (await api.Get($"{Published.Api(version.Id)}/citation", ("Accept", "text/html"))).Problem(406, "not-acceptable");
    }

    [Fact]
    public async Task the_ro_crate_describes_the_version_and_each_file()
    {
        var version = await api.Published.Publish("Crate", ("features/all.csv", "a;b"), ("sub-01/scan/ct 1.nii", "bytes"));
        using var crate = JsonDocument.Parse(await (await api.Get($"{Published.Api(version.Id)}/ro-crate")).Text());
        var graph = crate.RootElement.GetProperty("@graph").EnumerateArray().ToDictionary(entity => entity.GetProperty("@id").GetString()!);
        Assert.Equal("https://w3id.org/ro/crate/1.1", graph["ro-crate-metadata.json"].GetProperty("conformsTo").GetProperty("@id").GetString());
        Assert.Equal("Crate", graph["./"].GetProperty("name").GetString());
        Assert.Equal("https://orcid.org/0000-0001-7961-0191", graph["./"].GetProperty("author")[0].GetProperty("@id").GetString());
        Assert.Equal("https://spdx.org/licenses/CC-BY-4.0", graph["./"].GetProperty("license")[0].GetProperty("@id").GetString());
        Assert.Equal(["features/all.csv", "sub-01/scan/ct%201.nii"],
            graph["./"].GetProperty("hasPart").EnumerateArray().Select(part => part.GetProperty("@id").GetString()).Order());
        Assert.Equal("5", graph["sub-01/scan/ct%201.nii"].GetProperty("contentSize").GetString());
        Assert.EndsWith("/files/sub-01/scan/ct%201.nii", graph["sub-01/scan/ct%201.nii"].GetProperty("contentUrl").GetString(), StringComparison.Ordinal);
    }
}
