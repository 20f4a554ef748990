using OpenRadiomics.Core;

namespace OpenRadiomics.Tests.Core;

public sealed class DescriptionTests
{
    private static readonly LicenceId Cc0 = LicenceId.Parse("CC0-1.0", null), Mit = LicenceId.Parse("MIT", null), ByNc = LicenceId.Parse("CC-BY-NC-4.0", null);

    public static TheoryData<Description, string> Wrong => new()
    {
        { new() { Title = new('x', 501) }, "title" },
        { new() { Abstract = new('x', 20_001) }, "abstract" },
        { new() { Creators = [new("")] }, "creators[0].name" },
        { new() { Creators = [new("Ann"), new("Bob", null, new('x', 501))] }, "creators[1].affiliation" },
        { new() { Modalities = [" "] }, "modalities[0]" },
        { new() { CodeLinks = [new("ftp://host/code")] }, "codeLinks[0].url" },
        { new() { CodeLinks = [new("https://user:secret@host/code")] }, "codeLinks[0].url" },
        { new() { CodeLinks = [new("javascript:alert(1)")] }, "codeLinks[0].url" },
        { new() { Keywords = [.. Enumerable.Repeat("x", 1001)] }, "keywords" },
        { new() { OwnLicences = new Dictionary<LicenceId, string> { [Mit] = "text" } }, "ownLicences" },
        { new() { DeclaredRqs = new Dictionary<int, int> { [16] = 4 } }, "declaredRqs.16" },
        { new() { DeclaredRqs = new Dictionary<int, int> { [0] = 1 } }, "declaredRqs.0" },
        { new() { DeclaredRqs = new Dictionary<int, int> { [1] = 3 } }, "declaredRqs.1" },
        { new() { DeclaredRqs = new Dictionary<int, int> { [5] = 0 } }, "declaredRqs.5" },
    };

    [Theory, MemberData(nameof(Wrong))]
    public void what_cannot_be_kept_is_named_by_its_field(Description description, string field) =>
        Assert.Equal(field, Assert.Single(DescriptionLimits.Problems(description)).Field);

    [Fact]
    public void an_empty_draft_can_be_kept() => Assert.Empty(DescriptionLimits.Problems(new()));

    [Fact]
    public void a_files_own_licence_goes_before_its_roles_and_that_before_the_deposits()
    {
        var description = new Description { Licence = Cc0, LicenceByRole = new Dictionary<Role, LicenceId> { [Role.Scan] = ByNc } };
        Assert.Equal(Mit, description.LicenceOf(Role.Scan, Mit));
        Assert.Equal(ByNc, description.LicenceOf(Role.Scan, null));
        Assert.Equal(Cc0, description.LicenceOf(Role.FeatureTable, null));
    }

    [Theory]
    [InlineData(1, new[] { 0, 1, 2 })]
    [InlineData(5, new[] { -3, 3 })]
    [InlineData(11, new[] { 0, 7 })]
    [InlineData(12, new[] { -5, 2, 3, 4, 5 })]
    public void an_item_of_the_score_has_the_sums_of_its_options(int item, int[] points) =>
        Assert.Equal(points, RqsItems.InOrder[item - 1].PossiblePoints.Order());

    [Fact]
    public void the_score_has_sixteen_items_and_thirty_six_points()
    {
        Assert.Equal(Enumerable.Range(1, 16), RqsItems.InOrder.Select(item => item.Number));
        Assert.Equal(36, RqsItems.InOrder.Sum(item => item.PossiblePoints.Max()));
    }
}
