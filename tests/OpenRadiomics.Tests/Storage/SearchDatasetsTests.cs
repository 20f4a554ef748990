using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Tests.Storage;

public sealed class SearchDatasetsTests(StoreFixture store) : IClassFixture<StoreFixture>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task words_are_found_in_every_describing_text_and_the_title_weighs_most()
    {
        var d = Archive.Described("Habitat imaging");
        var inAbstract = await store.Published.Publish(d with { Title = "Something else", Abstract = "About zebrafish radiomics." });
        var inTitle = await store.Published.Publish(d with { Title = "Zebrafish" });
        var inCreator = await store.Published.Publish(d with { Creators = [new("Zebrafish, Zoe")] });
        await store.Published.Publish(d);

        var found = await Search(new() { Text = "zebrafish" });
        Assert.Equal([inTitle.Id.Accession, inCreator.Id.Accession, inAbstract.Id.Accession], found.Hits.Select(hit => hit.Dataset.Accession));
        Assert.Equal(3, found.Total);
        Assert.Single((await Search(new() { Text = "zebrafish radiomic -zoe -something" })).Hits, hit => hit.Dataset.Accession == inTitle.Id.Accession);
        Assert.Empty((await Search(new() { Text = "\"zebrafish imaging\"" })).Hits);
    }

    [Fact]
    public async Task datasets_are_found_by_the_scanners_that_their_headers_name()
    {
        SeriesProtocol By(string manufacturer) => new("CT", "dicom", null, AssetPath.Parse("scan/a.dcm", null), 1,
            new Dictionary<string, string> { ["manufacturer"] = manufacturer }, []);
        var ours = await store.Published.Publish(Archive.Described("Theremin"), Archive.NewAccession(), 1, [], null,
            Archive.Reported() with { Protocol = [By("Siemens"), By("GE MEDICAL SYSTEMS")] });
        await store.Published.Publish(Archive.Described("Theremin"), Archive.NewAccession(), 1, [], null,
            Archive.Reported() with { Protocol = [By("SIEMENS")] });

        var found = await Search(new() { Text = "theremin", Manufacturer = ["ge medical systems"] });
        Assert.Equal([ours.Id.Accession], found.Hits.Select(hit => hit.Dataset.Accession));
        Assert.Equal([("GE MEDICAL SYSTEMS", 1), ("SIEMENS", 2)], Counts(found, "manufacturer"));
    }

    [Fact]
    public async Task a_facet_counts_under_all_other_filters_and_shows_what_its_own_filter_leaves_out()
    {
        var d = Archive.Described("Xylophone");
        await store.Published.Publish(d with { Modalities = ["CT", "PT"], AnatomicSites = ["Lung"] });
        await store.Published.Publish(d with { Modalities = ["mr"], AnatomicSites = ["brain"] });
        await store.Published.Publish(d with { Modalities = ["MR"], AnatomicSites = ["lung"], Synthetic = true });

        var found = await Search(new() { Text = "xylophone", Modality = ["mr"], Site = ["LUNG"] });
        Assert.Equal(1, found.Total);
        Assert.Equal([("CT", 1), ("MR", 1), ("PT", 1)], Counts(found, "modality"));
        Assert.Equal([("brain", 1), ("lung", 1)], Counts(found, "site"));
        Assert.Equal([("true", 1)], Counts(found, "synthetic"));
        Assert.Equal([("2", 1)], Counts(found, "rqs16"));
        Assert.Equal(2, (await Search(new() { Text = "xylophone", Synthetic = false })).Total);
        Assert.Equal(0, (await Search(new() { Text = "xylophone", Rqs16 = [4] })).Total);
    }

    [Theory]
    [InlineData(DatasetSort.Relevance), InlineData(DatasetSort.Newest), InlineData(DatasetSort.Title), InlineData(DatasetSort.Rqs16)]
    public async Task pages_hold_each_dataset_once_while_datasets_and_versions_are_added(DatasetSort sort)
    {
        var word = $"paging{sort}".ToLowerInvariant();
        var before = new List<DatasetVersion>();
        for (var i = 0; i < 12; i++) before.Add(await store.Published.Publish(Archive.Described($"{word} {i % 5}") with { Abstract = i % 3 == 0 ? word : "" }));

        var (seen, after) = (new List<Accession>(), (string?)null);
        do
        {
            var page = await Search(new() { Text = word }, sort, after, 3);
            Assert.Equal(12, page.Total);
            seen.AddRange(page.Hits.Select(hit => hit.Dataset.Accession));
            after = page.ToView().Next;
            await store.Published.Publish($"{word} 2");
            await store.Published.Publish(before[9].Description with { Title = $"{word} 0" }, before[9].Id.Accession, seen.Count);
        }
        while (after is not null);
        Assert.Equal(before.Select(version => version.Id.Accession).Order(), seen.Order());
    }

    [Fact]
    public async Task every_part_that_is_wanted_has_to_be_there_and_values_on_phantoms_are_told_apart()
    {
        var whole = Archive.Reported();
        await store.Published.Publish(Archive.Described("Marsupial"), Archive.NewAccession(), 1, [], null, whole with { Phantoms = [] });
        await store.Published.Publish(Archive.Described("Marsupial") with { CodeLinks = [] }, Archive.NewAccession(), 1, [], null,
            whole with { Rqs = whole.Rqs with { Points = [] }, Coverage = whole.Coverage with { Scans = 0 } });

        Assert.Equal([("code", 1), ("features", 2), ("masks", 2), ("phantom", 1), ("scans", 1)], Counts(await Search(new() { Text = "marsupial" }), "holds"));
        Assert.Equal([("some", 1), ("untested", 1)], Counts(await Search(new() { Text = "marsupial", Conformance = ["some"] }), "conformance"));
        var both = await Search(new() { Text = "marsupial", Holds = ["Scans", "code"] });
        Assert.Equal(1, both.Total);
        Assert.Equal([("code", 1), ("features", 1), ("masks", 1), ("scans", 1)], Counts(both, "holds"));
        Assert.Equal(0, (await Search(new() { Text = "marsupial", Holds = ["scans", "phantom"] })).Total);
        Assert.Equal(["holds", "conformance"], new DatasetFilter { Holds = ["gold"], Conformance = ["perhaps"] }.Problems().Select(problem => problem.Field));
    }

    [Fact]
    public async Task what_an_earlier_release_listed_is_completed_by_the_migration()
    {
        var version = await store.Published.Publish("Thylacine");
        await using (var session = store.Store.LightweightSession())
        {
            session.QueueSqlCommand(
                $"update {store.Store.Options.DatabaseSchemaName}.listing set holds = null, conformance = null, regions = null, compared = null, summary = replace(summary, '\"matching\":1', '\"old\":1') where id = ?", version.Id.ToString());
            await session.SaveChangesAsync(Ct);
        }
        Assert.Equal(0, Assert.Single((await Search(new() { Text = "thylacine" })).Hits).Dataset.Matching);
        await Migration.Apply(store.Host, Ct);
        var found = await Search(new() { Text = "thylacine", Conformance = ["some"] });
        Assert.Equal(1, Assert.Single(found.Hits).Dataset.Matching);
        Assert.Equal(5, Counts(found, "holds").Length);
    }

    [Fact]
    public async Task what_is_withdrawn_is_not_found_and_an_older_version_stands_in_for_a_withdrawn_newest()
    {
        var gone = await store.Published.Publish("Quokka");
        var first = await store.Published.Publish("Quokka one");
        await store.Published.Publish(Archive.Described("Quokka two"), first.Id.Accession, 2);
        Assert.Equal(2, (await Search(new() { Text = "quokka" })).Total);

        await store.Published.Withdraw(gone.Id.Accession);
        await store.Published.Withdraw(first.Id.Accession, 2);
        var left = Assert.Single((await Search(new() { Text = "quokka" })).Hits).Dataset;
        Assert.Equal(("Quokka one", 1), (left.Title, left.Version));
    }

    [Fact]
    public async Task a_cursor_of_another_query_is_refused_and_so_is_anything_made_up()
    {
        for (var i = 0; i < 3; i++) await store.Published.Publish("Wombat");
        var cursor = (await Search(new() { Text = "wombat" }, limit: 1)).ToView().Next!;
        Assert.Equal(2, (await SearchAfter(cursor, new() { Text = "wombat" }))!.Hits.Count);
        Assert.Null(await SearchAfter(cursor, new() { Text = "wombat", Modality = ["CT"] }));
        Assert.Null(await SearchAfter(cursor, new() { Text = "wombat" }, DatasetSort.Title));
        foreach (var madeUp in new[] { "", "x", "e30", "bnVsbA", cursor[..^2], cursor + "AAAA", new string('A', 10_000) })
            Assert.Null(await SearchAfter(madeUp, new() { Text = "wombat" }));
    }

    [Theory]
    [InlineData("the"), InlineData("\"'\\ & | ! ( ) :* <->"), InlineData("or OR -"), InlineData("%_;--"), InlineData("   "), InlineData("\"open")]
    public async Task no_words_break_the_search(string words) => await Search(new() { Text = words });

    [Fact]
    public void a_filter_says_what_cannot_be_searched_for()
    {
        Assert.Empty(new DatasetFilter { Text = "lung 肺 🫁", Rqs16 = [0, 4] }.Problems());
        var bad = new DatasetFilter { Text = "a\0b", Site = ["\ud800"], Disease = [new string('x', 501)], Rqs16 = [5, -1],
            Modality = Enumerable.Repeat("CT", 51).ToArray() };
        Assert.Equal(["q", "modality", "site", "disease", "rqs16", "rqs16"], bad.Problems().Select(problem => problem.Field));
    }

    private static (string, int)[] Counts(DatasetPage page, string facet) =>
        [.. page.Facets.Single(f => f.Name == facet).Values.Select(value => (value.Value, (int)value.Count)).Order()];

    private async Task<DatasetPage> Search(DatasetFilter filter, DatasetSort sort = DatasetSort.Relevance, string? after = null, int limit = 20)
    {
        await using var session = store.Store.QuerySession();
        return Assert.IsType<DatasetPage>(await SearchDatasets.Search(session, filter, sort, after, limit, facets: true, Ct));
    }

    private async Task<DatasetPage?> SearchAfter(string cursor, DatasetFilter filter, DatasetSort sort = DatasetSort.Relevance)
    {
        await using var session = store.Store.QuerySession();
        return await SearchDatasets.Search(session, filter, sort, cursor, 20, facets: false, Ct);
    }
}
