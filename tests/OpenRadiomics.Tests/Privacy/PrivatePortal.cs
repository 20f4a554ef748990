using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using OpenRadiomics.Api;
using OpenRadiomics.Client;
using OpenRadiomics.Core;
using OpenRadiomics.Local.Servers;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Tests.Privacy;

/// <summary>
/// Pages, API and pipeline of their own with a deposit in every state in which not everybody may see it, all of one owner; and answers from before they were
/// there.
/// </summary>
internal sealed class PrivatePortal : RunningApi
{
    private readonly Guard _guard;
    private readonly List<Thing> _things = [];
    private readonly ConcurrentDictionary<Role, Lazy<Task<IReadOnlyList<Answer>>>> _walked = new();

    private PrivatePortal(WebApplication app, Guard guard) : base(app) => _guard = guard;

    public RunningPortal Pages { get; private set; } = null!;

    public IReadOnlyList<Thing> Things => _things;

    public Walker Walker { get; private set; } = null!;

    /// <summary>What anybody was told at each address that names nothing, when only public things were there.</summary>
    public IReadOnlyList<Answer> Before { get; private set; } = [];

    /// <summary>A webhook of the owner.</summary>
    public WebhookId Hook { get; private set; }

    public Thing The(string name) => _things.Single(thing => thing.Name == name);

    /// <summary>What a role was answered at every address of every thing.</summary>
    public Task<IReadOnlyList<Answer>> Walked(Role role) =>
        _walked.GetOrAdd(role, _ => new(() => Walker.Walk(role, _things, thorough: role == Role.Anybody))).Value;

    /// <summary>Started once for the whole test run.</summary>
    public static new Task<PrivatePortal> Shared(Servers servers) => servers.Shared(async () =>
    {
        var app = await Start(servers, []);
        var portal = new PrivatePortal(app, await StartPipeline(app));
        portal.Pages = await RunningPortal.Before(portal);
        portal.Walker = await Walker.Of(portal);
        await portal.Fill();
        return portal;
    });

    private async Task Fill()
    {
        Assert.Equal(0, await AccountCommands.Run(Services, ["accounts", "grant", "demo-curator", "curator"], TextWriter.Null, Stop));
        Assert.Equal(0, await AccountCommands.Run(Services, ["accounts", "grant", "demo-administrator", "administrator"], TextWriter.Null, Stop));
        var (owner, curator) = (await Client("demo-author", "deposit"), await Client("demo-curator", "curate"));
        var open = await Publish(owner, Thing.Open);
        var first = await Publish(owner, Thing.RetractedVersion);
        await Publish(owner, Thing.Successor, first.Accession);
        await curator.Curation.Withdraw(first.Accession, 1, WithdrawalKind.Retraction, "Wrong scans.", Stop);
        await Gone(first);
        await curator.Curation.Review(open, ReviewDecision.Approved, [], Stop);
        Hook = (await (await Walker.Send(Role.Owner, HttpMethod.Post, "/api/v1/webhooks",
            System.Net.Http.Json.JsonContent.Create(new { url = "https://example.org/hook", dataset = "OR-999998" }))).Body<NewWebhookView>(201)).Webhook.Id;
        Before = await Walker.Catalogue(The(Thing.Open));

        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(30);
        await Checked(owner, Thing.Draft);
        foreach (var (name, accession) in new[] { (Thing.Embargoed, (Accession?)null), (Thing.EmbargoedVersion, open.Accession) })
        {
            var held = await owner.Deposits.Embargo((await Checked(owner, name, accession)).Deposit, day, Stop);
            Keep(The(name) with { Version = new(held.Accession, accession is null ? 1 : 2) });
        }
        foreach (var (name, kind) in new[] { (Thing.Retracted, WithdrawalKind.Retraction), (Thing.Purged, WithdrawalKind.Privacy) })
        {
            var version = await Publish(owner, name);
            await curator.Curation.Withdraw(version.Accession, null, kind, "Consent was withdrawn.", Stop);
            await Gone(version);
        }
    }

    private async Task<OpenRadiomicsClient> Client(string account, string scope)
    {
        var said = new StringWriter();
        Assert.Equal(0, await TokenCommands.Run(Services, ["tokens", "create", "--owner", account, "--name", "test", "--scopes", scope], said, Stop));
        return new(new HttpClient { BaseAddress = Address }, said.ToString().Trim());
    }

    private async Task<VersionId> Publish(OpenRadiomicsClient owner, string name, Accession? basedOn = null)
    {
        var thing = await Checked(owner, name, basedOn);
        var version = await owner.Deposits.Publish(thing.Deposit, Stop) ?? throw new InvalidOperationException($"{name} was not published.");
        Keep(thing with { Version = version });
        return version;
    }

    private async Task<Thing> Checked(OpenRadiomicsClient owner, string name, Accession? basedOn = null)
    {
        var deposits = owner.Deposits;
        var id = (await deposits.Open(basedOn, ct: Stop)).Id;
        await foreach (var old in deposits.Files(id, Stop)) await deposits.Remove(id, old.Path, Stop);
        var study = MarkedStudy.Of(new($"zyn{name}"));
        await deposits.Describe(id, study.Description, ct: Stop);
        foreach (var file in study.Files)
        {
            await using var bytes = file.Open();
            await deposits.Put(id, AssetPath.Parse(file.Path, null), bytes, ct: Stop);
            if (file.Labels is { } labels) await deposits.Label(id, AssetPath.Parse(file.Path, null), labels, ct: Stop);
        }
        var run = await deposits.Check(id, Stop);
        await foreach (var _ in deposits.Watch(id, run.Id, Stop)) { }
        var errors = (await deposits.Report(id, Stop)).Findings.Where(finding => finding.Severity == Severity.Error);
        Assert.Empty(errors.Select(error => $"{name}: {error.Code} {error.Path} {error.Found}"));
        var links = (Named: await deposits.CreateReviewLink(id, 30, anonymous: false, Stop),
            Anonymous: await deposits.CreateReviewLink(id, 30, anonymous: true, Stop));
        var thing = new Thing(name, id, run.Id, null, links.Named.Token, links.Anonymous.Token);
        Keep(thing);
        return thing;
    }

    private void Keep(Thing thing)
    {
        _things.RemoveAll(old => old.Name == thing.Name);
        _things.Add(thing);
    }

    /// <summary>A withdrawal shows within seconds, as promised: tests begin when this one does.</summary>
    private async Task Gone(VersionId version)
    {
        using var http = new HttpClient { BaseAddress = Address };
        var since = System.Diagnostics.Stopwatch.StartNew();
        while ((await http.GetAsync(Published.Api(version), Stop)).IsSuccessStatusCode && since.Elapsed < TimeSpan.FromSeconds(10)) await Task.Delay(50, Stop);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public override async ValueTask DisposeAsync()
    {
        Walker.Dispose();
        await Pages.DisposeAsync();
        await _guard.DisposeAsync();
        await base.DisposeAsync();
    }
}
