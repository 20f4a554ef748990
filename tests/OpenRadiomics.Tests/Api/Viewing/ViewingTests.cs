using Microsoft.Extensions.DependencyInjection;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Storage;
using OpenRadiomics.Tests.Formats.Pictures;

namespace OpenRadiomics.Tests.Api.Viewing;

/// <summary>Scans and regions as they are looked at.</summary>
public sealed class ViewingTests(ReadFixture api) : IClassFixture<ReadFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private BlobStore Blobs => api.Services.GetRequiredService<BlobStore>();

    [Fact]
    public async Task scans_are_listed_with_the_masks_drawn_on_them()
    {
        var scans = await (await api.Get($"{await AChest()}/scans")).Body<ScansView>(200);
        var scan = Assert.Single(scans.Scans);
        Assert.Equal((1L, ChestDataset.Scan, "01", "CT"), (scans.Total, scan.Path.ToString(), scan.Subject, scan.Modality));
        Assert.Equal([(ChestDataset.ReaderA, "A"), (ChestDataset.ReaderB, "B"), (ChestDataset.Parts, null)],
            scan.Masks.Select(mask => (mask.Path.ToString(), mask.Reader)));
        await (await api.Get($"/api/v1/datasets/{Archive.NewAccession()}/versions/1/scans")).Problem(404, "unknown-version");
    }

    [Fact]
    public async Task regions_are_listed_with_their_voxels_and_where_they_are_largest()
    {
        var regions =
            await (await api.Get($"{await AChest()}/regions?scan={ChestDataset.Scan}&mask={ChestDataset.Parts}")).Body<IReadOnlyList<DrawnRegionView>>(200);
        Assert.Equal([("core", 1, 0), ("rim", 2, 0)], regions.Select(region => (region.Name, region.Label, region.Layer)));
        Assert.All(regions, region => Assert.Equal(region.Voxels * 2.5 * 2.5 * 3, region.VolumeMm3, 1e-6));
        Assert.NotEqual(regions[0].Colour, regions[1].Colour);
        var only = await (await api.Get($"{await AChest()}/regions?scan={ChestDataset.Scan}&mask={ChestDataset.ReaderA}")).Body<IReadOnlyList<DrawnRegionView>>(
            200);
        Assert.Equal("lesion", Assert.Single(only).Name);
    }

    [Fact]
    public async Task regions_come_as_a_label_map_on_the_scans_grid()
    {
        var answer = await (await api.Get($"{await AChest()}/labels?scan={ChestDataset.Scan}&mask={ChestDataset.Parts}")).Has(200);
        Assert.Equal("application/gzip", answer.Content.Headers.ContentType?.MediaType);
        var read = ImageReader.Read(new MemoryStream(await answer.Content.ReadAsByteArrayAsync(Stop)), "l.nii.gz", ct: Stop);
        var labels = Assert.IsType<ReadResult<ImageFile>.Read>(read).Value;
        Assert.Equal((SampleType.UInt8, 96, 80, 32), (labels.Header.Sample, labels.Header.Grid.Nx, labels.Header.Grid.Ny, labels.Header.Grid.Nz));
        Assert.Equal([0f, 1f, 2f], labels.Volume.Voxels.Distinct().Order());
        await (await api.Get($"{await AChest()}/labels?scan={ChestDataset.Scan}&mask={ChestDataset.Parts}&reduced=true")).Has(200);
        await (await api.Get($"{await AChest()}/labels?scan={ChestDataset.Scan}&mask={ChestDataset.Parts}&layer=1")).Problem(404, "nothing-to-show");
    }

    [Fact]
    public async Task pictures_are_the_same_when_asked_for_again_and_known_by_their_tag()
    {
        var address = $"{await AChest()}/pictures/axial?scan={ChestDataset.Scan}&mask={ChestDataset.ReaderA}&region=lesion";
        var first = await (await api.Get(address)).Has(200);
        var bytes = await first.Content.ReadAsByteArrayAsync(Stop);
        Assert.Equal("image/png", first.Content.Headers.ContentType?.MediaType);
        Assert.Equal(ScanPictures.Large, PngPixels.Of(bytes).Width);
        Assert.Contains('#', PngPixels.Of(bytes).InLetters());
        Assert.Equal(bytes, await (await api.Get(address)).Content.ReadAsByteArrayAsync(Stop));
        await (await api.Get(address, ("If-None-Match", first.Headers.ETag!.Tag))).Has(304);
        await (await api.Head(address)).Has(200);
    }

    [Fact]
    public async Task a_thumbnail_is_small_and_a_version_without_scans_has_none()
    {
        var thumbnail = await (await (await api.Get($"{await AChest()}/thumbnail")).Has(200)).Content.ReadAsByteArrayAsync(Stop);
        Assert.InRange(thumbnail.Length, 200, 9_000);
        Assert.Contains('#', PngPixels.Of(thumbnail).InLetters());
        var table = await api.Published.Publish("Only a table", ("features/all.csv", "a,b\n1,2\n"));
        await (await api.Get($"{Published.Api(table.Id)}/thumbnail")).Problem(404, "nothing-to-show");
    }

    [Fact]
    public async Task a_preview_is_an_image_of_the_scan()
    {
        var bytes = await (await (await api.Get($"{await AChest()}/preview?scan={ChestDataset.Scan}")).Has(200)).Content.ReadAsByteArrayAsync(Stop);
        Assert.Equal(96, Assert.IsType<ReadResult<ImageFile>.Read>(ImageReader.Read(new MemoryStream(bytes), "p.nii.gz", ct: Stop)).Value.Header.Grid.Nx);
    }

    [Fact]
    public async Task two_readers_agree_to_a_degree()
    {
        var chest = await AChest();
        var agreement = await (await api.Get($"{chest}/agreement?a={ChestDataset.ReaderA}&b={ChestDataset.ReaderB}")).Body<AgreementView>(200);
        Assert.InRange(agreement.Dice!.Value, 0.8, 0.99);
        Assert.InRange(agreement.HausdorffMm!.Value, 2.5, 12);
        Assert.True(agreement.MeanSurfaceMm < agreement.Hausdorff95Mm && agreement.Hausdorff95Mm <= agreement.HausdorffMm);
        var itself =
            await (await api.Get($"{chest}/agreement?a={ChestDataset.Parts}&b={ChestDataset.Parts}&region=core&scan={ChestDataset.Scan}")).Body<AgreementView>(
                200);
        Assert.Equal((1.0, 1.0, 0.0), (itself.Dice!.Value, itself.Jaccard!.Value, itself.HausdorffMm!.Value));
        Assert.Equal("core", itself.Region);
    }

    [Fact]
    public async Task what_cannot_be_shown_is_a_problem_with_its_reason()
    {
        var chest = await AChest();
        await (await api.Get($"{chest}/pictures/oblique?scan={ChestDataset.Scan}")).Problem(404, "nothing-to-show");
        await (await api.Get($"{chest}/pictures/axial")).Problem(400, "bad-request");
        await (await api.Get($"{chest}/pictures/axial?scan=nowhere.nii")).Problem(404, "unknown-asset");
        await (await api.Get($"{chest}/preview?scan=..%2Fpasswd")).Problem(400, "bad-request");
        await (await api.Get($"{chest}/regions?scan={ChestDataset.Scan}&mask={ChestDataset.Scan}")).Problem(422, "not-viewable");
        await (await api.Get($"{chest}/agreement?a={ChestDataset.ReaderA}&b={ChestDataset.Parts}&region=rim")).Problem(422, "not-viewable");
        await (await api.Get($"{chest}/agreement?a={ChestDataset.Scan}&b={ChestDataset.Parts}")).Problem(404, "nothing-to-show");
        var broken = Published.Api((await api.Published.Publish("Broken", ("sub-01/scan/ct.nii", "not really"))).Id);
        await (await api.Get($"{broken}/thumbnail")).Problem(422, "not-viewable");
        await (await api.Get($"{broken}/preview?scan=sub-01/scan/ct.nii")).Problem(422, "not-viewable");
    }

    [Theory]
    [InlineData("scans"), InlineData("thumbnail"), InlineData("preview?scan=" + ChestDataset.Scan), InlineData("pictures/axial?scan=" + ChestDataset.Scan)]
    [InlineData("regions?scan=" + ChestDataset.Scan + "&mask=" + ChestDataset.ReaderA),
        InlineData("labels?scan=" + ChestDataset.Scan + "&mask=" + ChestDataset.ReaderA)]
    [InlineData("agreement?a=" + ChestDataset.ReaderA + "&b=" + ChestDataset.ReaderB)]
    public async Task what_was_withdrawn_or_is_not_published_is_not_shown(string what)
    {
        var version = await ChestDataset.Publish(api.Published, Blobs);
        await (await api.Get($"{Published.Api(version)}/{what}")).Has(200);
        await api.Published.Withdraw(version.Accession);
        await Eventually(async () => (int)(await api.Get($"{Published.Api(version)}/{what}")).StatusCode == 410);
        await (await api.Get($"{Published.Api(version)}/{what}")).Problem(410, "withdrawn");
        var draft = await (await api.Get($"/api/v1/datasets/{Archive.NewAccession()}/versions/1/{what}")).Has(404);
        Assert.DoesNotContain("PNG", await draft.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task what_was_made_is_purged_with_the_version()
    {
        var version = await ChestDataset.Publish(api.Published, Blobs, subject: 3);
        var answer = await (await api.Get($"{Published.Api(version)}/thumbnail")).Has(200);
        var etag = answer.Headers.ETag!.Tag.Trim('"');
        using var kept = new MemoryStream();
        await using (var bytes = (await Blobs.OpenDerived(version, etag, Stop))!.Value.Bytes) await bytes.CopyToAsync(kept, Stop);
        Assert.Equal(await answer.Content.ReadAsByteArrayAsync(Stop), kept.ToArray());
        await Blobs.PurgeTables(version, Stop);
        Assert.Null(await Blobs.OpenDerived(version, etag, Stop));
    }

    private static async Task Eventually(Func<Task<bool>> holds)
    {
        var since = System.Diagnostics.Stopwatch.StartNew();
        while (!await holds() && since.Elapsed < TimeSpan.FromSeconds(10)) await Task.Delay(50, Stop);
    }

    private async Task<string> AChest() => Published.Api(await ChestDataset.Publish(api.Published, Blobs));
}
