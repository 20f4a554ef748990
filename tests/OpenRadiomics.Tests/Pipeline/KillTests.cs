namespace OpenRadiomics.Tests.Pipeline;

/// <summary>
/// The exam of <c>kill-exam</c>, twice; the command takes it as often as is wanted. The servers and the publishing side stay alive; Ingest hosts die by SIGKILL
/// at random moments.
/// </summary>
public sealed class KillTests(Servers servers, ITestOutputHelper output)
{
    [Fact]
    public async Task hosts_killed_at_random_moments_lose_nothing()
    {
        await using var cluster = await Cluster.Start(await servers.NewDatabase(), await servers.Blobs(), servers.NewPrefix());
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var exam = new KillExam(cluster, await ExampleDeposit.Stage(cluster, subjects: 12, edge: 40), new Random(seed));
        var undisturbed = await exam.Begin();
        for (var number = 0; number < 2; number++)
        {
            var survived = await exam.Once(undisturbed, number);
            output.WriteLine($"{survived}");
            Assert.True(survived.SameReport, $"{survived}");
            Assert.True(survived.SameContent, $"{survived}");
        }
    }
}
