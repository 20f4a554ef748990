using OpenRadiomics.Checks;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Tests.Checks;

public sealed class ManifestLabelsTests
{
    private static readonly AssetPath Path = AssetPath.Parse("sub-01/seg/organs.nii.gz", null);

    [Fact]
    public void regions_are_written_and_read_again_without_loss()
    {
        var labels = new FileLabels(Role.Segmentation, "01", "1", "ct", "a", "2",
            LicenceId.Parse("CC0-1.0", null)) { Regions = [new("liver", 1), new("tumour"), new(null, 7)] };
        var csv = new MemoryStream();
        ManifestFile.Write(csv, ManifestLabels.Entries(Path, labels));
        csv.Position = 0;
        var read = ManifestLabels.Read(csv, TestContext.Current.CancellationToken);
        Assert.Empty(read.Problems);
        Assert.Equal(labels, read.ByPath[Path]);
    }

    [Fact]
    public void a_mask_of_two_scans_belongs_to_neither_alone()
    {
        var mask = new ManifestEntry($"{Path}", FileRole.Segmentation) { Subject = "01", Roi = "GTV" };
        var read = ManifestLabels.Of([mask with { Scan = "ct.nii" }, mask with { Scan = "pet.nii" }]);
        Assert.Empty(read.Problems);
        Assert.Equal(new FileLabels(Role.Segmentation, "01") { Regions = [new("GTV")] }, read.ByPath[Path]);
    }
}
