using System.Text.Json;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Tests.Storage;

public sealed class PublishedVersionsTests(StoreFixture store) : IClassFixture<StoreFixture>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_version_comes_back_as_it_was_published()
    {
        var published = await store.Published.Publish("Round trip", ("features/all.csv", "a;b"), ("sub-01/scan/ct.nii", "bytes"));
        await using var session = store.Store.QuerySession();
        var found = await FindVersions.ById(session, published.Id, Ct);
        Assert.Equivalent(published, found!.Version, strict: true);
        Assert.Equal([LicenceId.Parse("CC-BY-4.0", null)], found.Licences);
        Assert.Null(await FindVersions.ById(session, new(published.Id.Accession, 2), Ct));
    }

    [Fact]
    public async Task files_are_paged_in_the_order_of_their_characters_and_by_role()
    {
        var published = await store.Published.Publish("Files", ("b.csv", "1"), ("B.txt", "2"), ("a/z.csv", "3"), ("a.txt", "4"), ("ä.txt", "5"));
        Assert.Equal(["B.txt", "a.txt", "a/z.csv", "b.csv", "ä.txt"], await Paths(published.Id, null, 2));
        Assert.Equal(["a/z.csv", "b.csv"], await Paths(published.Id, Role.FeatureTable, 1));
    }

    [Fact]
    public async Task each_version_gets_its_own_page_of_files_in_one_command()
    {
        var one = await store.Published.Publish("One", ("a", "1"), ("b", "2"), ("c", "3"));
        var other = await store.Published.Publish("Other", ("x", "1"));
        await using var session = store.Store.QuerySession();
        var pages = await ListAssets.Of(session, [one.Id, other.Id], null, null, 2, Ct);
        Assert.Equal((2, true, 3), (pages[one.Id].Assets.Count, pages[one.Id].More, pages[one.Id].Total));
        Assert.Equal((1, false, 1), (pages[other.Id].Assets.Count, pages[other.Id].More, pages[other.Id].Total));
    }

    [Fact]
    public async Task a_dataset_knows_its_versions_and_what_was_taken_away()
    {
        var first = await store.Published.Publish("Versions");
        await store.Published.Publish(first.Description, first.Id.Accession, 2);
        await store.Published.Withdraw(first.Id.Accession, 2, "A slip.");
        await using var session = store.Store.QuerySession();
        var dataset = (await FindDatasets.ByAccession(session, first.Id.Accession, Ct))!;
        Assert.Equal([2, 1], dataset.Versions.Select(version => version.Number));
        Assert.Equal("A slip.", dataset.Versions[0].Withdrawn?.Reason);
        Assert.Equal(1, dataset.Newest);

        await store.Published.Withdraw(first.Id.Accession, reason: "All of it.");
        dataset = (await FindDatasets.ByAccession(session, first.Id.Accession, Ct))!;
        Assert.Equal("All of it.", dataset.Withdrawn?.Reason);
        Assert.Equal(["A slip.", "All of it."], dataset.Versions.Select(version => version.Withdrawn?.Reason));
        Assert.Null(dataset.Newest);
        Assert.Equal(["A slip.", "All of it."], (await Tombstones.All(session, Ct)).Where(t =>
            t.Key.StartsWith($"{first.Id.Accession}", StringComparison.Ordinal)).Select(t => t.Value.Reason).Order());
    }

    [Fact]
    public async Task migrating_again_changes_nothing()
    {
        var published = await store.Published.Publish("Kept", ("features/all.csv", "a,b\n1,2\n"));
        var (before, paths) = (await Told(), await Paths(published.Id, null, 10));
        await Migration.Apply(store.Host, Ct);
        Assert.Equal(before, await Told());
        Assert.Equal(paths, await Paths(published.Id, null, 10));
        await store.Store.Storage.Database.AssertDatabaseMatchesConfigurationAsync(Ct);

        async Task<string> Told()
        {
            await using var session = store.Store.QuerySession();
            return JsonSerializer.Serialize(await FindVersions.ById(session, published.Id, Ct), Json.Options);
        }
    }

    private async Task<string[]> Paths(VersionId version, Role? role, int limit)
    {
        await using var session = store.Store.QuerySession();
        var (paths, next) = (new List<string>(), (string?)null);
        do
        {
            AssetPath? after = null;
            if (next is not null)
            {
                Assert.True(ListAssets.TryReadCursor(next, version, role, out var path));
                after = path;
            }
            var page = (await ListAssets.Of(session, [version], role, after, limit, Ct))[version].ToView(version, role);
            paths.AddRange(page.Items.Select(item => item.Path.ToString()));
            next = page.Next;
        }
        while (next is not null);
        return [.. paths];
    }
}
