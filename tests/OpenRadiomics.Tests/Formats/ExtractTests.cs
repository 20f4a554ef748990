using System.Text;
using System.Text.Json;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;
using Parquet.Serialization;

namespace OpenRadiomics.Tests.Formats;

public sealed class ExtractTests
{
    private static readonly ProcessingSettings Settings = IbsiConfigurations.DigitalPhantom;
    private static readonly IReadOnlyList<ExtractedFeature> Features = Extraction.Of(DigitalPhantom.Image, DigitalPhantom.Mask, Settings);
    private static readonly ExtractedRegion[] Regions = [Region("01", "A"), Region("01", "B"), Region("02", "A")];

    [Fact]
    public async Task csv_of_one_region_has_the_six_columns()
    {
        var lines = Encoding.UTF8.GetString(await Written("csv", [new(null, Features)])).Split('\n');
        Assert.Equal("ibsi_code,aggregation_code,feature,value,unit,settings_hash", lines[0]);
        Assert.Equal($"RNU0,DHQ4,Volume (mesh),556.3333333333333,mm³,{Settings.Hash(SettingsParts.Interpolation)}", lines[1]);
        Assert.Equal(Features.Count + 2, lines.Length);
    }

    [Fact]
    public async Task long_and_wide_form_read_back_with_the_same_identities_and_values()
    {
        var expected = Regions.SelectMany(r => r.Features.Select(f =>
            (r.Region!.Subject, r.Region.Reader, f.Definition.Code, f.Definition.Subcode, f.Aggregation.Code(), f.SettingsHash, f.Value))).Order().ToArray();
        foreach (var form in new[] { "csv", "wide" })
        {
            var (table, remarks) = Reading.Table(Encoding.UTF8.GetString(await Written(form, Regions)));
            Assert.Empty(remarks);
            Assert.DoesNotContain(table.Columns, column => column.Identity is ColumnIdentity.Unknown or ColumnIdentity.Text or ColumnIdentity.Related);
            Assert.Equal(expected, LongValue.Of(table).Select(v =>
                (v.Subject, v.Reader, v.Code, v.Subcode, v.Aggregation, v.SettingsHash, v.Value!.Value)).Order());
        }
    }

    [Fact]
    public async Task json_writes_out_the_settings_of_each_value()
    {
        var region = JsonDocument.Parse(await Written("json", Regions)).RootElement.GetProperty("regions")[1];
        Assert.Equal(("01", "B"), (region.GetProperty("subject").GetString(), region.GetProperty("reader").GetString()));
        var values = region.GetProperty("values").EnumerateArray().ToArray();
        Assert.Equal(Features.Select(f => (f.Definition.Code, f.Value, f.Settings)),
            values.Select(v => (v.GetProperty("ibsi_code").GetString()!, v.GetProperty("value").GetDouble(), v.GetProperty("settings").GetString()!)));
    }

    [Fact]
    public async Task parquet_holds_the_same_rows_as_csv()
    {
        var rows = await ParquetSerializer.DeserializeUntypedAsync(new MemoryStream(await Written("parquet", Regions)),
            cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(Regions.SelectMany(r => r.Features.Select(f => (r.Region!.Path, f.Definition.Code, f.SettingsHash, (double?)f.Value))),
            rows.Data.Select(row => ((string)row["mask"]!, (string)row["ibsi_code"]!, (string)row["settings_hash"]!, (double?)row["value"])));
    }

    [Fact]
    public async Task every_form_has_its_line_and_writes_the_same_bytes_again()
    {
        Assert.Equal(typeof(AllExtractFormats).Assembly.GetTypes().Where(t => typeof(IExtractFormat).IsAssignableFrom(t) && t.IsClass).Select(t => t.Name)
            .Order(), AllExtractFormats.List.Select(f => f.GetType().Name).Order());
        foreach (var format in AllExtractFormats.List) Assert.Equal(await Written(format.Name, Regions), await Written(format.Name, Regions));
    }

    private static ExtractedRegion Region(string subject, string reader) =>
        new(new($"sub-{subject}/seg/roi-GTV_reader-{reader}.nii.gz", FileRole.Segmentation) { Subject = subject, Reader = reader, Roi = "GTV",
            Scan = $"sub-{subject}/scan/ct.nii.gz" }, Features);

    private static async Task<byte[]> Written(string format, IReadOnlyList<ExtractedRegion> regions)
    {
        var stream = new MemoryStream();
        await using (var table = AllExtractFormats.Named(format)!.Open(stream, new(regions[0].Region is not null, Settings.Canonical(SettingsParts.All))))
            foreach (var region in regions) await table.WriteAsync(region, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }
}
