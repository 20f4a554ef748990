using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Tests.Api;

public sealed class FollowRunTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact(Timeout = 60_000)]
    public async Task progress_is_told_until_the_run_is_finished()
    {
        var (id, run) = await ARun();
        using var answer = await Follow(id, run.Id);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("0", "progress"), await Next(lines));
        await LookAt(run.Id, "a");
        Assert.Equal(("1", "progress"), await Next(lines));
        await LookAt(run.Id, "b");
        Assert.Equal(("2", "progress"), await Next(lines));
        await api.FinishRun(id);
        Assert.Equal(("2", "finished"), await Next(lines));
        Assert.Null(await lines.ReadLineAsync(TestContext.Current.CancellationToken));
    }

    [Fact(Timeout = 60_000)]
    public async Task a_follower_goes_on_where_it_stopped()
    {
        var (id, run) = await ARun();
        await LookAt(run.Id, "a");
        using var answer = await Follow(id, run.Id, ("Last-Event-ID", "1"));
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        Assert.Equal(": nothing new", await lines.ReadLineAsync(TestContext.Current.CancellationToken));
        await LookAt(run.Id, "b");
        Assert.Equal(("2", "progress"), await Next(lines));
    }

    [Fact]
    public async Task nobody_waits_for_the_run_of_an_abandoned_deposit()
    {
        var (id, run) = await ARun();
        await (await api.Author.Post($"/api/v1/deposits/{id}/abandon")).Has(200);
        var text = await api.Author.Text($"/api/v1/deposits/{id}/runs/{run.Id}/events");
        Assert.Contains("event: stopped", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_run_belongs_to_its_deposit()
    {
        var (_, run) = await ARun();
        var other = await api.Author.ADeposit();
        await (await api.Author.Get($"/api/v1/deposits/{other}/runs/{run.Id}")).Problem(404, "no-such-run");
        await (await api.Author.Get($"/api/v1/deposits/{other}/runs/{run.Id}/events")).Problem(404, "no-such-run");
    }

    private async Task<(DepositId, CheckRunView)> ARun()
    {
        var id = await api.Author.ADeposit();
        await api.Author.AFile(id, "a");
        await api.Author.AFile(id, "b");
        var run = await api.Author.Check(id);
        await using var session = api.Store.LightweightSession();
        RunFiles.List(session, id, run.Id);
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        return (id, run);
    }

    /// <summary>Plays the pipeline: notes that a file has been looked at.</summary>
    private async Task LookAt(CheckRunId run, string path)
    {
        await using var session = api.Store.LightweightSession();
        await RunFiles.Lock(session, run, TestContext.Current.CancellationToken);
        await RunFiles.Keep(session, run, AssetPath.Parse(path, null), "{}", TestContext.Current.CancellationToken);
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private Task<HttpResponseMessage> Follow(DepositId id, CheckRunId run, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/deposits/{id}/runs/{run}/events");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return api.Author.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    /// <summary>Id and name of the next event; heartbeats are passed over.</summary>
    private static async Task<(string Id, string Name)> Next(StreamReader lines)
    {
        string? id = null, name = null;
        while (await lines.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal)) id = line[4..];
            else if (line.StartsWith("event: ", StringComparison.Ordinal)) name = line[7..];
            else if (line == "" && name is not null) return (id!, name);
        }
        throw new EndOfStreamException("The stream ended before an event.");
    }
}
