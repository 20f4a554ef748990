using OpenRadiomics.Core;
using Sha256 = OpenRadiomics.Core.Sha256;

namespace OpenRadiomics.Tests.Core;

public sealed class RqsRulesTests
{
    private static readonly LicenceId CcBy = LicenceId.Parse("CC-BY-4.0", null);

    [Fact]
    public void everything_open_earns_four_points_with_evidence_and_wants_nothing()
    {
        var score = Judge(Whole());
        Assert.Equal(4, score.Verified);
        Assert.Equal(["scans", "segmentations", "code", "features"], score.Points.Select(point => point.Rule));
        Assert.All(score.Points, point => Assert.True(point is { Verdict: RqsVerdict.Earned, Wanting.Count: 0, EvidenceTotal: > 0 }
            && point.Covered == point.Of));
        Assert.All(score.Points.SelectMany(point => point.Evidence), evidence => Assert.True(evidence.OpenDefinition));
    }

    [Theory]
    [InlineData("CC0-1.0", true, true)]
    [InlineData("CC-BY-4.0", true, true)]
    [InlineData("CC-BY-SA-4.0", true, true)]
    [InlineData("CC-BY-NC-4.0", true, false)]
    [InlineData("CC-BY-NC-3.0", true, false)]
    [InlineData("CC-BY-NC-SA-4.0", true, false)]
    [InlineData("ODbL-1.0", true, true)]
    [InlineData("CC-BY-ND-4.0", false, false)]
    [InlineData("CC-BY-NC-ND-4.0", false, false)]
    [InlineData("LicenseRef-on-request", false, false)]
    [InlineData("CC-BY-9.9", false, false)]
    public void a_licence_counts_if_it_allows_reuse_redistribution_and_derivatives(string licence, bool counts, bool openDefinition)
    {
        var point = Judge(Whole(licence: LicenceId.Parse(licence, null))).Points[0];
        Assert.Equal(counts ? RqsVerdict.Earned : RqsVerdict.NotEarned, point.Verdict);
        if (counts) Assert.All(point.Evidence, evidence => Assert.Equal(openDefinition, evidence.OpenDefinition));
        else Assert.Contains(point.Wanting, wanting => wanting.Contains(licence));
    }

    [Fact]
    public void scans_of_some_subjects_are_partial_and_earn_nothing()
    {
        var whole = Whole();
        var point = Judge(whole with { Assets = [.. whole.Assets.Where(asset => asset.Path.ToString() != "2/ct.nii")] }).Points[0];
        Assert.Equal((RqsVerdict.Partial, 1, 2), (point.Verdict, point.Covered, point.Of));
        Assert.Contains("Open scans are here of 1 of 2 subjects; deposit the others.", point.Wanting);
    }

    [Fact]
    public void unreadable_and_identifying_assets_earn_nothing()
    {
        var whole = Whole();
        foreach (var spoil in new Func<OpenScienceAsset, OpenScienceAsset>[] { asset => asset with { Readable = false },
            asset => asset with { Identifies = true }, asset => asset with { Licence = null } })
            Assert.Equal([RqsVerdict.NotEarned, RqsVerdict.NotEarned, RqsVerdict.Earned, RqsVerdict.NotEarned],
                Judge(whole with { Assets = [.. whole.Assets.Select(spoil)] }).Points.Select(point => point.Verdict));
    }

    [Fact]
    public void scans_that_are_open_elsewhere_are_shown_as_declared_and_earn_nothing()
    {
        var whole = Whole();
        var elsewhere = whole.Assets.Select(asset => asset.Labels.Role == Role.Scan
            ? asset with { Content = new FileContent.External(Doi.Parse("10.7937/x", null), "1.2.3", CcBy) } : asset);
        var point = Judge(whole with { Assets = [.. elsewhere] }).Points[0];
        Assert.Equal((RqsVerdict.DeclaredElsewhere, 0, 2), (point.Verdict, point.Covered, point.Of));
        Assert.All(point.Evidence, evidence => Assert.Equal("https://doi.org/10.7937/x", evidence.Link));
    }

    [Theory]
    [InlineData("v1", "MIT", RqsVerdict.Earned)]
    [InlineData("v1", "GPL-3.0-only", RqsVerdict.Earned)]
    [InlineData("v1", null, RqsVerdict.NotEarned)]
    [InlineData(null, "MIT", RqsVerdict.NotEarned)]
    [InlineData(" ", "MIT", RqsVerdict.NotEarned)]
    [InlineData("v1", "LicenseRef-ask-us", RqsVerdict.NotEarned)]
    public void code_needs_a_revision_and_an_open_licence(string? revision, string? licence, RqsVerdict verdict)
    {
        var links = new[] { new CodeLink("https://example.org/code", revision, licence is null ? null : LicenceId.Parse(licence, null)) };
        var point = Judge(Whole() with { Description = new() { CodeLinks = links } }).Points[2];
        Assert.Equal(verdict, point.Verdict);
        Assert.Equal(verdict == RqsVerdict.Earned, point.Wanting.Count == 0);
    }

    [Fact]
    public void the_fourth_point_asks_for_one_declared_set_of_regions_only()
    {
        var whole = Whole();
        var one = whole with { Description = whole.Description with { RepresentativeRois = ["1/lesion"] },
            Assets = [.. whole.Assets.Where(asset => asset.Path.ToString() != "2/seg.nii")] };
        Assert.Equal((RqsVerdict.Earned, 1, 1), (Judge(one).Points[3].Verdict, Judge(one).Points[3].Covered, Judge(one).Points[3].Of));
        Assert.Equal(RqsVerdict.Partial, Judge(one).Points[1].Verdict);
        var missing = one with { Description = one.Description with { RepresentativeRois = ["1/lesion", "3/lesion"] } };
        Assert.Equal((RqsVerdict.Partial, 1, 2), (Judge(missing).Points[3].Verdict, Judge(missing).Points[3].Covered, Judge(missing).Points[3].Of));
    }

    [Fact]
    public void an_empty_deposit_earns_nothing_and_says_what_would() =>
        Assert.All(Judge(new(new(), [], [])).Points, point => Assert.True(point is { Verdict: RqsVerdict.NotEarned, Covered: 0, Of: 0, Wanting.Count: > 0 }));

    [Fact]
    public void declared_items_are_shown_and_never_added()
    {
        var whole = Whole();
        var score = Judge(whole with { Description = whole.Description with { DeclaredRqs = new Dictionary<int, int> { [12] = 5, [1] = 2 } } });
        Assert.Equal([1, 12], score.Declared.Keys);
        Assert.Equal(4, score.Verified);
    }

    [Fact]
    public void evidence_is_listed_up_to_fifty_and_counted_beyond()
    {
        var assets = Enumerable.Range(0, 60).Select(i => Asset($"{i}/ct.nii", Role.Scan, $"{i}")).ToArray();
        var point = Judge(new(new(), assets, [])).Points[0];
        Assert.Equal((RqsVerdict.Earned, 60, 50, 60), (point.Verdict, point.Covered, point.Evidence.Count, point.EvidenceTotal));
    }

    [Fact]
    public void without_tables_regions_are_counted_and_not_files()
    {
        OpenScienceAsset[] assets =
        [
            Asset("1/seg.nii", Role.Segmentation, "1") with { Regions = 3 },
            Asset("2/seg.nii", Role.Segmentation, "2", LicenceId.Parse("CC-BY-ND-4.0", null)) with { Regions = 2 },
        ];
        var point = Judge(new(new(), assets, [])).Points[1];
        Assert.Equal((RqsVerdict.Partial, 3, 5), (point.Verdict, point.Covered, point.Of));
        Assert.Contains("Open masks are here of 3 of 5 regions; deposit the others.", point.Wanting);
    }

    private static RqsScore Judge(OpenScienceMaterial material) => OpenScienceRules.Judge(material);

    private static OpenScienceMaterial Whole(LicenceId? licence = null)
    {
        OpenScienceAsset[] assets =
        [
            Asset("1/ct.nii", Role.Scan, "1", licence), Asset("1/seg.nii", Role.Segmentation, "1", licence), Asset("2/ct.nii", Role.Scan, "2", licence),
            Asset("2/seg.nii", Role.Segmentation, "2", licence), Asset("f.csv", Role.FeatureTable, null, licence),
        ];
        return new(new() { CodeLinks = [new("https://example.org/code", "4f2c1e0", LicenceId.Parse("MIT", null))] }, assets, [Roi("1"), Roi("2")]);
    }

    private static OpenScienceRoi Roi(string subject) => new(subject, "lesion", [P("f.csv")], [P($"{subject}/ct.nii")], [P($"{subject}/seg.nii")]);

    private static OpenScienceAsset Asset(string path, Role role, string? subject, LicenceId? licence = null) =>
        new(P(path), new(role, subject), new FileContent.Bytes(Sha256.Of(new byte[32]), 100, "staged"), licence ?? CcBy, Readable: true, Identifies: false,
            Regions: role == Role.Segmentation ? 1 : 0);

    private static AssetPath P(string path) => AssetPath.Parse(path, null);
}
