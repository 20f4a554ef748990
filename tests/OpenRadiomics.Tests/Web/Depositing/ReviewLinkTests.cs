using System.Net.Http.Json;
using OpenRadiomics.Core;

namespace OpenRadiomics.Tests.Web.Depositing;

/// <summary>What reviewers see by a link, and what they do not.</summary>
public sealed class ReviewLinkTests(Servers servers, ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly string[] Telling = ["Carberry", "0000-0002-1825-0097", "Brown University", "carberry@example.org", "Psychoceramics Fund",
        "github.example/carberry", "10.5555/12345678", "Approved at Brown", "because we at Brown say so"];

    private static readonly Description Described = new()
    {
        Title = "A study", Abstract = "Of a phantom.", Creators = [new("Carberry, Josiah", Orcid.Parse("0000-0002-1825-0097", null), "Brown University")],
        Contact = "carberry@example.org",
        Funders = [new("Psychoceramics Fund", "1")], CodeLinks = [new("https://github.example/carberry/code", "v1")],
        PublicationDoi = Doi.Parse("10.5555/12345678", null), Ethics = "Approved at Brown",
        Acknowledgements = [new("OR2012", "because we at Brown say so")], Licence = LicenceId.Parse("CC-BY-4.0", null),
    };

    private static readonly Finding[] Found =
    [
        new("OR5004", Severity.Warning, null, null, "the creator Carberry, Josiah of Brown University", "something else", "Say it."),
        new("OR2012", Severity.Warning, AssetPath.Parse("a.txt", null), null, "a date", "none", "Shift it.") { NeedsAcknowledgement = true,
            Acknowledged = "because we at Brown say so" },
    ];

    [Fact]
    public async Task an_anonymous_link_tells_of_the_data_and_not_whose_it_is()
    {
        var token = await Link(await Checked(), anonymous: true);
        var account = api.Author.Account.ToString();
        using var nobody = SignedIn.Nobody(await RunningPortal.Shared(servers));
        foreach (var address in (string[])[$"/review/{token}", $"/api/v1/review/{token}", $"/api/v1/review/{token}/files",
            $"/api/v1/review/{token}/files/a.txt"])
        {
            var answer = await (await nobody.Get(address)).Has(200);
            Assert.True(answer.Headers.CacheControl?.NoStore, address);
            Assert.Equal(["no-referrer"], answer.Headers.GetValues("Referrer-Policy"));
            var text = await answer.Text();
            Assert.All([.. Telling, account], telling => Assert.DoesNotContain(telling, text, StringComparison.OrdinalIgnoreCase));
        }
        Assert.Contains("A study", await (await nobody.Get($"/review/{token}")).Text(), StringComparison.Ordinal);
        Assert.Equal("bytes", await (await nobody.Get($"/api/v1/review/{token}/files/a.txt")).Text());
        Assert.Equal("tes", await (await (await nobody.Get($"/api/v1/review/{token}/files/a.txt", ("Range", "bytes=2-"))).Has(206)).Text());
    }

    [Fact]
    public async Task a_link_with_names_shows_them_and_no_account()
    {
        var token = await Link(await Checked(), anonymous: false);
        using var nobody = SignedIn.Nobody(await RunningPortal.Shared(servers));
        var page = await (await (await nobody.Get($"/review/{token}")).Has(200)).Text();
        Assert.Contains("Carberry", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"{api.Author.Account}<", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_link_reads_only_and_only_what_was_checked()
    {
        var id = await Checked();
        var token = await Link(id, anonymous: true);
        foreach (var (method, address) in new[] { (HttpMethod.Put, "/files/a.txt"), (HttpMethod.Delete, "/files/a.txt"), (HttpMethod.Post, "") })
            await (await api.Anyone.Send(method, $"/api/v1/review/{token}{address}", new StringContent("x"))).Has(405);
        await (await api.Anyone.Get($"/api/v1/review/{token}/files/b.txt")).Problem(404, "no-such-file");
        await (await api.Anyone.Get($"/api/v1/review/{token}/files?first=0")).Problem(400, "bad-request");
        await api.Author.AFile(id, "b.txt");
        await (await api.Anyone.Get($"/api/v1/review/{token}")).Problem(409, "not-reviewable");
        await (await api.Anyone.Get($"/api/v1/review/{token}/files/a.txt")).Problem(409, "not-reviewable");
        await (await api.Author.Post($"/api/v1/deposits/{id}/abandon")).Has(200);
        await (await api.Anyone.Get($"/api/v1/review/{token}")).Problem(404, "no-such-review");
    }

    [Fact]
    public async Task a_link_that_was_taken_back_or_never_was_leads_nowhere()
    {
        var id = await Checked();
        var token = await Link(id, anonymous: true);
        var link = Assert.Single((await (await api.Author.Get($"/api/v1/deposits/{id}/review-links")).Body<PageView<ReviewLinkView>>(200)).Items);
        await (await api.Stranger.Delete($"/api/v1/deposits/{id}/review-links/{link.Id}")).Problem(404, "no-such-deposit");
        await (await api.Author.Delete($"/api/v1/deposits/{id}/review-links/nonsense")).Problem(404, "no-such-link");
        await (await api.Author.Delete($"/api/v1/deposits/{id}/review-links/{link.Id}")).Has(204);
        foreach (var wrong in (string[])[token, "orr_" + new string('A', 43), "nonsense", link.Id, new string('x', 500)])
            await (await api.Anyone.Get($"/api/v1/review/{wrong}")).Problem(404, "no-such-review");
        using var nobody = SignedIn.Nobody(await RunningPortal.Shared(servers));
        await (await nobody.Get($"/review/{token}")).Has(404);
    }

    [Theory, InlineData(0), InlineData(366), InlineData(-1)]
    public async Task a_link_is_good_for_a_day_to_a_year(int days)
    {
        var id = await api.Author.ADeposit();
        await (await Make(api.Author, id, days, true)).Problem(422, "invalid-fields");
        await (await Make(api.Stranger, id, 30, true)).Problem(404, "no-such-deposit");
    }

    private static Task<HttpResponseMessage> Make(Person person, DepositId id, int days, bool anonymous) =>
        person.Send(HttpMethod.Post, $"/api/v1/deposits/{id}/review-links", JsonContent.Create(new { days, anonymous }));

    private async Task<string> Link(DepositId id, bool anonymous) => (await (await Make(api.Author, id, 30, anonymous)).Body<NewReviewLinkView>(201)).Token;

    private async Task<DepositId> Checked()
    {
        var id = await api.Author.ADeposit();
        await api.Author.AFile(id, "a.txt");
        await (await api.Author.Describe(id, Described)).Has(200);
        await api.Author.Check(id);
        await api.FinishRun(id, Found);
        return id;
    }
}
