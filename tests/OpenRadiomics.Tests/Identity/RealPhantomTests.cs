using OpenRadiomics.Checks;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Tests.Checks;
using OpenRadiomics.Tests.CommandLine;

namespace OpenRadiomics.Tests.Identity;

/// <summary>Four CT phantoms as they were published, and what becomes of one of them.</summary>
public sealed class RealPhantomTests
{
    public static TheoryData<string> Phantoms => ["PAT1", "PAT2", "PAT3", "PAT4"];

    [Theory, MemberData(nameof(Phantoms))]
    public async Task a_published_phantom_passes_without_an_error_of_identity(string phantom)
    {
        var deposit = new CheckedDeposit();
        foreach (var file in Files(phantom))
            deposit.With($"sub-{phantom}/{(file.Contains("mask", StringComparison.Ordinal) ? "seg" : "scan")}/{Path.GetFileName(file)}",
                new(Role.Other, phantom), await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        var report = await deposit.Report();
        Assert.DoesNotContain(report.Findings, finding => finding.Severity == Severity.Error && finding.Code.StartsWith("OR2", StringComparison.Ordinal));
        Assert.Contains(report.Findings, finding => finding.Code == "OR2019");
        Assert.Contains(report.Protocol, series => series.Modality == "CT" && series.Facts.ContainsKey("slice thickness (mm)"));
    }

    [Fact]
    public async Task a_deidentified_phantom_has_the_same_voxels_and_its_regions_refer_to_the_new_uids()
    {
        using var study = new StudyFolder();
        var (source, secret) = (Path.GetDirectoryName(Path.GetDirectoryName(Files("PAT1")[0]))!, study.At("secret"));
        study.Text("secret", "a secret of the tests");
        var said = await Tool.Run("deidentify", source, study.At("out"), "--secret", secret);
        Assert.Equal(0, said.Exit);

        var before = Files("PAT1").Select(Read).ToDictionary(set => set.Text(DicomTags.SOPInstanceUID)!);
        var after = Directory.GetFiles(study.At("out"), "*.dcm", SearchOption.AllDirectories).Select(Read).ToArray();
        Assert.Equal(before.Count, after.Length);
        var key = new PseudonymKey(await File.ReadAllBytesAsync(secret, TestContext.Current.CancellationToken));
        var images = after.Where(set => set.Contains(DicomTags.PixelData)).ToDictionary(set => set.Text(DicomTags.SOPInstanceUID)!);
        foreach (var old in before.Values.Where(set => set.Contains(DicomTags.PixelData)))
            Assert.Equal(Bulk(old), Bulk(images[key.Uid(old.Text(DicomTags.SOPInstanceUID)!)]));

        var structures = Assert.Single(after, set => set.Text(DicomTags.Modality) == "RTSTRUCT");
        var referred = DicomField.Of(structures).Where(field => field.Name == "ReferencedSOPInstanceUID").SelectMany(field => field.Texts).Distinct().ToArray();
        Assert.NotEmpty(referred);
        Assert.All(before.Values.SelectMany(set => DicomField.Of(set)).Where(field => field.Vr == DicomVr.UI).SelectMany(field => field.Texts)
            .Where(uid => !UidRoots.IsOfStandard(uid)),
            uid => Assert.DoesNotContain(after, set => set.Any(element => set.Texts(element.Tag).Contains(uid))));
        Assert.Contains(referred, images.ContainsKey);
        Assert.Equal(Regions(before.Values.Single(set => set.Text(DicomTags.Modality) == "RTSTRUCT")), Regions(structures));
    }

    private static (int Contours, double Sum) Regions(DicomDataSet structures)
    {
        var contours = DicomField.Of(structures).Where(field => field.Name == "ContourData").Select(field => field.Set.Numbers(field.Tag)).ToArray();
        return (contours.Length, contours.SelectMany(numbers => numbers).Sum());
    }

    private static byte[] Bulk(DicomDataSet set) => ((DicomElement.Bulk)set[DicomTags.PixelData]!).Fragments[0].Bytes!.Value.ToArray();

    private static string[] Files(string phantom) => phantom == "PAT1"
        ? Directory.GetFiles(Reference.File("data", "ibsi_1_ct_radiomics_phantom", "dicom"), "*.dcm", SearchOption.AllDirectories)
        : Directory.GetFiles(Reference.File("data", "lambin_radiomics_phantom_candat.2016.08.1", phantom), "*.dcm");

    private static DicomDataSet Read(string path)
    {
        using var stream = File.OpenRead(path);
        return ((ReadResult<DicomFile>.Read)DicomReader.Read(stream, DicomPixels.Hold)).Value.DataSet;
    }
}
