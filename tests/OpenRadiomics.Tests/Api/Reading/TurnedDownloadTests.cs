using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Storage;
using OpenRadiomics.Tests.Formats;

namespace OpenRadiomics.Tests.Api.Reading;

public sealed class TurnedDownloadTests(ReadFixture api) : IClassFixture<ReadFixture>
{
    [Fact]
    public async Task an_image_and_a_table_come_in_the_form_asked_for()
    {
        var files = $"{Published.Api(await AVersion())}/files";
        var answer = await (await api.Get($"{files}/scan/ct.nhdr?format=nifti")).Has(200);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var image = ImageReader.Read(new MemoryStream(bytes), "ct.nii.gz", ct: TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(0, 24).Select(i => (float)i), Assert.IsType<ReadResult<ImageFile>.Read>(image).Value.Volume.Voxels);
        Assert.Equal("attachment; filename=ct.nii.gz; filename*=UTF-8''ct.nii.gz", answer.Content.Headers.GetValues("Content-Disposition").Single());
        Assert.EndsWith(".nifti\"", answer.Headers.ETag!.Tag, StringComparison.Ordinal);
        Assert.Equal(bytes, await (await api.Get($"{files}/scan/ct.nhdr?format=nifti")).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        await (await api.Get($"{files}/scan/ct.nhdr?format=nifti", ("If-None-Match", answer.Headers.ETag.Tag))).Has(304);
        Assert.StartsWith("subject,session,scan", await (await (await api.Get($"{files}/f.csv?format=csv")).Has(200)).Text(), StringComparison.Ordinal);
        Assert.Equal("PAR1", (await (await (await api.Get($"{files}/f.csv?format=parquet")).Has(200)).Text())[..4]);
    }

    [Fact]
    public async Task what_cannot_be_had_so_is_a_problem_with_its_reason()
    {
        var files = $"{Published.Api(await AVersion())}/files";
        await (await api.Get($"{files}/f.csv?format=docx")).Problem(406, "not-acceptable");
        await (await api.Get($"{files}/f.csv?format=nifti")).Problem(422, "not-convertible");
        await (await api.Get($"{files}/scan/ct.nhdr?format=parquet")).Problem(422, "not-convertible");
        await (await api.Get($"{files}/scan/alone.nhdr?format=nrrd")).Problem(422, "not-convertible");
    }

    private async Task<VersionId> AVersion() => (await api.Published.Publish(Archive.Described("Turned"), Archive.NewAccession(), 1,
    [
        ("scan/ct.nhdr", new NrrdText().With("data file", "ct.raw").Header), ("scan/ct.raw", NrrdText.Counted()), ("scan/alone.nhdr", new NrrdText().With("data file", "gone.raw").Header),
        ("f.csv", "subject,original_firstorder_Mean\n01,3.5\n"u8.ToArray()),
    ], null)).Id;
}
