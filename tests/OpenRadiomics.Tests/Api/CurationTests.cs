using OpenRadiomics.Core;

namespace OpenRadiomics.Tests.Api;

/// <summary>Curators' words on published versions.</summary>
public sealed class CurationTests(ReadFixture api) : IClassFixture<ReadFixture>
{
    private static readonly AssetPath Table = AssetPath.Parse("features/all.csv", null);

    [Fact]
    public async Task a_version_waits_until_a_curator_has_spoken_and_its_owner_alone_reads_the_comments()
    {
        var (curator, version) = (await api.NewPerson("curate"), await Publish(api.Author.Account));
        Assert.Contains(await Queue(curator), queued => queued.Version == version && queued.Owner == api.Author.Account && queued.Review is null);

        ReviewComment[] comments = [new("The unit of the volume is missing.", Table), new("Which scanner was it?")];
        var said = await (await Say(curator, version, ReviewDecision.ChangesAsked, comments)).Body<ReviewView>(200);
        Assert.Equal(comments, said.Comments);
        Assert.DoesNotContain(await Queue(curator), queued => queued.Version == version);
        Assert.Contains(await Queue(curator, "?decision=changesAsked"), queued => queued.Version == version);
        Assert.Equal(comments, (await (await api.Author.Get(Address(version))).Body<ReviewView>(200)).Comments);
        await (await api.Stranger.Get(Address(version))).Problem(404, "no-review");
        await (await api.Anyone.Get(Address(version))).Problem(404, "no-review");

        await (await Say(curator, version, ReviewDecision.Approved, [new("Thank you.")])).Has(200);
        var shown = await (await api.Anyone.Get(Address(version))).Body<ReviewView>(200);
        Assert.Equal((ReviewDecision.Approved, 0, 0), (shown.Decision, shown.Comments.Count, shown.Earlier.Count));
        Assert.Equal("Thank you.", (await (await curator.Get(Address(version))).Body<ReviewView>(200)).Comments[0].Text);
    }

    [Fact]
    public async Task earlier_words_stay_in_sight_of_curators_and_the_owner()
    {
        var (curator, version) = (await api.NewPerson("curate"), await Publish(api.Author.Account));
        foreach (var text in (string[])["First.", "Second."]) await (await Say(curator, version, ReviewDecision.ChangesAsked, [new(text)])).Has(200);
        await (await Say(curator, version, ReviewDecision.Approved, [])).Has(200);
        foreach (var reader in new[] { curator, api.Author })
        {
            var said = await (await reader.Get(Address(version))).Body<ReviewView>(200);
            Assert.Equal(ReviewDecision.Approved, said.Decision);
            Assert.Equal([(ReviewDecision.ChangesAsked, "Second."), (ReviewDecision.ChangesAsked, "First.")],
                said.Earlier.Select(word => (word.Decision, word.Comments.Single().Text)));
        }
        Assert.Equal(2, (await Queue(curator, "?decision=approved&first=1000")).Single(queued => queued.Version == version).Review!.Earlier.Count);
        Assert.Empty((await (await api.Stranger.Get(Address(version))).Body<ReviewView>(200)).Earlier);
    }

    [Fact]
    public async Task what_was_withdrawn_or_has_a_next_version_waits_no_more()
    {
        var curator = await api.NewPerson("curate");
        var (old, gone) = (await Publish(api.Author.Account), await Publish(api.Author.Account));
        await api.Published.Publish(Archive.Described("Next"), old.Accession, 2, ("features/all.csv", "a\n1\n"));
        await api.Published.Withdraw(gone.Accession);
        var queue = await Queue(curator);
        Assert.DoesNotContain(queue, queued => queued.Version == old || queued.Version == gone);
        Assert.Contains(queue, queued => queued.Version == new VersionId(old.Accession, 2));
    }

    [Fact]
    public async Task the_queue_is_read_page_by_page()
    {
        var curator = await api.NewPerson("curate");
        VersionId[] mine = [await Publish(api.Author.Account), await Publish(api.Author.Account), await Publish(api.Author.Account)];
        var seen = new List<VersionId>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await (await curator.Get($"/api/v1/curation/queue?first=2{cursor}")).Body<PageView<QueuedVersionView>>(200);
            seen.AddRange(page.Items.Select(item => item.Version));
            cursor = page.Next is { } next ? $"&cursor={next}" : null;
        }
        Assert.Equal(mine, seen.Where(mine.Contains));
        await (await curator.Get("/api/v1/curation/queue?cursor=abc")).Problem(400, "bad-request");
        await (await curator.Get("/api/v1/curation/queue?decision=perhaps")).Problem(400, "bad-request");
    }

    [Fact]
    public async Task others_may_not_and_a_word_without_sense_is_not_kept()
    {
        var (curator, version) = (await api.NewPerson("curate"), await Publish(api.Author.Account));
        await (await api.Author.Get("/api/v1/curation/queue")).Problem(403, "not-allowed");
        await (await api.Anyone.Get("/api/v1/curation/queue")).Problem(401, "not-authenticated");
        await (await Say(api.Author, version, ReviewDecision.Approved, [])).Problem(403, "not-allowed");
        await (await Say(curator, version, ReviewDecision.ChangesAsked, [])).Problem(422, "invalid-fields");
        await (await Say(curator, version, ReviewDecision.Approved, [new(" ")])).Problem(422, "invalid-fields");
        await (await Say(curator, version, ReviewDecision.Approved, [null!])).Problem(422, "invalid-fields");
        await (await Say(curator, version, ReviewDecision.Approved, [new("x", AssetPath.Parse("not/there.csv", null))])).Problem(422, "invalid-fields");
        await (await Say(curator, new(version.Accession, 9), ReviewDecision.Approved, [])).Problem(404, "unknown-version");
        await (await curator.Get(Address(version))).Problem(404, "no-review");
    }

    private static string Address(VersionId version) => $"/api/v1/datasets/{version.Accession}/versions/{version.Number}/review";

    private static Task<HttpResponseMessage> Say(Person who, VersionId version, ReviewDecision decision, ReviewComment[] comments) =>
        who.PutJson($"/api/v1/curation/datasets/{version.Accession}/versions/{version.Number}/review", new { decision, comments });

    private static async Task<IReadOnlyList<QueuedVersionView>> Queue(Person curator, string query = "?first=1000") =>
        (await (await curator.Get($"/api/v1/curation/queue{query}")).Body<PageView<QueuedVersionView>>(200)).Items;

    private async Task<VersionId> Publish(AccountId owner) =>
        (await api.Published.Publish(Archive.Described("To be looked at"), Archive.NewAccession(), 1, [("features/all.csv", "a\n1\n"u8.ToArray())], null,
            owner: owner)).Id;
}
