using OpenRadiomics.Client;
using OpenRadiomics.Core;

namespace OpenRadiomics.Tests.WholeWay;

/// <summary>The main job: a folder becomes a checked, scored, published, queryable dataset.</summary>
public sealed class SeededPortalTests(Servers servers)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task the_scans_that_builders_examples_name_are_there_three_times_each()
    {
        var portal = await SeededPortal.Shared(servers);
        var (features, seed) = (portal.Client().Features, portal.Versions["repeated-scans-1"].Accession);
        Assert.Equal("OR-000003", $"{seed}");
        var deltas = await features.Deltas(new() { Dataset = [$"{seed}"], Code = ["RNU0"] }, "test", "week6", ct: Stop);
        Assert.Equal(8, deltas.Total);
        Assert.Equal(["retest", "test", "week6"], deltas.Sessions.Order());
        Assert.All(deltas.Items, change => Assert.InRange(change.Ratio!.Value, 0.5 * 0.6 * 0.6 * 0.6, 1.5 * 1.1 * 1.1 * 1.1));
    }

    [Fact]
    public async Task the_synthetic_cohort_earns_all_but_the_code()
    {
        var portal = await SeededPortal.Shared(servers);
        var version = await portal.Client().Datasets.Version(portal.Versions["synthetic-cohort-1"], Stop);
        Assert.Equal([RqsVerdict.Earned, RqsVerdict.Earned, RqsVerdict.NotEarned, RqsVerdict.Earned], version.Rqs.Points.Select(point => point.Verdict));
        Assert.Equal((12, 12, 24, 24), (version.Coverage.Subjects, version.Coverage.Scans, version.Coverage.Segmentations, version.Coverage.FeatureRows));
        Assert.True(version.Description.Synthetic);
        Assert.Equal(0, version.Warnings);
    }

    [Fact]
    public async Task two_regions_of_one_file_are_told_apart_with_their_voxels()
    {
        var portal = await SeededPortal.Shared(servers);
        var report = await portal.Client().Datasets.Report(portal.Versions["lesion-parts-1"], Stop);
        Assert.Equal([("core", 1), ("rim", 2)], report.Regions.Select(region => (region.Name, region.Label ?? 0)));
        Assert.All(report.Regions, region => Assert.InRange(region.Voxels, 50, 2_000));
        Assert.Equal((2, 2, 2), (report.Coverage.Regions, report.Coverage.TableRois, report.Coverage.TableRoisWithMask));
        Assert.Equal(0, report.Warnings);
    }

    [Fact]
    public async Task a_series_of_slices_is_published_with_its_protocol_and_the_voxels_of_its_contours()
    {
        _ = Reference.File();
        var portal = await SeededPortal.Shared(servers);
        var (datasets, version) = (portal.Client().Datasets, portal.Versions["ct-phantom-pat1-dicom-1"]);
        var report = await datasets.Report(version, Stop);
        Assert.Equal((0, 0), (report.Errors, report.Unacknowledged));
        Assert.Equal(new CountedRegion(AssetPath.Parse("sub-PAT1/seg/GTV-1.dcm", null), "GTV-1", 1, 125_256), Assert.Single(report.Regions));
        Assert.Equal(
        [
            ("OR2012", "The phantom's authors published the files with these dates: those of their export, not of a visit."),
            ("OR2015", "Read by the depositor: the texts name the region GTV-1 and the program that exported it."),
            ("OR2016", "The attribute names CERR, the program that exported the files, and no institution."),
        ], report.Findings.Where(finding => finding.NeedsAcknowledgement).Select(finding => (finding.Code, finding.Acknowledged)).Distinct().Order());
        var series = Assert.Single((await datasets.Protocol(version, Stop)).Series);
        Assert.Equal(("CT", "3.0"), (series.Modality, series.Facts["slice thickness (mm)"]));
    }

    [Fact]
    public async Task our_engine_conforms_to_every_reference_of_the_digital_phantom()
    {
        var portal = await SeededPortal.Shared(servers);
        var report = await portal.Client().Datasets.Report(portal.Versions["digital-phantom-1"], Stop);
        var total = Assert.Single(report.Phantoms).Total;
        Assert.Equal((482, 0, 0, 0), (total.Match, total.PartialMatch, total.NoMatch, total.NotSubmitted));
    }

    [Fact]
    public async Task reference_values_earn_no_conformance()
    {
        var portal = await SeededPortal.Shared(servers);
        var version = await portal.Client().Datasets.Version(portal.Versions["digital-phantom-1"], Stop);
        Assert.Equal(RqsVerdict.NotEarned, version.Rqs.Points[3].Verdict);
    }

    [Fact]
    public async Task a_published_file_comes_back_byte_for_byte_and_a_broken_download_goes_on()
    {
        var portal = await SeededPortal.Shared(servers);
        var (datasets, version) = (portal.Client().Datasets, portal.Versions["synthetic-cohort-1"]);
        var file = await datasets.Files(version, Stop).FirstAsync(asset => asset.Path.ToString() == "sub-01/scan/ct.nii.gz", Stop);
        var folder = Directory.CreateTempSubdirectory("openradiomics-download-");
        try
        {
            var target = Path.Combine(folder.FullName, "ct.nii.gz");
            await datasets.Download(version, file, target, ct: Stop);
            var whole = await File.ReadAllBytesAsync(target, Stop);
            Assert.Equal(file.Sha256, Sha256.Of(System.Security.Cryptography.SHA256.HashData(whole)));

            File.Delete(target);
            await File.WriteAllBytesAsync(target + ".part", whole[..(whole.Length / 2)], Stop);
            var heard = new List<long>();
            await datasets.Download(version, file, target, new Heard(heard), Stop);
            Assert.Equal(whole.Length / 2, heard[0]);
            Assert.Equal(whole, await File.ReadAllBytesAsync(target, Stop));

            File.Delete(target);
            await File.WriteAllBytesAsync(target + ".part", new byte[whole.Length / 2], Stop);
            await Assert.ThrowsAsync<InvalidDataException>(() => datasets.Download(version, file, target, ct: Stop));
            Assert.False(File.Exists(target));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task seeding_again_publishes_nothing_new()
    {
        var portal = await SeededPortal.Shared(servers);
        var again = await OpenRadiomics.Seed.SeedDeposit.Publish(portal.Client().Deposits, OpenRadiomics.Seed.AllSeeds.InOrder(null).First(), Stop);
        Assert.Equal(portal.Versions["digital-phantom-1"], again);
    }

    [Fact]
    public async Task a_refusal_says_what_it_is()
    {
        var portal = await SeededPortal.Shared(servers);
        var refused = await Assert.ThrowsAsync<ProblemException>(() => portal.Client().Datasets.Get(new(999_999), Stop));
        Assert.Equal(404, (int)refused.StatusCode!);
        Assert.StartsWith("urn:openradiomics:problem:", refused.Type, StringComparison.Ordinal);
        Assert.Equal("OR-999999", refused.Detail);
    }

    private sealed class Heard(List<long> all) : IProgress<long>
    {
        public void Report(long value) => all.Add(value);
    }
}
