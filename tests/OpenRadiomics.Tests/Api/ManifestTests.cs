using System.Net.Http.Headers;
using OpenRadiomics.Core;

namespace OpenRadiomics.Tests.Api;

public sealed class ManifestTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task a_manifest_is_proposed_from_the_layout_and_from_the_headings_of_tables()
    {
        var id = await api.Author.ADeposit();
        foreach (var path in new[] { "imagesTr/lung_001_0000.nii.gz", "labelsTr/lung_001.nii.gz", "notes.txt" }) await api.Author.AFile(id, path);
        await api.Author.AFile(id, "dataset.json", """{"labels":{"background":0,"tumour":1}}""");
        await api.Author.AFile(id, "values.csv", "PatientID,original_firstorder_Mean\ns1,1.5\n");
        await (await api.Author.Get($"/api/v1/deposits/{id}/manifest/proposal")).Matches(
            "a_manifest_is_proposed_from_the_layout_and_from_the_headings_of_tables");
    }

    [Fact]
    public async Task a_proposal_is_confirmed_as_it_stands()
    {
        var id = await api.Author.ADeposit();
        foreach (var path in new[] { "imagesTr/lung_001_0000.nii.gz", "labelsTr/lung_001.nii.gz", "notes.txt" }) await api.Author.AFile(id, path);
        var proposal = await api.Author.Text($"/api/v1/deposits/{id}/manifest/proposal");
        var first = await (await Confirm(id, proposal)).Body<ManifestAppliedView>(200);
        var second = await (await Confirm(id, proposal)).Body<ManifestAppliedView>(200);
        Assert.Equal((3, 3, 0), (first.Files, second.Files, second.Changed));
        var mask = (await Files(id)).Single(file => file.Path.ToString() == "labelsTr/lung_001.nii.gz");
        Assert.Equal((Role.Segmentation, "lung_001", "imagesTr/lung_001_0000.nii.gz"), (mask.Labels.Role, mask.Labels.Subject, mask.Labels.Scan));
    }

    [Fact]
    public async Task a_manifest_that_is_wrong_in_one_row_changes_nothing()
    {
        var id = await api.Author.ADeposit();
        await api.Author.AFile(id, "a");
        await api.Author.AFile(id, "b");
        var wrong = "path,role,label,licence\na,Scan,,\nb,Picture,,\nc,Scan,,\n../d,Scan,,\n";
        await (await Confirm(id, wrong)).Matches("a_manifest_that_is_wrong_in_one_row_changes_nothing");
        await (await Confirm(id, "path,role\na,Scan\nc,Scan\n")).Problem(422, "invalid-fields");
        await (await Confirm(id, "path,role,label\na,Scan,one\n")).Problem(422, "invalid-fields");
        await (await Confirm(id, "path,role,licence\na,Scan,no licence\n")).Problem(422, "invalid-fields");
        await (await Confirm(id, "path,role,subject\na,Scan,s1\na,Scan,s2\n")).Problem(422, "invalid-fields");
        await (await Confirm(id, "nothing\n")).Problem(422, "invalid-fields");
        await (await Confirm(id, "")).Problem(422, "invalid-fields");
        await (await api.Author.PutJson($"/api/v1/deposits/{id}/manifest", new { })).Problem(415, "unsupported-media-type");
        Assert.All(await Files(id), file => Assert.Equal(Role.Other, file.Labels.Role));
    }

    [Fact]
    public async Task a_manifest_opens_a_checked_deposit_again_and_is_refused_while_it_is_checked()
    {
        var id = await api.Author.ADeposit();
        await api.Author.AFile(id, "a");
        await api.Author.Check(id);
        await (await Confirm(id, "path,role\na,Scan\n")).Problem(409, "not-editable");
        await api.FinishRun(id);
        await (await Confirm(id, "path,role\na,Scan\n")).Has(200);
        Assert.Equal("open", (await api.Author.Deposit(id)).State);
    }

    [Fact]
    public async Task a_file_has_a_region_for_each_of_its_rows()
    {
        var id = await api.Author.ADeposit();
        await api.Author.AFile(id, "a");
        await (await Confirm(id, "path,role,subject,roi,label\na,Segmentation,s1,GTV,1\na,Segmentation,s1,lung,2.0\n")).Has(200);
        var labels = (await Files(id)).Single().Labels;
        Assert.Equal(new FileLabels(Role.Segmentation, "s1") { Regions = [new("GTV", 1), new("lung", 2)] }, labels);
    }

    [Fact]
    public async Task a_confirmed_proposal_joins_masks_with_their_scans_and_regions_with_their_labels()
    {
        var id = await api.Author.ADeposit();
        foreach (var path in new[] { "imagesTr/a_0000.nii.gz", "labelsTr/a.nii.gz" }) await api.Author.AFile(id, path);
        await api.Author.AFile(id, "dataset.json", """{"labels":{"background":0,"liver":1,"tumour":2}}""");
        await (await Confirm(id, await api.Author.Text($"/api/v1/deposits/{id}/manifest/proposal"))).Has(200);
        var files = (await Files(id)).ToDictionary(file => file.Path.ToString(), file => file.Labels);
        Assert.Equal([new("liver", 1), new("tumour", 2)], files["labelsTr/a.nii.gz"].Regions);
        Assert.Equal(files["imagesTr/a_0000.nii.gz"].Scan, files["labelsTr/a.nii.gz"].Scan);
    }

    [Theory]
    [InlineData("a,Segmentation,GTV,0", "a: regions[0].label", "0, which stands for the background")]
    [InlineData("a,Segmentation,GTV,-1", "a: label", "another form")]
    [InlineData("a,Segmentation,GTV,1.5", "a: label", "another form")]
    [InlineData("a,Segmentation,GTV,1e99", "a: label", "another form")]
    [InlineData("a,Segmentation,GTV,1\na,Segmentation,gtv,2", "a: regions[1].name", "gtv twice")]
    [InlineData("a,Segmentation,GTV,1\na,Segmentation,lung,1", "a: regions[1].label", "1 twice")]
    [InlineData("a,Segmentation,GTV,1\na,Segmentation,,", "a: regions[1].name", "neither name nor label")]
    [InlineData("a,Segmentation,GTV,1\na,Scan,lung,2", "a", "two rows that contradict each other")]
    public async Task rows_that_do_not_make_regions_are_refused_and_named(string rows, string field, string found)
    {
        var id = await api.Author.ADeposit();
        await api.Author.AFile(id, "a");
        var problem = await (await Confirm(id, $"path,role,roi,label\n{rows}\n")).Problem(422, "invalid-fields");
        Assert.Contains(problem.Fields(), wrong => wrong.Field == field && wrong.Found == found);
        Assert.Equal(FileLabels.None, (await Files(id)).Single().Labels);
    }

    [Fact]
    public async Task a_file_of_more_than_a_thousand_regions_is_refused()
    {
        var id = await api.Author.ADeposit();
        await api.Author.AFile(id, "a");
        var rows = string.Concat(Enumerable.Range(1, 1_001).Select(label => $"a,Segmentation,region {label},{label}\n"));
        var problem = await (await Confirm(id, $"path,role,roi,label\n{rows}")).Problem(422, "invalid-fields");
        Assert.Equal([new("a: regions", "1001 regions", "at most 1000")], problem.Fields());
    }

    private async Task<IReadOnlyList<DepositFileView>> Files(DepositId id) =>
        (await (await api.Author.Get($"/api/v1/deposits/{id}/files")).Body<PageView<DepositFileView>>(200)).Items;

    private Task<HttpResponseMessage> Confirm(DepositId id, string csv) =>
        api.Author.Send(HttpMethod.Put, $"/api/v1/deposits/{id}/manifest", new StringContent(csv, new MediaTypeHeaderValue("text/csv")));
}
