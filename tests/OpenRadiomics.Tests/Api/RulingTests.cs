using OpenRadiomics.Core;

namespace OpenRadiomics.Tests.Api;

/// <summary>Curators' rulings on warnings that need an acknowledgement.</summary>
public sealed class RulingTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly AssetPath Slice = AssetPath.Parse("scan/a.dcm", null);
    private static readonly Finding Dates = new("OR2012", Severity.Warning, Slice, null, "a date", "a shifted date",
        "Shift it.") { NeedsAcknowledgement = true };

    [Fact]
    public async Task a_ruling_goes_before_what_the_depositor_says_and_can_be_taken_back()
    {
        var (curator, id) = (await api.NewPerson("curate"), await Checked(Dates with { Acknowledged = "They were shifted." }));
        await (await Rule(curator, id, stands: false, "The registry says otherwise.")).Has(200);
        await (await api.Author.Post($"/api/v1/deposits/{id}/publish")).Problem(409, "unacknowledged");
        var told = Assert.Single((await (await api.Author.Get($"/api/v1/deposits/{id}/report")).Body<ReportView>(200)).Findings);
        Assert.Equal((false, "The registry says otherwise."), (told.Ruling!.Stands, told.Ruling.Reason));

        await (await curator.Delete($"/api/v1/curation/deposits/{id}/rulings/OR2012")).Has(200);
        await (await api.Author.Post($"/api/v1/deposits/{id}/publish")).Has(202);
    }

    [Fact]
    public async Task a_ruling_that_changes_no_count_is_told_and_published_too()
    {
        var (curator, id) = (await api.NewPerson("curate"), await Checked(Dates with { Acknowledged = "They were shifted." }));
        foreach (var reason in new[] { "A phantom has no birthday.", "Nor has a second one." })
        {
            await (await Rule(curator, id, stands: true, reason)).Has(200);
            Assert.Equal(reason, Assert.Single((await (await api.Author.Get($"/api/v1/deposits/{id}/report")).Body<ReportView>(200)).Findings).Ruling?.Reason);
        }
    }

    [Fact]
    public async Task a_curator_lets_a_warning_stand_in_the_place_of_its_depositor_and_of_one_file_alone()
    {
        var (curator, id) = (await api.NewPerson("curate"), await Checked(Dates, Dates with { Path = AssetPath.Parse("scan/b.dcm", null) }));
        await (await Rule(curator, id, stands: true, "A phantom has no birthday.", Slice)).Has(200);
        await (await api.Author.Post($"/api/v1/deposits/{id}/publish")).Problem(409, "unacknowledged");
        await (await Rule(curator, id, stands: true, "Nor has this.")).Has(200);
        await (await api.Author.Post($"/api/v1/deposits/{id}/publish")).Has(202);
    }

    [Fact]
    public async Task a_ruling_ends_an_embargo_that_could_not_end_in_publication()
    {
        var (curator, id) = (await api.NewPerson("curate"), await Checked(Dates with { Acknowledged = "They were shifted." }));
        await (await api.Author.PutJson($"/api/v1/deposits/{id}/embargo",
            new { until = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(9) })).Has(200);
        await (await Rule(curator, id, stands: false, "They were not.")).Has(200);
        Assert.Equal("checked", (await api.Author.Deposit(id)).State);
    }

    [Fact]
    public async Task others_may_not_rule_and_there_has_to_be_something_to_rule_on()
    {
        var (curator, id) = (await api.NewPerson("curate"),
            await Checked(Dates with { PathIdentifies = true }, Dates with { Code = "OR3001", NeedsAcknowledgement = false }));
        await (await Rule(api.Author, id, stands: true, "Mine.")).Problem(403, "not-allowed");
        await (await api.Author.Get($"/api/v1/curation/deposits/{id}/report")).Problem(403, "not-allowed");
        await (await Rule(curator, id, stands: true, " ")).Problem(422, "invalid-fields");
        await (await Rule(curator, new(Guid.NewGuid()), stands: true, "Nobody's.")).Problem(404, "no-such-deposit");
        await (await curator.PutJson($"/api/v1/curation/deposits/{id}/rulings/OR3001", new { stands = true, reason = "No need." })).Problem(404,
            "nothing-to-rule");
        Assert.All((await (await curator.Get($"/api/v1/curation/deposits/{id}/report")).Body<ReportView>(200)).Findings,
            finding => Assert.False(finding.PathIdentifies));
        Assert.Contains((await (await curator.Get($"/api/v1/curation/deposits/{id}/report")).Body<ReportView>(200)).Findings, finding => finding.Path is null);
    }

    private static Task<HttpResponseMessage> Rule(Person who, DepositId id, bool stands, string reason, AssetPath? path = null) =>
        who.PutJson($"/api/v1/curation/deposits/{id}/rulings/OR2012", new { stands, reason, path });

    private async Task<DepositId> Checked(params Finding[] findings)
    {
        var id = await api.Author.ADeposit();
        await api.Author.Check(id);
        await api.FinishRun(id, findings);
        return id;
    }
}
