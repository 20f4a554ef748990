using System.Net.Http.Json;
using Marten;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Tests.Api;

public sealed class IdempotencyTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task the_same_request_gets_the_same_answer()
    {
        var key = ("Idempotency-Key", $"{Guid.NewGuid()}");
        var first = await (await api.Author.Send(HttpMethod.Post, "/api/v1/deposits", null, key)).Has(201);
        var second = await (await api.Author.Send(HttpMethod.Post, "/api/v1/deposits", null, key)).Has(201);
        Assert.Equal(await first.Text(), await second.Text());
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.True(second.Headers.Contains("Idempotency-Replayed"));
    }

    [Fact]
    public async Task where_the_answer_holds_a_secret_a_key_is_refused_before_anything_is_made()
    {
        var id = await api.Author.ADeposit();
        foreach (var (address, body) in new (string, object)[]
            { ("webhooks", new { url = "https://example.org/" }), ($"deposits/{id}/review-links", new { days = 1, anonymous = true }) })
            Assert.Equal("Idempotency-Key", Assert.Single((await (await api.Author.Send(HttpMethod.Post, $"/api/v1/{address}", JsonContent.Create(body),
                ("Idempotency-Key", "again"))).Problem(400, "bad-request")).Fields()).Field);
        Assert.Equal(0, (await (await api.Author.Get("/api/v1/webhooks")).Body<PageView<WebhookView>>(200)).Items.Count(hook => hook.Url == "https://example.org/"));
    }

    [Fact]
    public async Task a_key_belongs_to_one_request()
    {
        var id = await api.Author.ADeposit();
        var key = ("Idempotency-Key", $"{Guid.NewGuid()}");
        await (await api.Author.Send(HttpMethod.Post, "/api/v1/deposits", null, key)).Has(201);
        await (await api.Author.Send(HttpMethod.Post, "/api/v1/deposits", JsonContent.Create(new { basedOn = "OR-000001" }), key)).Problem(422,
            "idempotency-key-reused");
        await (await api.Author.Send(HttpMethod.Post, $"/api/v1/deposits/{id}/check", null, key)).Problem(422, "idempotency-key-reused");
    }

    [Fact]
    public async Task everybody_has_keys_of_their_own()
    {
        var key = ("Idempotency-Key", $"{Guid.NewGuid()}");
        var mine = await (await api.Author.Send(HttpMethod.Post, "/api/v1/deposits", null, key)).Body<DepositView>(201);
        var theirs = await (await api.Stranger.Send(HttpMethod.Post, "/api/v1/deposits", null, key)).Body<DepositView>(201);
        Assert.NotEqual(mine.Id, theirs.Id);
    }

    [Fact]
    public async Task a_refusal_is_not_remembered()
    {
        var id = await api.Author.ADeposit();
        var key = ("Idempotency-Key", $"{Guid.NewGuid()}");
        await (await api.Author.Send(HttpMethod.Post, $"/api/v1/deposits/{id}/publish", null, key)).Problem(409, "not-checked");
        await api.Author.Check(id);
        await api.FinishRun(id);
        await (await api.Author.Send(HttpMethod.Post, $"/api/v1/deposits/{id}/publish", null, key)).Has(202);
    }

    [Fact]
    public async Task a_check_repeated_with_its_key_is_answered_as_it_was()
    {
        var id = await api.Author.ADeposit();
        var key = ("Idempotency-Key", $"{Guid.NewGuid()}");
        var first = await (await api.Author.Send(HttpMethod.Post, $"/api/v1/deposits/{id}/check", null, key)).Body<CheckRunView>(202);
        await api.FinishRun(id);
        await api.Author.AFile(id, "a");
        Assert.Equal(first, await (await api.Author.Send(HttpMethod.Post, $"/api/v1/deposits/{id}/check", null, key)).Body<CheckRunView>(202));
        Assert.Equal("open", (await api.Author.Deposit(id)).State);
    }

    [Fact]
    public async Task an_answer_is_forgotten_after_a_day()
    {
        var key = $"{Guid.NewGuid()}";
        var first = await (await api.Author.Send(HttpMethod.Post, "/api/v1/deposits", null, ("Idempotency-Key", key))).Body<DepositView>(201);
        await using (var session = api.Store.LightweightSession())
        {
            var given = (await session.LoadAsync<GivenAnswer>($"{api.Author.Account}/{key}", TestContext.Current.CancellationToken))!;
            Assert.InRange(given.Until - TimeProvider.System.GetUtcNow(), TimeSpan.FromHours(23.9), TimeSpan.FromHours(24));
            session.Store(given with { Until = given.Until.AddHours(-24.1) });
            await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        var second = await (await api.Author.Send(HttpMethod.Post, "/api/v1/deposits", null, ("Idempotency-Key", key))).Body<DepositView>(201);
        Assert.NotEqual(first.Id, second.Id);
    }
}
