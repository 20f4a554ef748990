using OpenRadiomics.Core;

namespace OpenRadiomics.Tests.Api;

public sealed class OpenDepositTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task a_deposit_is_opened() => await (await api.Author.Post("/api/v1/deposits")).Matches("a_deposit_is_opened");

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
}
