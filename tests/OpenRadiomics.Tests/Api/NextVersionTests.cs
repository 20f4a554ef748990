using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Tests.Api;

/// <summary>How a dataset's next version begins: as the last one is.</summary>
public sealed class NextVersionTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private BlobStore Blobs => api.Services.GetRequiredService<BlobStore>();

    private Archive Archive => new(api.Store, Blobs);

    [Fact]
    public async Task it_starts_with_the_description_and_every_file_of_the_last()
    {
        var person = await api.NewPerson();
        var last = await ADataset(person);
        var draft = await Draft(person, last);
        Assert.Equal((last.Id.Accession, 4, last.Bytes), (draft.BasedOn, draft.Files, draft.Bytes));
        Assert.Equal("First", (await (await person.Get($"/api/v1/deposits/{draft.Id}/description")).Body<Description>(200)).Title);

        var files = await Files(person, draft.Id);
        await using var session = api.Store.QuerySession();
        var assets = (await ListAssets.Of(session, [last.Id], null, null, 100, Ct))[last.Id].Assets;
        Assert.Equal(assets.Select(asset => (asset.Path, asset.Labels)), files.Select(file => (file.Path, file.Labels)));
        Assert.Equal(assets.Select(Published.View).Select(view => (view.Sha256, view.Size, view.External)),
            files.Select(file => (file.Sha256, file.Size, file.External)));
        Assert.Equal("a;b", Encoding.UTF8.GetString(await person.Bytes($"/api/v1/deposits/{draft.Id}/files/features/all.csv")));
        await (await person.Get($"/api/v1/deposits/{draft.Id}/files/sub-02/scan/elsewhere")).Problem(404, "no-bytes");
    }

    [Fact]
    public async Task files_are_added_replaced_labelled_and_removed_and_the_published_bytes_stay()
    {
        var person = await api.NewPerson();
        var last = await ADataset(person);
        var draft = await Draft(person, last);
        await person.AFile(draft.Id, "README.txt", "New.");
        await (await person.Put(draft.Id, "features/all.csv", "a;b;c")).Has(200);
        await (await person.PutJson($"/api/v1/deposits/{draft.Id}/labels/sub-01/scan/ct.nii", new FileLabels(Role.Other), ("If-Match", "*"))).Has(200);
        await (await person.Delete($"/api/v1/deposits/{draft.Id}/files/sub-02/scan/elsewhere")).Has(204);
        await (await person.Delete($"/api/v1/deposits/{draft.Id}/files/sub-01/scan/ct.nii")).Has(204);

        Assert.Equal(["README.txt", "features/all.csv", "sub-03/scan/other"], (await Files(person, draft.Id)).Select(file => file.Path.ToString()));
        foreach (var text in new[] { "a;b", "a scan" }) Assert.True(await Blobs.HasContent(Sha256.Of(SHA256.HashData(Encoding.UTF8.GetBytes(text))), Ct), text);
        var now = await person.Deposit(draft.Id);
        Assert.Equal((3, 9L), (now.Files, now.Bytes));
    }

    [Fact]
    public async Task bytes_that_are_taken_over_cost_their_owner_nothing_even_if_they_are_sent_again()
    {
        var person = await api.NewPerson();
        var draft = await Draft(person, await ADataset(person));
        Assert.Equal(0, (await Owned(person)).Costing);
        await (await person.Put(draft.Id, "features/all.csv", "a;b")).Has(200);
        Assert.Equal((0, 9L), ((await Owned(person)).Costing, (await Owned(person)).Bytes));
        await (await person.Put(draft.Id, "features/all.csv", "a;b;c")).Has(200);
        Assert.Equal((5, 11L), ((await Owned(person)).Costing, (await Owned(person)).Bytes));
        await (await person.Delete($"/api/v1/deposits/{draft.Id}/files/features/all.csv")).Has(204);
        Assert.Equal((0, 6L), ((await Owned(person)).Costing, (await Owned(person)).Bytes));
    }

    [Fact]
    public async Task a_draft_that_is_given_up_leaves_the_published_version_as_it_was()
    {
        var person = await api.NewPerson();
        var last = await ADataset(person);
        var draft = await Draft(person, last);
        await (await person.Post($"/api/v1/deposits/{draft.Id}/abandon")).Has(200);
        Assert.Equal("a;b", await person.Text($"{Published.Api(last.Id)}/files/features/all.csv"));
    }

    [Fact]
    public async Task it_starts_from_the_newest_version_that_stands()
    {
        var person = await api.NewPerson();
        var first = await ADataset(person);
        await Archive.Publish(Archive.Described("Second"), first.Id.Accession, 2, [], null, owner: person.Account);
        await Archive.Withdraw(first.Id.Accession, 2);
        Assert.Equal(4, (await Draft(person, first)).Files);
    }

    [Fact]
    public async Task nothing_is_based_on_what_was_withdrawn()
    {
        var person = await api.NewPerson();
        var whole = await ADataset(person);
        await Archive.Withdraw(whole.Id.Accession);
        await (await Open(person, whole.Id.Accession)).Problem(409, "base-withdrawn");
        var only = await ADataset(person);
        await Archive.Withdraw(only.Id.Accession, 1);
        await (await Open(person, only.Id.Accession)).Problem(409, "base-withdrawn");
    }

    [Fact]
    public async Task nobody_opens_a_version_of_somebody_elses_dataset() =>
        await (await Open(api.Author, (await ADataset(api.Stranger)).Id.Accession)).Problem(422, "no-such-dataset");

    /// <summary>Two files, a scan that is open elsewhere, and one of another dataset.</summary>
    private async Task<DatasetVersion> ADataset(Person owner)
    {
        var other = await Archive.Publish("Other", ("sub-03/scan/other", "other"));
        var cc0 = LicenceId.Parse("CC0-1.0", null);
        return await Archive.Publish(Archive.Described("First"), Archive.NewAccession(), 1,
            [("features/all.csv", "a;b"u8.ToArray()), ("sub-01/scan/ct.nii", "a scan"u8.ToArray())],
            id =>
            [
                new(id, AssetPath.Parse("sub-02/scan/elsewhere", null), new(Role.Scan, "02", Reader: "Ann", Licence: cc0),
                    new FileContent.External(Doi.Parse("10.7937/K9/TCIA.2015.PF0M9REI", null), "1.2.3", cc0), cc0),
                new(id, AssetPath.Parse("sub-03/scan/other", null), new(Role.Scan, "03"),
                    new FileContent.OfDataset(other.Id, AssetPath.Parse("sub-03/scan/other", null), Sha256.Of(SHA256.HashData("other"u8)), 5), null),
            ], owner: owner.Account);
    }

    private static Task<HttpResponseMessage> Open(Person person, Accession basedOn) =>
        person.Send(HttpMethod.Post, "/api/v1/deposits", JsonContent.Create(new { basedOn }, options: Json.Options));

    private static async Task<DepositView> Draft(Person person, DatasetVersion last) => await (await Open(person, last.Id.Accession)).Body<DepositView>(201);

    private static async Task<IReadOnlyList<DepositFileView>> Files(Person person, DepositId id) =>
        (await (await person.Get($"/api/v1/deposits/{id}/files")).Body<PageView<DepositFileView>>(200)).Items;

    private async Task<Usage> Owned(Person person)
    {
        await using var session = api.Store.QuerySession();
        return await Usage.Of(session, person.Account, Ct);
    }
}
