using System.Net;
using Marten;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Tests.Api;

/// <summary>Many at once: nobody's change is lost, nothing happens twice.</summary>
public sealed class RaceTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const int Many = 12;

    [Fact]
    public async Task of_changes_meant_for_one_state_of_a_file_one_is_made()
    {
        var id = await api.Author.ADeposit();
        var etag = (await api.Author.AFile(id, "a")).ETag;
        var answers = await AllAtOnce(i => api.Author.Put(id, "a", $"number {i}", ("If-Match", etag)));
        Assert.Equal((1, Many - 1), (Count(answers, HttpStatusCode.OK), Count(answers, HttpStatusCode.PreconditionFailed)));
        Assert.Equal(1, (await api.Author.Deposit(id)).Files);
    }

    [Fact]
    public async Task of_files_that_shall_be_new_one_is_made()
    {
        var id = await api.Author.ADeposit();
        var answers = await AllAtOnce(i => api.Author.Put(id, "a", $"number {i}", ("If-None-Match", "*")));
        Assert.Equal((1, Many - 1), (Count(answers, HttpStatusCode.Created), Count(answers, HttpStatusCode.PreconditionFailed)));
    }

    [Fact]
    public async Task of_changes_meant_for_one_state_of_a_description_one_is_made()
    {
        var id = await api.Author.ADeposit();
        var answers = await AllAtOnce(i => api.Author.Describe(id, new() { Title = $"Number {i}" }, "\"0\""));
        Assert.Equal((1, Many - 1), (Count(answers, HttpStatusCode.OK), Count(answers, HttpStatusCode.PreconditionFailed)));
    }

    [Fact]
    public async Task parallel_uploads_of_many_files_are_all_kept_and_counted()
    {
        var id = await api.Author.ADeposit();
        var answers = await AllAtOnce(i => api.Author.Put(id, $"sub-{i}/scan/a", $"number {i:D4}"), 60);
        Assert.Equal(60, Count(answers, HttpStatusCode.Created));
        var deposit = await api.Author.Deposit(id);
        Assert.Equal((60, 60L * "number 0000".Length), (deposit.Files, deposit.Bytes));
    }

    [Fact]
    public async Task many_edits_of_a_checked_deposit_open_it_once()
    {
        var id = await api.Author.ADeposit();
        await api.Author.Check(id);
        await api.FinishRun(id);
        var answers = await AllAtOnce(i => api.Author.Put(id, $"{i}", "x"));
        Assert.Equal(Many, Count(answers, HttpStatusCode.Created));
        await using var session = api.Store.QuerySession();
        var subject = $"deposit {id}";
        Assert.Equal(1, await session.Query<AuditEntry>().CountAsync(entry => entry.Subject == subject && entry.Event == "reopened",
            TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task one_key_opens_one_deposit()
    {
        var person = await api.NewPerson();
        var answers = await AllAtOnce(_ => person.Send(HttpMethod.Post, "/api/v1/deposits", null, ("Idempotency-Key", "the-same")));
        var bodies = await Task.WhenAll(answers.Select(answer => answer.Text()));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Single(bodies.Distinct());
        Assert.Equal(1, (await (await person.Get("/api/v1/deposits")).Body<PageView<DepositView>>(200)).Total);
    }

    [Fact]
    public async Task many_askers_start_one_run()
    {
        var id = await api.Author.ADeposit();
        var answers = await AllAtOnce(_ => api.Author.Post($"/api/v1/deposits/{id}/check"));
        var runs = await Task.WhenAll(answers.Select(answer => answer.Body<CheckRunView>(202)));
        Assert.Single(runs.Select(run => run.Id).Distinct());
    }

    [Fact]
    public async Task what_is_published_was_checked_as_it_is()
    {
        for (var round = 0; round < 6; round++)
        {
            var id = await api.Author.ADeposit();
            await api.Author.AFile(id, "a", "checked");
            await api.Author.Check(id);
            await api.FinishRun(id);
            var publish = api.Author.Post($"/api/v1/deposits/{id}/publish");
            var edit = api.Author.Put(id, "a", "not checked");
            await Task.WhenAll(publish, edit);
            var publishing = (await api.Author.Deposit(id)).State == "publishing";
            Assert.Equal(publishing, (await publish).StatusCode == HttpStatusCode.Accepted);
            Assert.Equal(publishing ? HttpStatusCode.Conflict : HttpStatusCode.OK, (await edit).StatusCode);
            Assert.Equal(publishing ? "checked" : "not checked", await api.Author.Text($"/api/v1/deposits/{id}/files/a"));
        }
    }

    private static Task<HttpResponseMessage[]> AllAtOnce(Func<int, Task<HttpResponseMessage>> send, int many = Many) =>
        Task.WhenAll(Enumerable.Range(0, many).Select(i => Task.Run(() => send(i), TestContext.Current.CancellationToken)));

    private static int Count(HttpResponseMessage[] answers, HttpStatusCode status) => answers.Count(answer => answer.StatusCode == status);
}
