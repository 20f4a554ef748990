using System.Text;
using OpenRadiomics.Formats;
using Parquet;
using Parquet.Serialization;

namespace OpenRadiomics.Tests.Formats;

public sealed class ExportTests
{
    private const string Table =
        "subject,roi,survival,original_firstorder_Mean,original_firstorder_Kurtosis,original_glcm_MCC,diagnostics_Configuration_Settings\n" +
        "s2,\"GTV, left\",12,0.1,5,0.5,{'binWidth': 25}\ns1,GTV,13,NaN,6,0.25,{'binWidth': 25}";

    [Fact]
    public async Task csv_is_the_long_form_sorted_by_identity()
    {
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("binWidth=25"u8));
        Assert.Equal($"""
            subject,session,scan,roi,label,reader,repeat,ibsi_code,ibsi_subcode,aggregation_code,filter,unit,settings_hash,relation,software,feature,value
            s2,,,"GTV, left",,,,IPH6,,DHQ4,,,{hash},offset,PyRadiomics,original_firstorder_Kurtosis,5
            s1,,,GTV,,,,IPH6,,DHQ4,,,{hash},offset,PyRadiomics,original_firstorder_Kurtosis,6
            s2,,,"GTV, left",,,,PyRadiomics:glcm_MCC,,,,,{hash},own,PyRadiomics,original_glcm_MCC,0.5
            s1,,,GTV,,,,PyRadiomics:glcm_MCC,,,,,{hash},own,PyRadiomics,original_glcm_MCC,0.25
            s2,,,"GTV, left",,,,Q4LE,,DHQ4,,,{hash},exact,PyRadiomics,original_firstorder_Mean,0.1
            s1,,,GTV,,,,Q4LE,,DHQ4,,,{hash},exact,PyRadiomics,original_firstorder_Mean,

            """.ReplaceLineEndings("\n"), Encoding.UTF8.GetString(await Export("csv", LongValue.Of(Reading.Table(Table).Value))));
    }

    [Fact]
    public async Task parquet_holds_the_same_rows()
    {
        var values = LongValue.Of(Reading.ReferenceTable("real_tables", "lifex_7.4.0_ImSURE_absolute.csv").Value);
        var rows = await ParquetSerializer.DeserializeUntypedAsync(new MemoryStream(await Export("parquet", values)),
            cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(values.Count, rows.Data.Count);
        Assert.Equal(90 * (111 + 68), values.Count);
        for (var i = 0; i < values.Count; i++)
        {
            Assert.Equal((values[i].Subject, values[i].Code, values[i].Feature, values[i].Roi),
                (rows.Data[i]["subject"], rows.Data[i]["ibsi_code"], rows.Data[i]["feature"], rows.Data[i]["roi"]));
            Assert.Equal(values[i].Value, (double?)rows.Data[i].GetValueOrDefault("value"));
        }
    }

    [Fact]
    public async Task every_export_is_byte_stable_and_takes_nothing_for_an_answer()
    {
        var values = LongValue.Of(Reading.Table(Table).Value);
        foreach (var export in AllExports.List)
        {
            Assert.Equal(await Export(export.Name, values), await Export(export.Name, values));
            Assert.NotEmpty(await Export(export.Name, []));
        }
    }

    [Fact]
    public async Task the_long_form_that_is_written_can_be_read_again()
    {
        var values = LongValue.Of(Reading.Table(Table).Value);
        var (table, _) = Reading.Table(Encoding.UTF8.GetString(await Export("csv", values)));
        Assert.Equal(TableLayout.Long, table.Layout);
        Assert.Equal(2, table.RowCount);
        Assert.Equal([5, 0.5, 0.1], table.Columns.Skip(table.Columns.Count - 3).Select(c => table.Cell(0, c.Index).Number));
    }

    private static async Task<byte[]> Export(string name, IReadOnlyList<LongValue> values)
    {
        var stream = new MemoryStream();
        await AllExports.List.Single(e => e.Name == name).WriteAsync(stream, values, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }
}
