using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace OpenRadiomics.Tests.Privacy;

/// <summary>Every address of the portal, asked by everybody about everything that not everybody may see.</summary>
public sealed partial class NothingPrivateLeaksTests(Servers servers)
{
    /// <summary>Where an embargo is told by its day; and where a version is answered by its address alone.</summary>
    private static readonly string[] TellTheDay =
        ["/api/v1/datasets/{accession}", "/api/v1/datasets/{accession}/badge.svg", "/api/v1/datasets/{accession}/versions.atom",
            "/api/v1/datasets/{accession}/versions", "/datasets/{accession}", "/datasets/{accession}/versions/{number}"];

    /// <summary>Asked for all of one dataset by its name: of one that is embargoed or withdrawn they say what its own address says.</summary>
    private static readonly string[] OfOneDataset = ["/api/v1/features/correlations"];

    /// <summary>How much waits at this moment, of anybody's.</summary>
    private static readonly string[] OfTheMoment = ["/api/v1/status", "/status"];

    /// <summary>Answered only to what another test sends; and what says that there is nothing.</summary>
    private static readonly string[] LeadNowhere = ["/graphql", "/problem", "/{path}", "/_framework/opaque-redirect"];

    [Theory, InlineData("Anybody"), InlineData("Other"), InlineData("Reviewer"), InlineData("BlindReviewer"), InlineData("Owner"), InlineData("Curator"),
        InlineData("Administrator")]
    public async Task nobody_is_told_what_is_not_theirs_at_any_address(string name)
    {
        var (role, portal) = (Enum.Parse<Role>(name), await PrivatePortal.Shared(servers));
        var answers = await portal.Walked(role);
        None(answers.Where(answer => answer.Status >= 500).Select(answer => $"{answer.Status} {answer.Address}"));
        None(answers.SelectMany(answer => Leaks(portal, role, answer)).Distinct());
        if (role is Role.Anybody or Role.Reviewer or Role.BlindReviewer)
            None(answers.Where(answer => answer.Body.Contains("demo-author", StringComparison.Ordinal)
                || answer.Headers.Contains("demo-author", StringComparison.Ordinal)).Select(answer => answer.Address));
    }

    [Fact]
    public async Task the_walk_leads_everywhere_and_finds_what_may_be_seen()
    {
        var portal = await PrivatePortal.Shared(servers);
        var reached = new HashSet<Route>();
        foreach (var role in Enum.GetValues<Role>()) reached.UnionWith(
            (await portal.Walked(role)).Where(answer => answer.Leads).Select(answer => answer.Route));
        None(portal.Walker.Routes.Where(route => route.Method == "GET" && !reached.Contains(route) && !LeadNowhere.Contains(route.Template))
            .Select(route => route.Template));

        foreach (var (role, thing, parts) in new[]
                 {
                     (Role.Anybody, Thing.Open, Enum.GetValues<Part>()), (Role.Owner, Thing.Draft, Enum.GetValues<Part>()),
                     (Role.Owner, Thing.Embargoed, Enum.GetValues<Part>()),
                     (Role.Reviewer, Thing.Draft, Enum.GetValues<Part>()), (Role.BlindReviewer, Thing.Embargoed, [Part.Said, Part.File, Part.Column]),
                     (Role.Curator, Thing.Draft, [Part.Column]),
                 })
        {
            var answers = await portal.Walked(role);
            Assert.All(parts, part => Assert.Contains(portal.The(thing).Marks.All,
                mark => mark.Part == part && answers.Any(answer => Tells(answer, mark.Word))));
        }
    }

    [Theory, InlineData("Anybody"), InlineData("Other"), InlineData("Curator")]
    public async Task what_is_not_there_and_what_is_not_theirs_are_answered_alike(string name)
    {
        var (role, portal) = (Enum.Parse<Role>(name), await PrivatePortal.Shared(servers));
        var differing = new List<string>();
        foreach (var thing in portal.Things.Where(thing => thing.IsPrivate))
        {
            var asked = portal.Walker.Routes.Where(route => thing.IsHidden ? IsSafe(route) : route.Method == "GET"
                && !route.Path.Any(part => part is "accession" or "id"))
                .Where(route => role != Role.Curator || !route.Template.Contains("/curation/", StringComparison.Ordinal));
            differing.AddRange(await Differing(portal, role, thing, [.. asked]));
        }
        None(differing.Distinct());

        bool IsSafe(Route route) => route.Method == "GET" || route.Path.Any(part => part is "id" or "accession")
            && !route.Template.Contains("/webhooks", StringComparison.Ordinal) && !route.Template.Contains("/tokens", StringComparison.Ordinal);
    }

    [Fact]
    public async Task counts_lists_and_feeds_are_what_they_were_before_anything_private_was_there()
    {
        var portal = await PrivatePortal.Shared(servers);
        var now = await portal.Walker.Catalogue(portal.The(Thing.Open));
        Assert.True(now.Count > 50);
        Assert.Equal(portal.Before.Select(answer => answer.Address), now.Select(answer => answer.Address));
        None(portal.Before.Zip(now).Where(pair => !OfTheMoment.Contains(pair.First.Route.Template) && Bare(pair.First) != Bare(pair.Second))
            .Select(pair => $"{pair.First.Address}: {Difference(Bare(pair.First), Bare(pair.Second))}"));
    }

    [Fact]
    public async Task graphql_tells_of_nothing_private_and_knows_it_not()
    {
        var portal = await PrivatePortal.Shared(servers);
        var published = JsonDocument.Parse(await Ask(portal, Role.Anybody,
            "{ featureValues(filter: {code: [\"Q4LE\"]}, first: 1) { nodes { identity } } }")).RootElement;
        var queries = new GraphQLQueries(portal.Services.GetRequiredService<ISchema>(),
            published.GetProperty("data").GetProperty("featureValues").GetProperty("nodes")[0].GetProperty("identity").GetString()!);
        foreach (var role in (Role[])[Role.Anybody, Role.Other, Role.Curator])
            foreach (var thing in portal.Things)
            {
                var nowhere = thing.Nowhere();
                foreach (var (query, other) in queries.About(thing).Zip(queries.About(nowhere)))
                {
                    var told = await Ask(portal, role, query);
                    Assert.DoesNotContain("\"errors\":[", told, StringComparison.Ordinal);
                    None(Leaks(portal, role, new(new("GET", "/graphql", []), query, thing, 200, "", told)));
                    if (thing.IsPrivate && query != other) Assert.Equal(Unnamed(nowhere, await Ask(portal, role, other)), Unnamed(thing, told));
                }
            }
        Assert.Contains(portal.The(Thing.Open).Marks.Column,
            await Ask(portal, Role.Anybody, queries.About(portal.The(Thing.Open)).First(query => query.StartsWith("{ version(", StringComparison.Ordinal))),
            StringComparison.Ordinal);
    }

    private static void None(IEnumerable<string> found)
    {
        string[] all = [.. found];
        Assert.True(all.Length == 0, string.Join('\n', all.Take(30)));
    }

    private static async Task<string> Ask(PrivatePortal portal, Role role, string query) =>
        await (await (await portal.Walker.Send(role, HttpMethod.Post, "/graphql", JsonContent.Create(new { query }))).Has(200)).Text();

    /// <summary>Marks in an answer that are not in its address and not for who asked.</summary>
    private static IEnumerable<string> Leaks(PrivatePortal portal, Role role, Answer answer) =>
        from thing in portal.Things
        from mark in thing.Marks.All
        where Tells(answer, mark.Word) && !MayRead.Allowed(role, thing, answer.Address, mark.Part)
        select $"{answer.Status} {answer.Address}: {mark.Word}";

    private static bool Tells(Answer answer, string word) =>
        !answer.Address.Contains(word, StringComparison.OrdinalIgnoreCase)
            && (answer.Body.Contains(word, StringComparison.OrdinalIgnoreCase) || answer.Headers.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Addresses that are answered otherwise for a thing than for one that never was.</summary>
    private static async Task<IEnumerable<string>> Differing(PrivatePortal portal, Role role, Thing thing, IReadOnlyList<Route> routes)
    {
        var nowhere = thing.Nowhere();
        var pairs = routes.Where(route => (thing.Name != Thing.Embargoed || !TellTheDay.Contains(route.Template)) && !OfOneDataset.Contains(route.Template))
            .SelectMany(route => Addresses(route, thing).Zip(Addresses(route, nowhere), (theirs, nobodys) => (route, theirs, nobodys)))
            .Where(pair => pair.theirs != pair.nobodys).ToArray();
        var told = await portal.Walker.Fetch(role, [.. pairs.Select(pair => (pair.route, pair.theirs, thing))]);
        var untold = await portal.Walker.Fetch(role, [.. pairs.Select(pair => (pair.route, pair.nobodys, nowhere))]);
        return told.Zip(untold).Where(pair => pair.First.Status != pair.Second.Status
            || Unnamed(thing, Bare(pair.First)) != Unnamed(nowhere, Bare(pair.Second)))
            .Select(pair =>
                $"{pair.First.Route.Method} {pair.First.Address} {pair.First.Status}, of nothing {pair.Second.Status}: {Difference(Unnamed(thing, Bare(pair.First)), Unnamed(nowhere, Bare(pair.Second)))}");

        IEnumerable<string> Addresses(Route route, Thing of) =>
            Fillings.Addresses(route, of, Role.Reviewer == role ? role : Role.Anybody, $"{portal.Hook}",
                thorough: role == Role.Anybody && route.Method == "GET");
    }

    /// <summary>Where two texts begin to differ.</summary>
    private static string Difference(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"'{Around(one)}' and '{Around(other)}'";

        string Around(string text) => text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 60)].ReplaceLineEndings(" ");
    }

    private static string Unnamed(Thing thing, string text)
    {
        foreach (var name in thing.Names) text = text.Replace(name, "…", StringComparison.OrdinalIgnoreCase);
        return text;
    }

    /// <summary>An answer without what is new in every one.</summary>
    private static string Bare(Answer answer) => Fresh().Replace($"{answer.Headers}\n{answer.Body}", "");

    [GeneratedRegex("""(?<=value=")CfDJ8[^"]*|(?<=(?:nonce|state|traceId|code_challenge)"?[=:]"?)[A-Za-z0-9_.~-]+""")]
    private static partial Regex Fresh();
}
