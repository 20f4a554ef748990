using System.Diagnostics;
using System.Text.Json;
using Marten;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Tests.Pipeline;

/// <summary>
/// Two Ingest hosts check and publish the same deposit again and again, while one of them is killed at a random moment and another one takes its
/// place. Every report and every version has to equal the undisturbed one, and every deposit has to become exactly one version.
/// </summary>
internal sealed class KillExam(Cluster cluster, ExampleDeposit example, Random random)
{
    private readonly List<IngestProcess> _hosts = [];

    /// <summary>How long an answer may take, recovery included.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(90);

    public async Task<Undisturbed> Begin()
    {
        _hosts.AddRange(await Task.WhenAll(cluster.StartIngest(), cluster.StartIngest()));
        await Pass(null, null);                                             // first of all everything is slow
        var clock = Stopwatch.StartNew();
        var (deposit, report) = await Check(null);
        var check = clock.Elapsed;
        clock.Restart();
        var version = await Publish(deposit, null);
        return new(report, version.Content, check, clock.Elapsed);
    }

    /// <summary>Kills once, in turn during a check and during a publication.</summary>
    public async Task<Survived> Once(Undisturbed undisturbed, int number)
    {
        var duringCheck = number % 2 == 0;
        var moment = (duringCheck ? undisturbed.Check : undisturbed.Publish) * random.NextDouble();
        var (report, content) = await Pass(duringCheck ? moment : null, duringCheck ? null : moment);
        return new(number, duringCheck, moment, _last, report == undisturbed.Report, content == undisturbed.Content);
    }

    private TimeSpan _last;

    private async Task<(string Report, Sha256 Content)> Pass(TimeSpan? killInCheck, TimeSpan? killInPublication)
    {
        var (deposit, report) = await Check(killInCheck);
        var version = await Publish(deposit, killInPublication);
        return (report, version.Content);
    }

    private async Task<(DepositId Deposit, string Report)> Check(TimeSpan? kill)
    {
        var deposit = await example.Open(cluster);
        var run = await cluster.Check(deposit.Id);
        await Disturbed<DepositState.Checked>(deposit.Id, kill);
        return (deposit.Id, JsonSerializer.Serialize(await cluster.ReportOf(run), Json.Options));
    }

    private async Task<DatasetVersion> Publish(DepositId deposit, TimeSpan? kill)
    {
        await cluster.Publish(deposit);
        var published = await Disturbed<DepositState.Published>(deposit, kill);
        await using var session = cluster.Store.QuerySession();
        var versions = (await session.Query<StoredVersion>().ToListAsync()).Where(stored => stored.Version.Deposit == deposit).ToList();
        return versions is [{ Version: var only }] && only.Id == published.Version ? only
            : throw new InvalidOperationException($"Deposit {deposit} became {versions.Count} versions.");
    }

    private async Task<TState> Disturbed<TState>(DepositId deposit, TimeSpan? kill) where TState : DepositState
    {
        if (kill is not { } moment) return await cluster.Until<TState>(deposit, Patience);
        await Task.Delay(moment);
        var victim = _hosts[random.Next(_hosts.Count)];
        var clock = Stopwatch.StartNew();
        await victim.Kill();
        _hosts.Remove(victim);
        var next = cluster.StartIngest();
        var state = await cluster.Until<TState>(deposit, Patience);
        _last = clock.Elapsed;
        _hosts.Add(await next);
        return state;
    }
}

/// <summary>What comes out, and how long it takes, when nobody is killed.</summary>
internal sealed record Undisturbed(string Report, Sha256 Content, TimeSpan Check, TimeSpan Publish);

/// <summary>What came out though a host was killed.</summary>
/// <param name="Number">Which time.</param>
/// <param name="DuringCheck">During a check, else during a publication.</param>
/// <param name="Moment">How long after it was asked for.</param>
/// <param name="Recovery">From the kill to the end.</param>
/// <param name="SameReport">The report equals the undisturbed one.</param>
/// <param name="SameContent">So does the version's content.</param>
internal sealed record Survived(int Number, bool DuringCheck, TimeSpan Moment, TimeSpan Recovery, bool SameReport, bool SameContent);
