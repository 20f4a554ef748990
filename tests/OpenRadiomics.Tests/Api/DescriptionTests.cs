using System.Text;
using OpenRadiomics.Core;

namespace OpenRadiomics.Tests.Api;

public sealed class DescriptionTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly Description Full = new()
    {
        Title = "Lung CT radiomics", Abstract = "Twelve subjects,\ntwo readers.",
        Creators = [new("Ann Example", Orcid.Parse("0000-0002-1825-0097", null), "A University")],
        PublicationDoi = Doi.Parse("https://doi.org/10.1038/NRCLINONC.2017.141", null), Licence = LicenceId.Parse("CC-BY-4.0", null),
        LicenceByRole = new Dictionary<Role, LicenceId> { [Role.Scan] = LicenceId.Parse("CC-BY-NC-4.0", null), [Role.Code] = LicenceId.Parse("MIT", null) },
        OwnLicences = new Dictionary<LicenceId, string> { [LicenceId.Parse("LicenseRef-Hospital", null)] = "You may." },
        Ethics = "Waived.", Warranty = true, Funders = [new("A Fund", "7")], Contact = "data@example.org", Modalities = ["CT"], AnatomicSites = ["lung"],
        Diseases = ["non-small cell lung cancer"], CodeLinks = [new("https://example.org/code", "v1", LicenceId.Parse("MIT", null))],
        Software = new("PyRadiomics", "3.1.0"), RepresentativeRois = ["GTV"], DeclaredAbsent = ["s9"], DeclaredRqs = new Dictionary<int, int> { [1] = 2 },
        Synthetic = true, Keywords = ["example"],
    };

    [Fact]
    public async Task a_description_is_kept_as_it_was_sent()
    {
        var id = await api.Author.ADeposit();
        await (await api.Author.Describe(id, Full)).Has(200);
        await (await api.Author.Get($"/api/v1/deposits/{id}/description")).Matches("a_description_is_kept_as_it_was_sent");
    }

    [Fact]
    public async Task a_change_names_the_state_it_was_made_on()
    {
        var id = await api.Author.ADeposit();
        var address = $"/api/v1/deposits/{id}/description";
        await (await api.Author.PutJson(address, Full)).Problem(428, "precondition-required");
        var first = (await (await api.Author.Get(address)).Has(200)).Headers.ETag!.ToString();
        var second = (await (await api.Author.Describe(id, Full, first)).Has(200)).Headers.ETag!.ToString();
        Assert.NotEqual(first, second);
        await (await api.Author.Describe(id, Full with { Title = "Lost" }, first)).Problem(412, "changed-meanwhile");
        var kept = await (await api.Author.Get(address)).Body<Description>(200);
        Assert.Equal(Full.Title, kept.Title);
        await (await api.Author.Send(HttpMethod.Get, address, null, ("If-None-Match", second))).Has(304);
    }

    [Fact]
    public async Task every_wrong_field_is_listed()
    {
        var id = await api.Author.ADeposit();
        var wrong = new Description
        {
            Title = new('x', 501), Creators = [new("")], CodeLinks = [new("ftp://example.org/"), new("https://me:secret@example.org/")],
            Modalities = ["CT", " "], DeclaredRqs = new Dictionary<int, int> { [16] = 1, [99] = 1 }, Abstract = "\u0000",
            OwnLicences = new Dictionary<LicenceId, string> { [LicenceId.Parse("MIT", null)] = "" },
        };
        await (await api.Author.Describe(id, wrong)).Matches("every_wrong_field_is_listed");
    }

    [Fact]
    public async Task what_is_left_out_is_removed()
    {
        var id = await api.Author.ADeposit();
        await (await api.Author.Describe(id, Full)).Has(200);
        await (await api.Author.Send(HttpMethod.Put, $"/api/v1/deposits/{id}/description",
            new StringContent("""{"title":"Only this"}""", Encoding.UTF8, "application/json"), ("If-Match", "*"))).Has(200);
        var kept = await (await api.Author.Get($"/api/v1/deposits/{id}/description")).Body<Description>(200);
        Assert.Equal(("Only this", null, 0), (kept.Title, kept.Licence, kept.Creators.Count));
    }
}
