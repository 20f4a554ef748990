using System.Runtime.CompilerServices;
using System.Text.Json;
using OpenRadiomics.Core;
using Shouldly;
using static OpenRadiomics.Tests.Checks.CheckedDeposit;

namespace OpenRadiomics.Tests.Checks;

/// <summary>Small honest deposits have no error; whole reports are held as approved files.</summary>
public sealed class HonestDepositTests
{
    private const string Rows =
        "subject,roi,diagnostics_Versions_PyRadiomics,diagnostics_Configuration_Settings,original_firstorder_Mean,original_firstorder_Variance\n";
    private static readonly JsonSerializerOptions Indented = new(Json.Options) { WriteIndented = true };

    [Fact]
    public async Task features_only() => Approve(await new CheckedDeposit().With("features/f.csv", Features,
        Rows + "01,lesion,v3.1.0,{'binWidth': 25},12.5,4\n02,lesion,v3.1.0,{'binWidth': 25},13.5,5\n").Report());

    [Fact]
    public async Task masks_only() => Approve(await new CheckedDeposit().With("sub-01/seg/lesion.nii", Mask, MaskBytes(gzip: false)).Report());

    [Fact]
    public async Task a_phantom_table_only()
    {
        var report = await new CheckedDeposit().With("phantom/p.csv", new(Role.PhantomTable, Phantom: "digital-phantom"),
            "code,aggregation,value\nQ4LE,,2.15\nECT3,,3.05\n").Report();
        Assert.Equal(0, report.Errors);
        Assert.Equal(2, report.Phantoms.Single().Total.Match);
    }

    [Fact]
    public async Task scans_masks_and_features_of_two_subjects() => Approve(await Complete().Report());

    [Fact]
    public async Task the_same_content_gives_the_same_report_byte_for_byte() =>
        Assert.Equal(JsonSerializer.Serialize(await Complete().Report(), Json.Options), JsonSerializer.Serialize(await Complete().Report(), Json.Options));

    [Fact]
    public async Task a_report_travels_through_json_unchanged()
    {
        var json = JsonSerializer.Serialize(await Complete().Report(), Json.Options);
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<Report>(json, Json.Options), Json.Options));
    }

    /// <summary>Not compressed: the digests in the approved file shall not depend on a compressor.</summary>
    private static CheckedDeposit Complete() => new CheckedDeposit()
        .With("sub-01/scan/ct.nii", Scan, ScanBytes(gzip: false)).With("sub-01/seg/lesion.nii", Mask, MaskBytes(gzip: false))
        .With("sub-02/scan/ct.nii", Scan with { Subject = "02" }, ScanBytes(gzip: false, voxel: i => 2 * i))
        .With("sub-02/seg/lesion.nii", Mask with { Subject = "02" }, MaskBytes(label: 2, gzip: false))
        .With("features/f.csv", Features, Rows + "sub-01,Lesion,v3.1.0,{'binWidth': 25},12.5,4\nsub-02,Lesion,v3.1.0,{'binWidth': 25},13.5,5\n");

    private static void Approve(Report report, [CallerMemberName] string name = "")
    {
        Assert.Equal(0, report.Errors);
        JsonSerializer.Serialize(report, Indented).ShouldMatchApproved(options =>
            options.SubFolder("Approved").WithDiscriminator(name).WithFileExtension("json").NoDiff());
    }
}
