using System.Net.Http.Json;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Tests.Api;

/// <summary>A curator takes what is published away; an administrator sees who did what.</summary>
public sealed class WithdrawTests(ReadFixture api) : IClassFixture<ReadFixture>
{
    [Fact]
    public async Task a_curator_withdraws_a_dataset_and_readers_are_told_why()
    {
        var (curator, version) = (await api.NewPerson("curate"), await api.Published.Publish("Potoroo"));
        var withdrawn = await (await Withdraw(curator, version, "Wrong scans.")).Body<WithdrawalView>(200);
        Assert.Equal((version.Id.Accession, null, "Wrong scans.", WithdrawalKind.Retraction),
            (withdrawn.Accession, withdrawn.Version, withdrawn.Reason, withdrawn.Kind));
        var problem = await (await api.Get($"/api/v1/datasets/{version.Id.Accession}")).Problem(410, "withdrawn");
        Assert.Contains("Wrong scans.", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, (await (await api.Get("/api/v1/datasets?q=potoroo")).Body<SearchView>(200)).Total);
    }

    [Fact]
    public async Task one_version_is_withdrawn_and_the_one_before_stands_in()
    {
        var (curator, first) = (await api.NewPerson("curate"), await api.Published.Publish("First"));
        await api.Published.Publish(Archive.Described("Second"), first.Id.Accession, 2);
        await (await Withdraw(curator, first, "A slip.", version: 2)).Has(200);
        Assert.Equal(1, (await (await api.Get($"/api/v1/datasets/{first.Id.Accession}")).Body<DatasetView>(200)).Newest.Number);
    }

    [Fact]
    public async Task asking_again_changes_nothing_another_reason_is_refused_and_privacy_goes_further()
    {
        var (curator, version) = (await api.NewPerson("curate"), await api.Published.Publish("Bandicoot"));
        var first = await (await Withdraw(curator, version, "Wrong scans.")).Body<WithdrawalView>(200);
        Assert.Equal(first, await (await Withdraw(curator, version, "Wrong scans.")).Body<WithdrawalView>(200));
        await (await Withdraw(curator, version, "Another.")).Problem(409, "withdrawn-otherwise");
        Assert.Equal(WithdrawalKind.Privacy, (await (await Withdraw(curator, version, "Consent.", "privacy")).Body<WithdrawalView>(200)).Kind);
        await (await Withdraw(curator, version, "Wrong scans.")).Problem(409, "withdrawn-otherwise");

        var audit = await (await (await api.NewPerson("admin")).Get($"/api/v1/audit?subject=dataset%20{version.Id.Accession}")).Body<PageView<AuditEntryView>>(
            200);
        Assert.Equal([("withdrawn", "privacy"), ("withdrawn", "retraction")], audit.Items.Select(entry => (entry.Event, entry.Reason)));
        Assert.All(audit.Items, entry => Assert.Equal(curator.Account.ToString(), entry.Actor));
    }

    [Fact]
    public async Task a_reference_to_what_was_withdrawn_leads_nowhere()
    {
        var (curator, origin) = (await api.NewPerson("curate"), await api.Published.Publish("Origin", ("sub-01/scan/ct", "ct")));
        var path = AssetPath.Parse("sub-01/scan/ct", null);
        var other = await api.Published.Publish(Archive.Described("Other"), Archive.NewAccession(), 1, [("a.txt", "a"u8.ToArray())],
            id => [new(id, path, new(Role.Scan), new FileContent.OfDataset(origin.Id, path, Sha256.Of(System.Security.Cryptography.SHA256.HashData("ct"u8)),
                2), null)]);
        var address = $"{Published.Api(other.Id)}/files/{path}";
        Assert.Equal("ct", await (await api.Get(address)).Text());
        await (await Withdraw(curator, origin, "Consent.", "privacy")).Has(200);
        var since = System.Diagnostics.Stopwatch.StartNew();
        while ((await api.Get(address)).IsSuccessStatusCode && since.Elapsed < TimeSpan.FromSeconds(5))
            await Task.Delay(100, TestContext.Current.CancellationToken);
        await (await api.Get(address)).Problem(410, "withdrawn");
        await (await api.Get($"{Published.Api(other.Id)}/archive")).Has(200);
    }

    [Fact]
    public async Task others_may_not_and_what_is_not_there_cannot_be_withdrawn()
    {
        var (curator, version) = (await api.NewPerson("curate"), await api.Published.Publish("Wallaby"));
        await (await Withdraw(api.Author, version, "Mine.")).Problem(403, "not-allowed");
        await (await Withdraw(api.Anyone, version, "Anyone's.")).Problem(401, "not-authenticated");
        await (await Withdraw(curator, version, " ")).Problem(422, "invalid-fields");
        await (await Withdraw(curator, version, "a\0b")).Problem(422, "invalid-fields");
        await (await Withdraw(curator, version, "Why?", "mistake")).Problem(400, "bad-request");
        await (await Withdraw(curator, version, "No such.", version: 7)).Problem(404, "unknown-version");
        await (await curator.Send(HttpMethod.Post, "/api/v1/datasets/OR-999999/withdraw",
            JsonContent.Create(new { reason = "None.", kind = "privacy" }))).Problem(404, "unknown-dataset");
        await (await api.Get($"/api/v1/datasets/{version.Id.Accession}")).Has(200);
    }

    [Fact]
    public async Task the_audit_log_is_paged_newest_first_for_administrators_alone()
    {
        await (await api.Author.Get("/api/v1/audit")).Problem(403, "not-allowed");
        await (await api.Anyone.Get("/api/v1/audit")).Problem(401, "not-authenticated");
        var (admin, author) = (await api.NewPerson("admin"), await api.NewPerson());
        var deposit = await author.ADeposit();
        await author.Check(deposit);
        var address = $"/api/v1/audit?subject=deposit%20{deposit}&first=1";
        var first = await (await admin.Get(address)).Body<PageView<AuditEntryView>>(200);
        var second = await (await admin.Get($"{address}&cursor={first.Next}")).Body<PageView<AuditEntryView>>(200);
        Assert.Equal(("checking", "opened", 2, null), (first.Items.Single().Event, second.Items.Single().Event, second.Total, second.Next));
        await (await admin.Get("/api/v1/audit?cursor=AAAA")).Problem(400, "bad-request");
        await (await admin.Get("/api/v1/audit?subject=%00")).Problem(400, "bad-request");
    }

    private static Task<HttpResponseMessage> Withdraw(Person person, DatasetVersion dataset, string reason, string kind = "retraction", int? version = null) =>
        person.Send(HttpMethod.Post, $"/api/v1/datasets/{dataset.Id.Accession}/withdraw", JsonContent.Create(new { reason, kind, version }));
}
