using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Tests.Api;

public sealed class OpenDepositTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task a_deposit_is_opened() => await (await api.Author.Post("/api/v1/deposits")).Matches("a_deposit_is_opened");

    [Fact]
    public async Task a_new_version_starts_with_the_description_of_the_last()
    {
        var accession = await Published(api.Author.Account, "As it was published");
        var answer = await api.Author.Send(HttpMethod.Post, "/api/v1/deposits", System.Net.Http.Json.JsonContent.Create(new { basedOn = accession }));
        var deposit = await answer.Body<DepositView>(201);
        Assert.Equal(accession, deposit.BasedOn.ToString());
        var description = await (await api.Author.Get($"/api/v1/deposits/{deposit.Id}/description")).Body<Description>(200);
        Assert.Equal("As it was published", description.Title);
    }

    [Fact]
    public async Task nobody_opens_a_version_of_somebody_elses_dataset()
    {
        var accession = await Published(api.Stranger.Account, "Not the author's");
        var answer = await api.Author.Send(HttpMethod.Post, "/api/v1/deposits", System.Net.Http.Json.JsonContent.Create(new { basedOn = accession }));
        await answer.Problem(422, "no-such-dataset");
    }

    [Fact]
    public async Task deposits_are_listed_newest_first_page_by_page_while_more_are_opened()
    {
        var person = await api.NewPerson();
        var ids = new List<DepositId>();
        for (var i = 0; i < 5; i++) ids.Add(await person.ADeposit());
        var first = await (await person.Get("/api/v1/deposits?first=2")).Body<PageView<DepositView>>(200);
        await person.ADeposit();
        var second = await (await person.Get($"/api/v1/deposits?first=2&cursor={first.Next}")).Body<PageView<DepositView>>(200);
        var third = await (await person.Get($"/api/v1/deposits?first=2&cursor={second.Next}")).Body<PageView<DepositView>>(200);
        ids.Reverse();
        Assert.Equal(ids, new[] { first, second, third }.SelectMany(page => page.Items).Select(deposit => deposit.Id));
        Assert.Null(third.Next);
        Assert.Equal((5, 6), (first.Total, third.Total));
    }

    private async Task<string> Published(AccountId owner, string title)
    {
        await using var session = api.Store.LightweightSession();
        var accession = new Accession(Random.Shared.NextInt64(1_000_000, 900_000_000));
        var report = new Report([], [], new(1, [], new Dictionary<int, int>()), new(0, 0, 0, 0, 0, 0, 0, 0), [], "1");
        session.Insert(StoredVersion.Of(new(new(accession, 1), DepositId.New(TimeProvider.System), owner, TimeProvider.System.GetUtcNow(),
            new() { Title = title }, report, 0, 0, Sha256.Parse(new('0', 64), null))));
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        return accession.ToString();
    }
}
