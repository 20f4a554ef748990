using Marten;
using OpenRadiomics.Api;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Tests.Api;

public sealed class AccessTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Nowhere = "01996c5e-0000-7000-8000-000000000000";

    [Fact]
    public async Task without_a_token_nothing_is_deposited() =>
        await (await api.Anyone.Post("/api/v1/deposits")).Matches("without_a_token_nothing_is_deposited");

    [Theory]
    [InlineData("Bearer ort_wrong")]
    [InlineData("Bearer ort_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("Bearer ")]
    [InlineData("Basic YTpi")]
    public async Task a_token_that_is_none_is_refused(string header)
    {
        await (await api.Anyone.Send(HttpMethod.Get, "/api/v1/deposits", null, ("Authorization", header))).Problem(401, "not-authenticated");
    }

    [Fact]
    public async Task a_token_without_the_scope_does_not_do() =>
        await (await (await api.NewPerson("curate,admin")).Get("/api/v1/deposits")).Problem(403, "not-allowed");

    [Fact]
    public async Task a_revoked_token_is_refused_at_once()
    {
        var person = await api.NewPerson();
        await (await person.Get("/api/v1/deposits")).Has(200);
        var said = new StringWriter();
        Assert.Equal(0, await TokenCommands.Run(api.Services, ["tokens", "revoke", TokenText.Hash(person.Token!)[..12]], said,
            TestContext.Current.CancellationToken));
        await (await person.Get("/api/v1/deposits")).Problem(401, "not-authenticated");
    }

    [Fact]
    public async Task a_token_is_kept_nowhere()
    {
        var person = await api.NewPerson();
        Assert.Matches("^ort_[A-Za-z0-9_-]{43}$", person.Token!);
        await using var session = api.Store.QuerySession();
        var kept = (await session.LoadAsync<AccountToken>(TokenText.Hash(person.Token!), TestContext.Current.CancellationToken))!;
        Assert.Equal(person.Account, kept.Owner);
        var found = await session.AdvancedSql.QueryAsync<long>(
            "select count(*) from openradiomics.mt_doc_token where data::text like ? or id = ?", TestContext.Current.CancellationToken, $"%{person.Token}%",
            person.Token!);
        Assert.Equal(0, found.Single());
        var said = new StringWriter();
        await TokenCommands.Run(api.Services, ["tokens", "list", "--owner", person.Account.ToString()], said, TestContext.Current.CancellationToken);
        Assert.Contains(kept.Id[..12], said.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(person.Token!, said.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tokens")]
    [InlineData("tokens", "create")]
    [InlineData("tokens", "create", "--owner", "Ann", "--name", "x", "--scopes", "deposit")]
    [InlineData("tokens", "create", "--owner", "ann", "--name", "x", "--scopes", "everything")]
    [InlineData("tokens", "revoke", "abc")]
    [InlineData("tokens", "revoke", "ffffffffffff")]
    public async Task a_wrong_command_is_refused_in_words(params string[] command)
    {
        var said = new StringWriter();
        Assert.Equal(2, await TokenCommands.Run(api.Services, command, said, TestContext.Current.CancellationToken));
        Assert.NotEmpty(said.ToString());
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("GET", "/description")]
    [InlineData("PUT", "/description")]
    [InlineData("GET", "/files")]
    [InlineData("GET", "/files/a")]
    [InlineData("HEAD", "/files/a")]
    [InlineData("PUT", "/files/a")]
    [InlineData("DELETE", "/files/a")]
    [InlineData("PUT", "/labels/a")]
    [InlineData("PUT", "/external/a")]
    [InlineData("POST", "/check")]
    [InlineData("GET", "/runs/{run}")]
    [InlineData("GET", "/runs/{run}/events")]
    [InlineData("GET", "/manifest/proposal")]
    [InlineData("PUT", "/manifest")]
    [InlineData("GET", "/report")]
    [InlineData("POST", "/publish")]
    [InlineData("POST", "/abandon")]
    [InlineData("GET", "/review-links")]
    [InlineData("DELETE", "/review-links/a")]
    public async Task a_draft_is_there_for_its_owner_only(string method, string what)
    {
        var id = await api.Author.ADeposit();
        await api.Author.AFile(id, "a");
        var run = await api.Author.Check(id);
        await api.FinishRun(id);
        var theirs = await Ask($"/api/v1/deposits/{id}{what.Replace("{run}", $"{run.Id}")}");
        var nobodys = await Ask($"/api/v1/deposits/{Nowhere}{what.Replace("{run}", $"{run.Id}")}");
        Assert.Equal(404, (int)theirs.StatusCode);
        Assert.Equal(
            (await nobodys.Text()).Replace(Nowhere, "", StringComparison.Ordinal),
            (await theirs.Text()).Replace($"{id}", "", StringComparison.Ordinal));
        Assert.Equal("checked", (await api.Author.Deposit(id)).State);

        Task<HttpResponseMessage> Ask(string address) => api.Stranger.Send(new(method), address, (method, what) switch
        {
            ("PUT", "/files/a") => new StringContent("theirs"),
            ("PUT", "/manifest") => new StringContent("path,role\na,Scan\n", new System.Net.Http.Headers.MediaTypeHeaderValue("text/csv")),
            ("PUT", "/labels/a") => System.Net.Http.Json.JsonContent.Create(FileLabels.None, options: Json.Options),
            ("PUT", _) => System.Net.Http.Json.JsonContent.Create(new { }),
            _ => null,
        }, ("If-Match", "*"));
    }
}
