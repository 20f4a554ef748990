using System.Text.Json;
using OpenRadiomics.Core;

namespace OpenRadiomics.Tests.Core;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("0000-0002-1825-0097")]
    [InlineData("https://orcid.org/0000-0002-1694-233X")]
    public void an_orcid_with_its_check_digit_is_taken(string text) => Assert.True(Orcid.TryParse(text, null, out _));

    [Theory]
    [InlineData("0000-0002-1825-0098")]
    [InlineData("0000-0002-1694-2330")]
    [InlineData("000000021825 0097")]
    [InlineData("0000-0002-1825-0097\n")]
    [InlineData("")]
    public void an_orcid_with_another_check_digit_or_form_is_not(string text) => Assert.False(Orcid.TryParse(text, null, out _));

    [Fact]
    public void deposits_opened_within_a_millisecond_sort_by_the_time_of_their_opening()
    {
        var clock = new SteppingClock(TimeSpan.FromMicroseconds(1));
        DepositId[] ids = [.. Enumerable.Range(0, 5_000).Select(_ => DepositId.New(clock))];
        Assert.Equal(ids, ids.OrderBy(id => id.ToString(), StringComparer.Ordinal));
        Assert.All(ids, id => Assert.Equal((7, 0b10), (id.Value.Version, id.Value.Variant >> 2)));
    }

    /// <summary>Goes on by a step whenever it is looked at.</summary>
    private sealed class SteppingClock(TimeSpan step) : TimeProvider
    {
        private DateTimeOffset now = new(2026, 1, 31, 23, 59, 59, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => now += step;
    }

    [Theory]
    [InlineData("OR-000042", true)]
    [InlineData("OR-1234567", true)]
    [InlineData("OR-42", false)]
    [InlineData("OR-0000042", false)]
    [InlineData("or-000042", false)]
    [InlineData("OR-000000", false)]
    public void only_the_canonical_form_is_an_accession(string text, bool taken) => Assert.Equal(taken, Accession.TryParse(text, null, out _));

    [Theory]
    [InlineData("sub-01/scan/ct.nii.gz")]
    [InlineData("features/größe.csv")]
    public void a_plain_relative_path_is_taken(string text) => Assert.Null(AssetPath.WhyNot(text));

    [Theory]
    [InlineData("", "empty")]
    [InlineData("/etc/passwd", "begins or ends")]
    [InlineData("../up", "'..'")]
    [InlineData("a/../b", "'..'")]
    [InlineData("a//b", "two in a row")]
    [InlineData("a/", "begins or ends")]
    [InlineData("a\\b", "holds one of")]
    [InlineData("C:/x", "holds one of")]
    [InlineData("a/CON.txt", "reserved name")]
    [InlineData("a/b.", "a dot or a space")]
    [InlineData("a\u0000b", "control")]
    [InlineData("a\u202Eb", "control or invisible")]
    [InlineData("gro\u0308sse", "accents")]
    public void a_path_that_some_file_system_or_reader_misunderstands_is_refused_with_the_reason(string text, string reason) =>
        Assert.Contains(reason, AssetPath.WhyNot(text), StringComparison.Ordinal);

    [Fact]
    public void half_a_character_is_no_path() => Assert.Equal("The path is not valid Unicode.", AssetPath.WhyNot("a\uD800b"));

    [Fact]
    public void the_resolver_is_no_part_of_a_doi()
    {
        Assert.True(Doi.TryParse("https://doi.org/10.1038/NRCLINONC.2017.141", null, out var doi));
        Assert.Equal("10.1038/nrclinonc.2017.141", doi.ToString());
        Assert.False(Doi.TryParse("10.1038/", null, out _));
        Assert.False(Doi.TryParse("10.1/x", null, out _));
    }

    [Fact]
    public void a_licence_gets_the_spelling_of_spdx()
    {
        Assert.True(LicenceId.TryParse("cc-by-4.0", null, out var id));
        Assert.Equal("CC-BY-4.0", id.ToString());
        Assert.True(AllLicences.Find(id)!.CountsAsOpen);
        Assert.False(AllLicences.Find(LicenceId.Parse("CC-BY-ND-4.0", null))!.CountsAsOpen);
        Assert.Equal(727, AllLicences.InOrder.Count());
    }

    [Fact]
    public void a_description_survives_its_json()
    {
        var description = new Description
        {
            Title = "A title",
            Creators = [new("Josiah Carberry", Orcid.Parse("0000-0002-1825-0097", null))],
            LicenceByRole = new Dictionary<Role, LicenceId> { [Role.Scan] = LicenceId.Parse("CC-BY-NC-4.0", null) },
            DeclaredRqs = new Dictionary<int, int> { [1] = 2 },
        };
        var json = JsonSerializer.Serialize(description, Json.Options);
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<Description>(json, Json.Options), Json.Options));
        Assert.Contains("\"licenceByRole\":{\"scan\":\"CC-BY-NC-4.0\"}", json);
    }

    [Fact]
    public void a_state_is_read_whatever_the_order_of_its_keys()
    {
        var state = JsonSerializer.Deserialize<DepositState>("""{"at":"2026-01-01T00:00:00+00:00","is":"abandoned"}""", Json.Options);
        Assert.IsType<DepositState.Abandoned>(state);
    }
}
