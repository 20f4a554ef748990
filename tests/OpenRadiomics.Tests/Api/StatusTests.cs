using OpenRadiomics.Core;

namespace OpenRadiomics.Tests.Api;

/// <summary>How the portal is, for anybody.</summary>
public sealed class StatusTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task anybody_is_told_what_answers_what_waits_and_what_runs_within_seconds()
    {
        var stop = TestContext.Current.CancellationToken;
        await api.Author.Check(await api.Author.ADeposit());                // nothing listens here, so it waits
        StatusView status;
        for (var tries = 0; ; tries++)
        {
            status = await (await api.Anyone.Get("/api/v1/status")).Body<StatusView>(200);
            if (tries == 10 || status.Queues.Any(queue => queue is { Name: "deposits", Waiting: > 0 })) break;
            await Task.Delay(TimeSpan.FromSeconds(1), stop);
        }
        Assert.True(status is { Database: true, Blobs: true, Failed: 0 });
        Assert.Equal(["files", "deposits", "pictures", "webhooks"], status.Queues.Select(queue => queue.Name));
        Assert.True(status.Queues.Single(queue => queue.Name == "deposits").OldestSeconds is >= 0 and < 3_600);
        Assert.Equal(["OpenRadiomics", ".NET", "PostgreSQL"], status.Software.Select(running => running.Name));
        Assert.All(status.Software, running => Assert.Matches(@"^\d+(\.\d+)*$", running.Version));
    }
}
