using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Storage;
using OpenRadiomics.Tests.Checks;
using OpenRadiomics.Tests.Formats;
using OpenRadiomics.Tests.Formats.Dicom;

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

    [Fact]
    public async Task a_mask_comes_as_a_segmentation_that_refers_to_its_scan_be_it_packed_or_in_slices()
    {
        double[] places = [0, 3, 6];
        var slices = places.Select(z => new DicomSlice(z) { Study = "1.2.8" }.Bytes()).ToArray();
        var mask = CheckedDeposit.MaskBytes(new(3, 2, 3, new(-10, -20, 0), new(0.25, 0, 0), new(0, 0.5, 0), new(0, 0, 3)));
        var packed = await Publish([("sub-01/scan/ct.zip", DicomSlice.Zip(slices)), ("sub-01/seg/gtv.nii.gz", mask)]);
        var loose = await Publish([.. slices.Select((slice, n) => ($"sub-01/scan/{n}.dcm", slice)), ("sub-01/seg/gtv.nii.gz", mask)]);

        var first = await (await (await api.Get($"{packed}/sub-01/seg/gtv.nii.gz?format=seg")).Has(200)).Content.ReadAsByteArrayAsync(
            TestContext.Current.CancellationToken);
        var second = await (await (await api.Get($"{loose}/sub-01/seg/gtv.nii.gz?format=seg")).Has(200)).Content.ReadAsByteArrayAsync(
            TestContext.Current.CancellationToken);
        Assert.Equal(first, second);
        var map = Assert.IsType<ReadResult<LabelMap>.Read>(
            LabelMap.Read(new("gtv.dcm", () => new MemoryStream(first)), TestContext.Current.CancellationToken)).Value;
        var source = Assert.IsType<ReadResult<LabelMap>.Read>(
            LabelMap.Read(new("gtv.nii.gz", () => new MemoryStream(mask)), TestContext.Current.CancellationToken)).Value;
        Assert.Equal(source.Layers[0], map.Layers[0]);

        var alone = await Publish([("sub-01/seg/gtv.nii.gz", mask)]);
        await (await api.Get($"{alone}/sub-01/seg/gtv.nii.gz?format=seg")).Problem(422, "not-convertible");
        await (await api.Get($"{packed}/sub-01/scan/ct.zip?format=seg")).Problem(422, "not-convertible");
    }

    private async Task<string> Publish(IReadOnlyList<(string Path, byte[] Bytes)> files) =>
        $"{Published.Api((await api.Published.Publish(Archive.Described("Drawn"), Archive.NewAccession(), 1, files, null)).Id)}/files";

    private async Task<VersionId> AVersion() => (await api.Published.Publish(Archive.Described("Turned"), Archive.NewAccession(), 1,
    [
        ("scan/ct.nhdr", new NrrdText().With("data file", "ct.raw").Header), ("scan/ct.raw", NrrdText.Counted()),
        ("scan/alone.nhdr", new NrrdText().With("data file", "gone.raw").Header),
        ("f.csv", "subject,original_firstorder_Mean\n01,3.5\n"u8.ToArray()),
    ], null)).Id;
}
