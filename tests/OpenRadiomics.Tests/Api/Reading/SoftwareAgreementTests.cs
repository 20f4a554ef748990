using System.Net.Http.Json;
using System.Text.Json;
using OpenRadiomics.Client;
using OpenRadiomics.Core;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Api.Reading;

/// <summary>What programs give on the phantoms, and which of them agree.</summary>
public sealed class SoftwareAgreementTests(ReadFixture api) : IClassFixture<ReadFixture>
{
    private const string Phantom = "ct-phantom-a";
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private OpenRadiomicsClient Client => new(api.Http);

    [Fact]
    public async Task programs_whose_values_lie_within_the_tolerance_stand_in_one_group_and_others_apart()
    {
        var reference = PhantomReference.For(Phantom)!.Values.First(value => value.Code == "Q4LE");
        var (value, tolerance) = (reference.Value, reference.Tolerance);
        var near = await Publish(Row("Q4LE", reference, value, PhantomVerdict.Match), "Ours", "1");
        await Publish(Row("Q4LE", reference, value + tolerance, PhantomVerdict.Match), "Theirs", "2.0");
        await Publish(Row("Q4LE", reference, value + 10 * tolerance, PhantomVerdict.NoMatch), "Far", "3");
        await Publish(Row("Q4LE", reference, value, PhantomVerdict.NotComparable) with { Note = "other bins" }, "Other settings", "4");

        var found = Found(await Client.Features.SoftwareAgreement("q4le", "dhq4", Ct));
        Assert.Equal((value, tolerance), (found.Reference!.Value, found.Tolerance!.Value));
        Assert.Equal(["Ours 1", "Theirs 2.0"], found.Groups[0].Software);
        Assert.True(found.Groups[0].WithReference);
        Assert.Equal(["Far 3"], Assert.Single(found.Groups, group => group.Least > value + 5 * tolerance).Software);
        Assert.Equal(("Other settings", null, "other bins"), (found.Values[^1].Software, found.Values[^1].Group, found.Values[^1].Note));
        Assert.Equal("interpolation=none;resegmentation=[-500,400],sigma:-", found.Settings);

        await api.Published.Withdraw(near.Accession);
        Assert.DoesNotContain(Found(await Client.Features.SoftwareAgreement("Q4LE", ct: Ct)).Values, one => one.Software == "Ours");
    }

    [Fact]
    public async Task without_a_reference_values_agree_to_one_part_in_a_million_and_filtered_images_stand_for_themselves()
    {
        var row = new PhantomRow("TU9B", null, "DHQ4", "Joint entropy", "GLCM", "a", 1, null, null, null, PhantomVerdict.NoReference, null);
        await Publish(row with { Submitted = 2 }, "A", "1");
        await Publish(row with { Submitted = 2.000001 }, "B", "1");
        await Publish(row with { Submitted = 2.0001 }, "C", "1");
        await Publish(row with { Submitted = 2, Note = "of the image filtered by wavelet" }, "D", "1");
        var of = (await Client.Features.SoftwareAgreement("TU9B", "DHQ4", Ct)).Phantoms
            .Where(one => one.Phantom == Phantom && one.AggregationCode == "DHQ4").ToArray();
        Assert.Equal(2, of.Length);
        Assert.Equal([["A 1", "B 1"], ["C 1"]], of[0].Groups.Select(group => group.Software));
        Assert.Equal(["D 1"], Assert.Single(of[1].Groups).Software);
        Assert.Contains("1e-6", of[0].Rule, StringComparison.Ordinal);
    }

    [Fact]
    public async Task graphql_gives_the_same()
    {
        await Publish(new("WTM8", null, "DHQ4", "A feature", "STAT", "a", 5, null, null, null, PhantomVerdict.NoReference, null), "Programme", "7");
        using var answer = await api.Http.PostAsJsonAsync("/graphql",
            new { query = """{ softwareAgreement(code: "WTM8") { complete phantoms { phantom groups { software } values { value version } } } unknown: softwareAgreement(code: "ZZZZ") { code } }""" }, Ct);
        var data = (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("data");
        Assert.Equal(JsonValueKind.Null, data.GetProperty("unknown").ValueKind);
        Assert.Equal("Programme 7", data.GetProperty("softwareAgreement")
            .GetProperty("phantoms")[0].GetProperty("groups")[0].GetProperty("software")[0].GetString());
    }

    [Fact]
    public async Task what_makes_no_sense_is_refused_and_what_nobody_submitted_is_empty()
    {
        foreach (var (query, field) in new[] { ("", "code"), ("?code=abc", "code"), ("?code=Q4LE&aggregation=x", "aggregation"),
            ("?code=%00%00%00%00", "code") })
            Assert.Contains((await (await api.Get($"/api/v1/features/software{query}")).Problem(400, "bad-request")).Fields(), wrong => wrong.Field == field);
        await (await api.Get("/api/v1/features/software?code=ZZZZ")).Problem(404, "unknown-feature");
        await (await api.Get("/api/v1/features/software?code=nobody:nothing")).Problem(404, "unknown-feature");
        Assert.Empty((await Client.Features.SoftwareAgreement("VB3A", ct: Ct)).Phantoms);
    }

    [Theory, InlineData(2.15, 0), InlineData(388, 3), InlineData(-0.355, 0.01), InlineData(0, 0), InlineData(1e-9, 1e-11)]
    public void a_value_agrees_with_the_references_own_exactly_if_it_matches(double reference, double tolerance)
    {
        var step = Math.Max(tolerance, Math.Abs(reference) / 400);
        for (var n = -40; n <= 40; n++)
            Assert.Equal(VerdictRule.Judge(reference, tolerance, reference + n * step / 10) == Verdict.Match,
                VerdictRule.Agree(reference, tolerance, reference, reference + n * step / 10));
        Assert.False(VerdictRule.Agree(reference, tolerance, reference, double.NaN));
    }

    private static PhantomAgreementView Found(SoftwareAgreementView view) => view.Phantoms.Single(one => one is { Phantom: Phantom, AggregationCode: "DHQ4" });

    private static PhantomRow Row(string code, ReferenceValue reference, double value, PhantomVerdict verdict) =>
        new(code, null, reference.Aggregation.Code(), reference.Feature, reference.Family, "mean", value, reference.Value, reference.Tolerance, "strong",
            verdict, null);

    private async Task<VersionId> Publish(PhantomRow row, string software, string version) =>
        (await api.Published.Publish(Archive.Described(software), Archive.NewAccession(), 1, [], null,
        Archive.Reported() with { Phantoms = [new(Phantom, AssetPath.Parse("phantom/a.csv", null), new(software, version), [row])] })).Id;
}
