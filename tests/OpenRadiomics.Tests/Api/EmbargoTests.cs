using OpenRadiomics.Core;

namespace OpenRadiomics.Tests.Api;

/// <summary>Publication that waits for a day.</summary>
public sealed class EmbargoTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task an_embargo_takes_the_accession_and_tells_readers_the_day_and_nothing_else()
    {
        var id = await Checked();
        var first = await (await Put(id, Today.AddDays(30))).Body<EmbargoView>(200);
        var moved = await (await Put(id, Today.AddDays(40))).Body<EmbargoView>(200);
        Assert.Equal(first with { Until = Today.AddDays(40) }, moved);
        Assert.Equal(moved, await (await api.Author.Get($"/api/v1/deposits/{id}/embargo")).Body<EmbargoView>(200));
        await (await api.Stranger.Get($"/api/v1/deposits/{id}/embargo")).Problem(404, "no-such-deposit");

        var deposit = await api.Author.Deposit(id);
        Assert.Equal(("embargoed", Today.AddDays(40)), (deposit.State, deposit.EmbargoedUntil));
        var problem = await (await api.Anyone.Http.GetAsync($"/api/v1/datasets/{moved.Accession}", TestContext.Current.CancellationToken)).Problem(404,
            "embargoed");
        Assert.Equal($"{moved.Accession} becomes public on {Today.AddDays(40):yyyy-MM-dd}.", problem.GetProperty("detail").GetString());
        foreach (var place in new[] { "versions/1", "versions", "versions/1/files", "versions/1/report" })
            Assert.Equal(404, (int)(await api.Anyone.Http.GetAsync($"/api/v1/datasets/{moved.Accession}/{place}",
                TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task nothing_changes_under_an_embargo_until_it_is_taken_back()
    {
        var id = await Checked();
        await (await Put(id, Today.AddDays(1))).Has(200);
        await (await api.Author.Put(id, "a", "x")).Problem(409, "not-editable");
        Assert.Equal("checked", (await (await api.Author.Delete($"/api/v1/deposits/{id}/embargo")).Body<DepositView>(200)).State);
        await (await api.Author.Get($"/api/v1/deposits/{id}/embargo")).Problem(404, "not-embargoed");
        await api.Author.AFile(id, "a");
        Assert.Equal("open", (await api.Author.Deposit(id)).State);
        await (await api.Author.Delete($"/api/v1/deposits/{id}/embargo")).Problem(409, "not-checked");
    }

    [Fact]
    public async Task what_is_embargoed_can_be_published_at_once()
    {
        var id = await Checked();
        await (await Put(id, Today.AddDays(1))).Has(200);
        Assert.Equal("publishing", (await (await api.Author.Post($"/api/v1/deposits/{id}/publish")).Body<DepositView>(202)).State);
        await (await Put(id, Today.AddDays(1))).Problem(409, "not-editable");
    }

    [Fact]
    public async Task a_day_that_is_over_or_far_away_is_refused_and_so_is_what_could_not_be_published()
    {
        var id = await Checked();
        await (await Put(id, Today)).Problem(422, "invalid-fields");
        await (await Put(id, Today.AddYears(3).AddDays(1))).Problem(422, "invalid-fields");
        await (await api.Author.PutJson($"/api/v1/deposits/{id}/embargo", new { until = "soon" })).Problem(400, "bad-request");
        Assert.Equal("checked", (await api.Author.Deposit(id)).State);

        await (await Put(await api.Author.ADeposit(), Today.AddDays(1))).Problem(409, "not-checked");
        await (await api.Stranger.PutJson($"/api/v1/deposits/{id}/embargo", new { until = Today.AddDays(1) })).Problem(404, "no-such-deposit");
    }

    private Task<HttpResponseMessage> Put(DepositId id, DateOnly until) => api.Author.PutJson($"/api/v1/deposits/{id}/embargo", new { until });

    private async Task<DepositId> Checked()
    {
        var id = await api.Author.ADeposit();
        await api.Author.Check(id);
        await api.FinishRun(id);
        return id;
    }
}
