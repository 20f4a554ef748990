using System.Net.Http.Json;
using System.Text.Json;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Tests.Builders;

/// <summary>Webhooks as their owners have them.</summary>
public sealed class WebhookApiTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task a_webhook_is_made_with_a_secret_that_is_shown_once_and_lives_until_it_is_deleted()
    {
        var made = await (await Add(api.Author, new { url = "https://example.org/hook", events = new[] { "withdrawn" },
            dataset = "OR-000042" })).Body<NewWebhookView>(201);
        Assert.Matches("^whsec_[A-Za-z0-9+/]{43}=$", made.Secret);
        var address = $"/api/v1/webhooks/{made.Webhook.Id}";
        Assert.DoesNotContain(made.Secret, await api.Author.Text(address), StringComparison.Ordinal);
        Assert.DoesNotContain(made.Secret, await api.Author.Text("/api/v1/webhooks"), StringComparison.Ordinal);
        var view = await (await api.Author.Get(address)).Body<WebhookView>(200);
        Assert.Equal(("https://example.org/hook", new Accession(42), true), (view.Url, view.Dataset, view.Active));
        Assert.Equal([EventKind.Withdrawn], view.Events);
        await (await api.Author.Delete(address)).Has(204);
        await (await api.Author.Get(address)).Problem(404, "no-such-webhook");
    }

    [Fact]
    public async Task a_ping_waits_to_be_sent_is_listed_and_can_be_replayed()
    {
        var made = await (await Add(api.Author, new { url = "https://example.org/ping" })).Body<NewWebhookView>(201);
        Assert.Equal([EventKind.VersionPublished, EventKind.Withdrawn], made.Webhook.Events);
        var address = $"/api/v1/webhooks/{made.Webhook.Id}";
        var pings = new List<DeliveryView>();
        for (var i = 0; i < 3; i++) pings.Add(await (await api.Author.Post($"{address}/ping")).Body<DeliveryView>(202));
        Assert.Equal("ping", JsonDocument.Parse(pings[0].Body).RootElement.GetProperty("type").GetString());
        var first = await (await api.Author.Get($"{address}/deliveries?first=2")).Body<PageView<DeliveryView>>(200);
        var rest = await (await api.Author.Get($"{address}/deliveries?first=2&cursor={first.Next}")).Body<PageView<DeliveryView>>(200);
        Assert.Equal((3, null), (rest.Total, rest.Next));
        Assert.All(first.Items, item => Assert.Equal("waiting", item.State));
        Assert.Equal(pings.Select(ping => ping.Id).Reverse(), first.Items.Concat(rest.Items).Select(item => item.Id));
        for (var more = 0; more < 2; more++) await (await api.Author.Post($"{address}/ping")).Has(202);
        await (await api.Author.Post($"{address}/ping")).Problem(409, "pings-wait");
        var again = await (await api.Author.Post($"{address}/deliveries/{pings[0].Id}/replay")).Body<DeliveryView>(202);
        Assert.Equal((pings[0].Id, pings[0].Body), (again.Id, again.Body));
        await (await api.Author.Post($"{address}/deliveries/{WebhookId.New(TimeProvider.System)}/replay")).Problem(404, "no-such-delivery");
        await (await api.Author.Get($"{address}/deliveries?cursor=AAAA")).Problem(400, "bad-request");
    }

    [Theory]
    [InlineData("""{"url":"http://example.org/"}"""), InlineData("""{"url":"https://169.254.169.254/latest"}"""),
        InlineData("""{"url":"https://localhost/"}"""), InlineData("""{"url":""}"""), InlineData("{}")]
    [InlineData("""{"url":"https://example.org/","events":[]}"""), InlineData("""{"url":"https://example.org/","events":["ping"]}""")]
    public async Task what_cannot_be_told_is_refused(string body) =>
        Assert.NotEmpty((await (await Send(api.Author, body)).Problem(422, "invalid-fields")).Fields());

    [Theory, InlineData("""{"url":5}"""), InlineData("""{"url":"https://example.org/","events":["everything"]}"""),
        InlineData("""{"url":"https://example.org/","dataset":"42"}"""), InlineData("")]
    public async Task what_is_no_webhook_is_refused(string body) => await (await Send(api.Author, body)).Problem(400, "bad-request");

    [Fact]
    public async Task others_do_not_see_it_and_without_a_token_there_are_none()
    {
        var made = await (await Add(api.Author, new { url = "https://example.org/mine" })).Body<NewWebhookView>(201);
        var address = $"/api/v1/webhooks/{made.Webhook.Id}";
        foreach (var (method, place) in new[] { ("GET", ""), ("DELETE", ""), ("POST", "/enable"), ("POST", "/ping"), ("GET", "/deliveries"),
            ("POST", $"/deliveries/{made.Webhook.Id}/replay") })
            await (await api.Stranger.Send(new(method), address + place)).Problem(404, "no-such-webhook");
        Assert.DoesNotContain("example.org/mine", await api.Stranger.Text("/api/v1/webhooks"), StringComparison.Ordinal);
        await (await api.Anyone.Get("/api/v1/webhooks")).Problem(401, "not-authenticated");
        await (await (await api.NewPerson("admin")).Get("/api/v1/webhooks")).Problem(403, "not-allowed");
    }

    [Fact]
    public async Task one_account_has_only_so_many()
    {
        var person = await api.NewPerson();
        for (var i = 0; i < Webhook.Most; i++) await (await Add(person, new { url = $"https://example.org/{i}" })).Has(201);
        await (await Add(person, new { url = "https://example.org/more" })).Problem(409, "too-many-webhooks");
    }

    [Fact]
    public async Task one_that_was_given_up_is_told_nothing_until_it_is_taken_up_again()
    {
        var made = await (await Add(api.Author, new { url = "https://example.org/lost" })).Body<NewWebhookView>(201);
        await using (var session = api.Store.LightweightSession())
        {
            var stored = (await session.LoadAsync<StoredWebhook>($"{made.Webhook.Id}", TestContext.Current.CancellationToken))!;
            session.Store(StoredWebhook.Of(stored.Webhook with { State = new WebhookState.Disabled(TimeProvider.System.GetUtcNow(), "Nobody there.") }));
            await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        var address = $"/api/v1/webhooks/{made.Webhook.Id}";
        Assert.Equal("Nobody there.", (await (await api.Author.Get(address)).Body<WebhookView>(200)).Reason);
        await (await api.Author.Post($"{address}/ping")).Problem(409, "webhook-disabled");
        Assert.True((await (await api.Author.Post($"{address}/enable")).Body<WebhookView>(200)).Active);
        await (await api.Author.Post($"{address}/ping")).Has(202);
    }

    private static Task<HttpResponseMessage> Add(Person person, object body) => person.Send(HttpMethod.Post, "/api/v1/webhooks", JsonContent.Create(body));

    private static Task<HttpResponseMessage> Send(Person person, string body) =>
        person.Send(HttpMethod.Post, "/api/v1/webhooks", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
}
