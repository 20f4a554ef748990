using System.Net.Http.Json;
using OpenRadiomics.Api;
using OpenRadiomics.Core;

namespace OpenRadiomics.Tests.Accounts;

/// <summary>Roles and tokens of accounts.</summary>
public sealed class AccountTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static int _people;

    [Fact]
    public async Task a_role_holds_from_the_next_request_on_until_it_is_taken_back()
    {
        var person = await SomebodySignedIn();
        await (await person.Get("/api/v1/audit")).Problem(403, "not-allowed");
        Assert.Equal($"{person.Account}: depositor,administrator", await Command(0, "grant", $"{person.Account}", "administrator"));
        await (await person.Get("/api/v1/audit")).Has(200);
        await (await person.Get("/api/v1/curation/queue")).Has(200);                        // an administrator may do what a curator may
        Assert.Contains($"{person.Account}  depositor,administrator  ", await Command(0, "list"), StringComparison.Ordinal);
        var token = (await (await Make(person, "mine", "admin", "deposit")).Body<NewTokenView>(201)).Token;
        await (await With(token, "/api/v1/audit")).Has(200);
        await (await With(token, "/api/v1/curation/queue")).Problem(403, "not-allowed");    // the token may do what it was made for

        await Command(0, "revoke", $"{person.Account}", "administrator");
        await (await person.Get("/api/v1/audit")).Problem(403, "not-allowed");
        await (await With(token, "/api/v1/audit")).Problem(401, "not-authenticated");
        await Command(0, "end", $"{person.Account}");
        await (await person.Get("/api/v1/deposits")).Problem(401, "not-authenticated");
    }

    [Fact]
    public async Task a_role_can_be_given_before_the_first_sign_in()
    {
        await Command(0, "grant", "demo-expected", "curator");
        var person = await SomebodySignedIn("expected");
        Assert.Equal([AccountRole.Depositor, AccountRole.Curator], (await (await person.Get("/api/v1/account")).Body<AccountView>(200)).Roles);
    }

    [Theory]
    [InlineData("grant", "demo-x", "king"), InlineData("grant", "Demo X", "curator"), InlineData("grant", "demo-x"),
        InlineData("revoke", "demo-nobody-at-all", "curator")]
    [InlineData("grant", "demo-x", "0"), InlineData("end"), InlineData("nonsense")]
    public async Task a_wrong_command_is_refused_in_words(params string[] command) => Assert.NotEmpty(await Command(2, command));

    [Fact]
    public async Task a_token_is_made_shown_once_used_and_revoked()
    {
        var person = await SomebodySignedIn();
        var made = await (await Make(person, " cluster ", "deposit")).Body<NewTokenView>(201);
        Assert.Equal("cluster", made.Made.Name);
        await (await With(made.Token, "/api/v1/deposits")).Has(200);
        var list = await (await person.Get("/api/v1/account/tokens")).Text();
        Assert.Contains(made.Made.Id, list, StringComparison.Ordinal);
        Assert.DoesNotContain(made.Token, list, StringComparison.Ordinal);

        var other = await SomebodySignedIn();
        await (await other.Delete($"/api/v1/account/tokens/{made.Made.Id}")).Problem(404, "no-such-token");
        await (await other.Delete("/api/v1/account/tokens/nonsense")).Problem(404, "no-such-token");
        await (await person.Delete($"/api/v1/account/tokens/{made.Made.Id}")).Has(204);
        await (await person.Delete($"/api/v1/account/tokens/{made.Made.Id}")).Has(204);
        await (await With(made.Token, "/api/v1/deposits")).Problem(401, "not-authenticated");
    }

    [Fact]
    public async Task a_token_does_no_more_than_its_owner_may()
    {
        var person = await SomebodySignedIn();
        Assert.Equal(["scopes"], (await (await Make(person, "greedy", "deposit", "curate")).Problem(422, "invalid-fields")).Fields()
            .Select(field => field.Field));
        Assert.Equal(["name", "scopes"], (await (await Make(person, "  ")).Problem(422, "invalid-fields")).Fields().Select(field => field.Field));
        Assert.Equal(["name"], (await (await Make(person, new string('x', 101), "deposit")).Problem(422, "invalid-fields")).Fields()
            .Select(field => field.Field));
    }

    [Fact]
    public async Task a_token_begets_no_tokens()
    {
        var program = await api.NewPerson("deposit,curate,admin");
        await (await Make(program, "child", "deposit")).Problem(403, "needs-person");
        await (await program.Get("/api/v1/account/tokens")).Problem(403, "needs-person");
        await (await program.Delete("/api/v1/account/sessions")).Problem(403, "needs-person");
        await (await api.Anyone.Get("/api/v1/account")).Problem(401, "not-authenticated");
        Assert.Equal(["deposit", "curate", "admin"], (await (await program.Get("/api/v1/account")).Body<AccountView>(200)).Scopes);
    }

    [Fact]
    public async Task an_account_has_so_many_tokens_and_no_more()
    {
        var person = await SomebodySignedIn();
        for (var made = 0; made < 50; made++) await (await Make(person, $"{made}", "deposit")).Has(201);
        await (await Make(person, "one more", "deposit")).Problem(409, "too-many-tokens");
    }

    [Theory]
    [InlineData("orcid", "0000-0001-7961-0191", "orcid-0000-0001-7961-0191"), InlineData("orcid", "0000-0002-1694-233X", "orcid-0000-0002-1694-233x")]
    [InlineData("uni", "jane.doe", "uni-jane.doe"), InlineData("uni", "", null), InlineData("U ni", "jane", null)]
    public void an_account_is_named_after_its_provider(string provider, string subject, string? account) =>
        Assert.Equal(account, AccountId.OfProvider(provider, subject)?.ToString());

    [Fact]
    public void names_that_differ_in_case_are_different_accounts()
    {
        var names = new[] { "jane", "Jane", "JANE", "jane doe", new string('j', 200) }.Select(subject => AccountId.OfProvider("uni", subject)).ToArray();
        Assert.Equal(5, names.Distinct().Count());
        Assert.All(names, name => Assert.StartsWith("uni-", name!.Value.ToString(), StringComparison.Ordinal));
    }

    private async Task<Person> SomebodySignedIn(string? subject = null)
    {
        var said = new SignInStatement("demo", subject ?? $"person{Interlocked.Increment(ref _people)}", "Somebody");
        var opened = await (await api.Anyone.Send(HttpMethod.Post, "/api/v1/account/sessions",
            JsonContent.Create(new { statement = Signed(said) }))).Body<SessionView>(201);
        var http = api.Client();
        http.DefaultRequestHeaders.Authorization = new("Bearer", Signed(new SessionStatement(opened.Id)));
        return new(opened.Account, null, http);
    }

    private static string Signed<T>(T statement) where T : class, IStatement =>
        SignedStatement.Sign(statement, RunningApi.PortalKeys.Private, TimeProvider.System);

    private static Task<HttpResponseMessage> Make(Person person, string name, params string[] scopes) =>
        person.Send(HttpMethod.Post, "/api/v1/account/tokens", JsonContent.Create(new { name, scopes }));

    private Task<HttpResponseMessage> With(string token, string address) =>
        api.Anyone.Send(HttpMethod.Get, address, null, ("Authorization", $"Bearer {token}"));

    private async Task<string> Command(int code, params string[] command)
    {
        var said = new StringWriter();
        Assert.Equal(code, await AccountCommands.Run(api.Services, ["accounts", .. command], said, TestContext.Current.CancellationToken));
        return said.ToString().Trim();
    }
}
