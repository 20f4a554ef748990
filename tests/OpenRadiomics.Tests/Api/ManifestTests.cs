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
        await (await api.Author.Get($"/api/v1/deposits/{id}/manifest/proposal")).Matches("a_manifest_is_proposed_from_the_layout_and_from_the_headings_of_tables");
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
    public async Task of_a_label_map_with_several_regions_the_common_labels_are_kept()
    {
        var id = await api.Author.ADeposit();
        await api.Author.AFile(id, "a");
        await (await Confirm(id, "path,role,subject,roi,label\na,Segmentation,s1,GTV,1\na,Segmentation,s1,lung,2\n")).Has(200);
        var labels = (await Files(id)).Single().Labels;
        Assert.Equal((Role.Segmentation, "s1", null, null), (labels.Role, labels.Subject, labels.Roi, labels.Label));
    }

    private async Task<IReadOnlyList<DepositFileView>> Files(DepositId id) =>
        (await (await api.Author.Get($"/api/v1/deposits/{id}/files")).Body<PageView<DepositFileView>>(200)).Items;

    private Task<HttpResponseMessage> Confirm(DepositId id, string csv) =>
        api.Author.Send(HttpMethod.Put, $"/api/v1/deposits/{id}/manifest", new StringContent(csv, new MediaTypeHeaderValue("text/csv")));
}
