using System.Collections.Concurrent;
using System.Text;

namespace OpenRadiomics.Tests.Privacy;

/// <summary>What was answered.</summary>
/// <param name="Route">Where.</param>
/// <param name="Address">The whole address.</param>
/// <param name="Thing">Of what was asked.</param>
/// <param name="Status">With which status.</param>
/// <param name="Headers">Those that may tell something.</param>
/// <param name="Body">As it came, a letter for each byte.</param>
internal sealed record Answer(Route Route, string Address, Thing Thing, int Status, string Headers, string Body)
{
    public bool Leads => Status is >= 200 and < 300 || Status is >= 300 and < 400 && !Headers.Contains("/account/sign-in", StringComparison.Ordinal);
}

/// <summary>Asks for everything there is, as each role, through the portal's one origin.</summary>
internal sealed class Walker : IDisposable
{
    private const int AtOnce = 4;
    /// <summary>
    /// Headers that differ between any two answers. X-Frame-Options comes with the first form that a visitor is shown; the content policy says the same always.
    /// </summary>
    private static readonly string[] Idle = ["Date", "Set-Cookie", "X-Frame-Options", "Content-Length", "Transfer-Encoding", "RateLimit", "RateLimit-Policy",
        "traceparent"];
    private readonly PrivatePortal _portal;
    private readonly Dictionary<Role, SignedIn> _people;

    private Walker(PrivatePortal portal, IReadOnlyList<Route> routes, Dictionary<Role, SignedIn> people) =>
        (_portal, Routes, _people) = (portal, routes, people);

    public IReadOnlyList<Route> Routes { get; }

    public static async Task<Walker> Of(PrivatePortal portal)
    {
        var nobody = SignedIn.Nobody(portal.Pages);
        return new(portal, await Route.All(portal), new()
        {
            [Role.Anybody] = nobody, [Role.Reviewer] = nobody, [Role.BlindReviewer] = nobody, [Role.Other] = await SignedIn.As(portal.Pages, "coauthor"),
            [Role.Owner] = await SignedIn.As(portal.Pages, "author"), [Role.Curator] = await SignedIn.As(portal.Pages, "curator"),
            [Role.Administrator] = await SignedIn.As(portal.Pages, "administrator"),
        });
    }

    /// <summary>As a script of the portal's pages asks.</summary>
    public Task<HttpResponseMessage> Send(Role role, HttpMethod method, string address, HttpContent? body = null) =>
        _people[role].ByScript(method, address, body);

    /// <summary>Everything that can be read, of each of these things.</summary>
    public Task<IReadOnlyList<Answer>> Walk(Role role, IEnumerable<Thing> things, bool thorough)
    {
        var routes = Routes.Where(route => route.Method == "GET" && (role is not (Role.Reviewer or Role.BlindReviewer) || route.Path.Contains("token")));
        return Fetch(role, [.. things.SelectMany(thing =>
            routes.SelectMany(route => Fillings.Addresses(route, thing, role, $"{_portal.Hook}", thorough).Select(address => (route, address, thing))))
            .DistinctBy(one => one.address)]);
    }

    /// <summary>What is there for anybody without a word on any one deposit or dataset.</summary>
    public Task<IReadOnlyList<Answer>> Catalogue(Thing thing) => Fetch(Role.Anybody,
        [.. Routes.Where(route => route.Method == "GET" && !route.Path.Any(name => name is "accession" or "id" or "token"))
            .SelectMany(route => Fillings.Addresses(route, thing, Role.Anybody, "", thorough: true).Select(address => (route, address, thing)))]);

    public async Task<IReadOnlyList<Answer>> Fetch(Role role, IReadOnlyList<(Route Route, string Address, Thing Thing)> asked)
    {
        var answers = new ConcurrentDictionary<int, Answer>();
        await Parallel.ForEachAsync(Enumerable.Range(0, asked.Count),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken }, async (place, stop) =>
        {
            var (route, address, thing) = asked[place];
            var method = new HttpMethod(route.Method);
            using var body = route.Method == "GET" ? null : new StringContent("{}", Encoding.UTF8, "application/json");
            using var answer = await _people[role].Send(method, address, body, ("Sec-Fetch-Site", "same-origin"), ("X-OpenRadiomics", "page"),
                ("If-Match", "*"));
            var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => !Idle.Contains(header.Key))
                .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
            answers[place] = new(route, address, thing, (int)answer.StatusCode, string.Join('\n', headers.Order(StringComparer.Ordinal)),
                Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync(stop)));
        });
        return [.. Enumerable.Range(0, asked.Count).Select(place => answers[place])];
    }

    public void Dispose()
    {
        foreach (var person in _people.Values) person.Dispose();
    }
}
