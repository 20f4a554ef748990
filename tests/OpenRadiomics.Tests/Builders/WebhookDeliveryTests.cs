using System.Text.Json;
using Marten;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;
using OpenRadiomics.Tests.Pipeline;

namespace OpenRadiomics.Tests.Builders;

/// <summary>A pipeline that may tell this very machine, and soon gives up.</summary>
public sealed class TellingFixture(Servers servers) : IAsyncLifetime
{
    private Cluster? _cluster;

    internal Cluster Cluster => _cluster ?? throw new InvalidOperationException("The fixture has not started.");

    public async ValueTask InitializeAsync()
    {
        _cluster = await Cluster.Start(await servers.NewDatabase(), await servers.Blobs(), servers.NewPrefix(), ("Ingest__WebhooksToLoopback", "true"),
            ("Ingest__WebhookSeconds", "0.1"), ("Ingest__WebhookRetrySeconds", "0.05"), ("Ingest__WebhookMostTries", "3"),
            ("Ingest__WebhookMostFailures", "2"));
        await _cluster.StartIngest();
    }

    public ValueTask DisposeAsync() => _cluster?.DisposeAsync() ?? ValueTask.CompletedTask;
}

/// <summary>Webhooks as their receivers have them: a real pipeline tells a real server.</summary>
public sealed class WebhookDeliveryTests(TellingFixture fixture) : IClassFixture<TellingFixture>
{
    private Cluster Cluster => fixture.Cluster;

    private Archive Archive => new(Cluster.Store, Cluster.Blobs);

    [Fact]
    public async Task a_published_and_a_withdrawn_version_are_told_signed_and_each_once()
    {
        await using var receiver = await Receiver.Start();
        var accession = Archive.NewAccession();
        var webhook = await Add(receiver.Url, accession);
        await Archive.Publish(Archive.Described("Told"), accession, 1, ("a.txt", "a"));
        await Archive.Publish("Another", ("a.txt", "a"));
        var published = await Delivered(webhook, 1);
        await Archive.Withdraw(accession, 1);
        await Delivered(webhook, 2);

        Assert.Equal(2, receiver.All.Count);
        foreach (var told in receiver.All)
            Assert.True(WebhookSignature.IsRight(webhook.Secret, told.Headers[WebhookSignature.IdHeader], told.Headers[WebhookSignature.TimestampHeader],
                told.Headers[WebhookSignature.SignatureHeader], told.Body, TimeProvider.System.GetUtcNow()));
        var bodies = receiver.All.Select(told => JsonSerializer.Deserialize<WebhookPayload>(told.Body, Json.Options)!).ToArray();
        Assert.Equal([EventKind.VersionPublished, EventKind.Withdrawn], bodies.Select(body => body.Type));
        Assert.Equal(new WebhookSubject(accession, 1, $"/api/v1/datasets/{accession}/versions/1", $"/datasets/{accession}"), bodies[0].Data);
        Assert.Equal($"{published[0].Id}", receiver.All.First().Headers[WebhookSignature.IdHeader]);
    }

    [Fact]
    public async Task what_does_not_arrive_is_tried_again_under_the_same_name()
    {
        await using var receiver = await Receiver.Start();
        foreach (var status in new[] { 500, 302 }) receiver.Answers.Enqueue(status);
        var webhook = await Add(receiver.Url);
        await Ping(webhook);
        var delivery = Assert.Single(await Delivered(webhook, 1));
        Assert.Equal([500, 302, 200], delivery.Tries.Select(one => one.Status));
        Assert.Equal([false, false, true], delivery.Tries.Select(one => one.Arrived));
        Assert.Equal($"{delivery.Id}", Assert.Single(receiver.All.Select(told => told.Headers[WebhookSignature.IdHeader]).Distinct()));
        Assert.Equal(3, receiver.All.Count);
    }

    [Fact]
    public async Task a_receiver_that_is_gone_is_given_up_with_the_reason_and_nothing_more_is_sent()
    {
        var webhook = await Add("http://127.0.0.1:1/hook");
        await Ping(webhook);
        await Ping(webhook);
        await Until(webhook, (known, _) => known.State is WebhookState.Disabled);
        var (disabled, deliveries) = await Find(webhook);
        Assert.Contains("2 deliveries", ((WebhookState.Disabled)disabled.State).Reason, StringComparison.Ordinal);
        Assert.All(deliveries, delivery => Assert.StartsWith("The connection failed", delivery.Tries[^1].Failure, StringComparison.Ordinal));

        await using var receiver = await Receiver.Start();
        receiver.Answers.Enqueue(410);
        var leaving = await Add(receiver.Url);
        await Ping(leaving);
        await Until(leaving, (known, _) => known.State is WebhookState.Disabled);
        Assert.Single(receiver.All);
    }

    [Fact]
    public async Task nothing_is_sent_into_the_network_around_the_portal_whatever_stands_in_the_database()
    {
        var webhook = await Add("https://10.255.255.1/hook");
        await Ping(webhook);
        await Until(webhook, (_, deliveries) => deliveries is [{ State: DeliveryState.GivenUp }]);
        Assert.All((await Find(webhook)).Deliveries[0].Tries, one => Assert.Equal("The address does not lead to the public internet.", one.Failure));
    }

    private async Task<Webhook> Add(string url, Accession? dataset = null)
    {
        var webhook = new Webhook(WebhookId.New(TimeProvider.System), AccountId.Parse("exam", null), url, [EventKind.VersionPublished, EventKind.Withdrawn],
            dataset ?? new(900_000),
            WebhookSignature.NewSecret(), TimeProvider.System.GetUtcNow(), new WebhookState.Active(0));
        await using var session = Cluster.Store.LightweightSession();
        session.Insert(StoredWebhook.Of(webhook));
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        return webhook;
    }

    private async Task Ping(Webhook webhook)
    {
        await using var session = Cluster.Store.LightweightSession();
        WebhookQueue.Add(session, webhook, new(EventKind.Ping, TimeProvider.System.GetUtcNow()), TimeProvider.System);
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private async Task<IReadOnlyList<WebhookDelivery>> Delivered(Webhook webhook, int count)
    {
        await Until(webhook, (_, deliveries) => deliveries.Count(delivery => delivery.State is DeliveryState.Delivered) >= count);
        return (await Find(webhook)).Deliveries;
    }

    private Task Until(Webhook webhook, Func<Webhook, IReadOnlyList<WebhookDelivery>, bool> holds) => Cluster.Eventually(PipelineFixture.Patience, async _ =>
    {
        var (known, deliveries) = await Find(webhook);
        return holds(known, deliveries);
    });

    private async Task<(Webhook Webhook, IReadOnlyList<WebhookDelivery> Deliveries)> Find(Webhook webhook)
    {
        var hook = $"{webhook.Id}";
        await using var session = Cluster.Store.QuerySession();
        var deliveries = await session.Query<StoredDelivery>().Where(stored => stored.Hook == hook).OrderBy(stored => stored.Id)
            .ToListAsync(TestContext.Current.CancellationToken);
        return ((await session.LoadAsync<StoredWebhook>(hook, TestContext.Current.CancellationToken))!.Webhook,
            [.. deliveries.Select(stored => stored.Delivery)]);
    }
}
