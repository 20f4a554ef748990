using Marten;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Tests.Api;

/// <summary>A deposit's states as its owner goes through them.</summary>
public sealed class DepositWayTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly Finding AnError = new("OR1003", Severity.Error, AssetPath.Parse("a/mask.nii", null), null, "1 mm", "2 mm", "Resample it.");
    private static readonly Finding AWarning = AnError with { Code = "OR3001", Severity = Severity.Warning };

    [Fact]
    public async Task a_run_starts_once_however_often_it_is_asked_for()
    {
        var id = await api.Author.ADeposit();
        await api.Author.AFile(id, "a");
        var first = await api.Author.Check(id);
        var second = await api.Author.Check(id);
        Assert.Equal((first.Id, 1, 0, null), (second.Id, second.Files, second.FilesDone, second.FinishedAt));
        Assert.Equal("checking", (await api.Author.Deposit(id)).State);
        await api.FinishRun(id);
        Assert.Equal(first.Id, (await api.Author.Check(id)).Id);
    }

    [Fact]
    public async Task an_edit_opens_a_checked_deposit_again_and_the_next_run_sees_other_content()
    {
        var id = await api.Author.ADeposit();
        var first = await api.Author.Check(id);
        await api.FinishRun(id);
        await api.Author.AFile(id, "a");
        Assert.Equal("open", (await api.Author.Deposit(id)).State);
        var second = await api.Author.Check(id);
        Assert.NotEqual(first.Id, second.Id);
        await using var session = api.Store.QuerySession();
        Assert.NotEqual((await session.LoadAsync<CheckRun>(first.Id, TestContext.Current.CancellationToken))!.Content,
            (await session.LoadAsync<CheckRun>(second.Id, TestContext.Current.CancellationToken))!.Content);
    }

    [Fact]
    public async Task a_refused_edit_leaves_a_checked_deposit_checked()
    {
        var id = await api.Author.ADeposit();
        await api.Author.AFile(id, "a");
        await api.Author.Check(id);
        await api.FinishRun(id);
        await (await api.Author.Put(id, "a", "other", ("If-None-Match", "*"))).Problem(412, "is-there-already");
        await (await api.Author.Describe(id, new() { Title = new('x', 501) })).Problem(422, "invalid-fields");
        Assert.Equal("checked", (await api.Author.Deposit(id)).State);
    }

    [Fact]
    public async Task nothing_can_be_changed_while_it_is_checked()
    {
        var id = await api.Author.ADeposit();
        await api.Author.AFile(id, "a");
        await api.Author.Check(id);
        await (await api.Author.Put(id, "a", "x")).Problem(409, "not-editable");
        await (await api.Author.Delete($"/api/v1/deposits/{id}/files/a")).Problem(409, "not-editable");
        await (await api.Author.Describe(id, new())).Problem(409, "not-editable");
        await (await api.Author.PutJson($"/api/v1/deposits/{id}/labels/a", FileLabels.None, ("If-Match", "*"))).Problem(409, "not-editable");
        await (await api.Author.PutJson($"/api/v1/deposits/{id}/external/b", new ExternalReferenceView(null, null, null, null, null))).Problem(409,
            "not-editable");
        await (await api.Author.Post($"/api/v1/deposits/{id}/publish")).Problem(409, "not-checked");
    }

    [Fact]
    public async Task errors_block_publication()
    {
        var id = await api.Author.ADeposit();
        await api.Author.Check(id);
        await api.FinishRun(id, AnError, AWarning);
        await (await api.Author.Post($"/api/v1/deposits/{id}/publish")).Matches("errors_block_publication");
    }

    [Fact]
    public async Task warnings_to_acknowledge_block_until_the_description_says_why_they_may_stand()
    {
        var id = await api.Author.ADeposit();
        await api.Author.Check(id);
        await api.FinishRun(id, AWarning, AWarning with { Code = "OR2012", NeedsAcknowledgement = true, AndMore = 2 },
            AWarning with { Code = "OR2013", NeedsAcknowledgement = true, Acknowledged = "They are the study's own." });
        var refusal = await (await api.Author.Post($"/api/v1/deposits/{id}/publish")).Problem(409, "unacknowledged");
        Assert.StartsWith("OR2012: 3.", refusal.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task warnings_do_not_block_publication_and_one_message_goes_out_with_the_change()
    {
        var id = await api.Author.ADeposit();
        await api.Author.Check(id);
        await api.FinishRun(id, AWarning);
        var before = await Messages<PublishVersion>();
        for (var i = 0; i < 3; i++) Assert.Equal("publishing", (await (await api.Author.Post($"/api/v1/deposits/{id}/publish")).Body<DepositView>(202)).State);
        Assert.Equal(before + 1, await Messages<PublishVersion>());
        await (await api.Author.Post($"/api/v1/deposits/{id}/abandon")).Problem(409, "not-abandonable");
    }

    [Fact]
    public async Task the_report_is_that_of_the_last_finished_run()
    {
        var id = await api.Author.ADeposit();
        await (await api.Author.Get($"/api/v1/deposits/{id}/report")).Problem(404, "no-report");
        await api.Author.Check(id);
        await (await api.Author.Get($"/api/v1/deposits/{id}/report")).Problem(404, "no-report");
        await api.FinishRun(id, AnError);
        await (await api.Author.Get($"/api/v1/deposits/{id}/report")).Matches("the_report_is_that_of_the_last_finished_run");
        await api.Author.AFile(id, "a");
        await api.Author.Check(id);
        await api.FinishRun(id);
        Assert.Equal(0, (await (await api.Author.Get($"/api/v1/deposits/{id}/report")).Body<ReportView>(200)).Errors);
    }

    [Fact]
    public async Task an_abandoned_deposit_stays_so()
    {
        var id = await api.Author.ADeposit();
        await api.Author.AFile(id, "a");
        for (var i = 0; i < 2; i++)
            Assert.Equal("abandoned", (await (await api.Author.Post($"/api/v1/deposits/{id}/abandon")).Body<DepositView>(200)).State);
        await (await api.Author.Put(id, "b", "x")).Problem(409, "not-editable");
        await (await api.Author.Post($"/api/v1/deposits/{id}/check")).Problem(409, "not-checkable");
        await (await api.Author.Post($"/api/v1/deposits/{id}/publish")).Problem(409, "not-checked");
    }

    [Fact]
    public async Task every_change_of_state_stands_in_the_audit_log()
    {
        var id = await api.Author.ADeposit();
        await api.Author.Check(id);
        await api.FinishRun(id);
        await api.Author.AFile(id, "a");
        await api.Author.Check(id);
        await api.FinishRun(id);
        await (await api.Author.Post($"/api/v1/deposits/{id}/publish")).Has(202);
        await using var session = api.Store.QuerySession();
        var subject = $"deposit {id}";
        var entries = await session.Query<AuditEntry>().Where(entry => entry.Subject == subject).OrderBy(entry => entry.At)
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["opened", "checking", "reopened", "checking", "publishing"], entries.Select(entry => entry.Event));
        Assert.All(entries, entry => Assert.Equal(api.Author.Account.ToString(), entry.Actor));
    }

    /// <summary>No host listens in these tests, so what is sent stays in its queue.</summary>
    private async Task<long> Messages<T>()
    {
        await using var session = api.Store.QuerySession();
        return (await session.AdvancedSql.QueryAsync<long>(
            "select count(*) from openradiomics_queues.wolverine_queue_deposits where message_type like ?", TestContext.Current.CancellationToken,
            $"%{typeof(T).Name}")).Single();
    }
}
