using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OpenRadiomics.Client;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Ingest;
using OpenRadiomics.Local;
using OpenRadiomics.Storage;
using static OpenRadiomics.Tests.ReadFixture;

namespace OpenRadiomics.Tests.Api.Reading;

/// <summary>Published feature values: what goes in comes out, comparable values together and others apart.</summary>
public sealed class FeatureValuesTests(ReadFixture api) : IClassFixture<ReadFixture>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private OpenRadiomicsClient Client => new(api.Http);

    public static TheoryData<string> RealTables =>
    [
        "real_tables/lifex_7.4.0_ImSURE_absolute.csv", "real_tables/pyradiomics_readii_4D-Lung.csv",
        "real_tables/pyradiomics_snapshot_PAT1_configA_force2D.csv",
        "real_tables/pyradiomics_snapshot_digital_phantom_3Davg.csv", "real_tables/pyradiomics_snapshot_digital_phantom_default_binwidth25.csv",
        "pyradiomics/data/baseline/baseline_firstorder.csv",
        "pyradiomics/data/baseline/baseline_glcm.csv", "pyradiomics/data/baseline/baseline_gldm.csv", "pyradiomics/data/baseline/baseline_glrlm.csv",
        "pyradiomics/data/baseline/baseline_glszm.csv",
        "pyradiomics/data/baseline/baseline_ngtdm.csv", "pyradiomics/data/baseline/baseline_shape.csv", "pyradiomics/data/baseline/baseline_shape2D.csv",
    ];

    [Theory, MemberData(nameof(RealTables))]
    public async Task a_published_table_comes_out_bit_for_bit_by_every_export(string path)
    {
        var bytes = await File.ReadAllBytesAsync(Reference.File(path.Split('/')), Ct);
        var expected = Expected(bytes);
        var version = await api.PublishFeatures(("features/features.csv", bytes));
        Assert.Equal(expected, Long(await Rows(version, "long", "csv")));
        Assert.Equal(expected, Long(FeatureFiles.Ndjson(await Bytes(version, "long", "ndjson"))));
        Assert.Equal(expected, Long(FeatureFiles.Arrow(await Bytes(version, "long", "arrow"))));
        Assert.Equal(expected, Long(FeatureFiles.Duck(await Bytes(version, "long", "parquet"))));
        using var json = JsonDocument.Parse(await Bytes(version, "long", "json"));
        Assert.Equal(expected.Count, json.RootElement.GetArrayLength());
        foreach (var wide in new[] { await Rows(version, "wide", "csv"), FeatureFiles.Ndjson(await Bytes(version, "wide", "ndjson")),
            FeatureFiles.Arrow(await Bytes(version, "wide", "arrow")), FeatureFiles.Duck(await Bytes(version, "wide", "parquet")) })
            Assert.Equal(expected.Select(value => value.Bits).Order(), Wide(wide).Order());
    }

    [Fact]
    public async Task values_that_differ_in_settings_stand_apart_and_the_answer_says_why_and_merges_them_only_when_allowed()
    {
        var one = await api.PublishFeatures(Table("subject,original_glcm_JointEntropy,diagnostics_Configuration_Settings", "1,1.5,\"{'binWidth': 25}\"",
            "2,2.5,\"{'binWidth': 25}\""));
        var two = await api.PublishFeatures(Table("subject,original_glcm_JointEntropy,diagnostics_Configuration_Settings", "1,3.5,\"{'binWidth': 50}\""));
        var query = new FeatureValueQuery { Code = ["TU9B"], Dataset = [$"{one.Accession}", $"{two.Accession}"] };
        var apart = await Client.Features.Values(query, ct: Ct);
        Assert.Equal(2, apart.Groups.Count);
        Assert.Equal("settings", Assert.Single(apart.Differences).Part);
        Assert.Equal(2, apart.Items.Select(item => item.Group).Distinct().Count());

        var merged = await Client.Features.Values(query with { Allow = ["settings"] }, sort: "valueDown", ct: Ct);
        Assert.Equal([3.5, 2.5, 1.5], merged.Items.Select(item => item.Value!.Value));
        Assert.Equal(["settings"], merged.Allowed);
        Assert.True(Assert.Single(merged.Differences).Allowed);
        Assert.Single(merged.Groups);
    }

    [Fact]
    public async Task an_offset_is_converted_only_when_allowed()
    {
        var version = await api.PublishFeatures(Table("subject,original_firstorder_Kurtosis,diagnostics_Configuration_Settings", "1,5,\"{'binWidth': 25}\""));
        var query = new FeatureValueQuery { Code = ["IPH6"], Dataset = [$"{version}"] };
        var plain = await Client.Features.Values(query, ct: Ct);
        Assert.Equal(("offset", "x - 3", 5.0), (plain.Groups[0].Relation, plain.Groups[0].Conversion, plain.Items[0].Value!.Value));
        var converted = await Client.Features.Values(query with { Allow = ["offset"] }, ct: Ct);
        Assert.Equal(("exact", "x - 3", 2.0), (converted.Groups[0].Relation, converted.Groups[0].Conversion, converted.Items[0].Value!.Value));
    }

    [Theory, InlineData("source"), InlineData("value"), InlineData("valueDown")]
    public async Task pages_hold_every_value_once_in_their_order(string sort)
    {
        var version = await api.PublishFeatures(Table("subject,Q4LE,ECT3",
            [.. Enumerable.Range(0, 57).Select(n => $"{n},{n * 37 % 57},{(n == 3 ? "nan" : n == 4 ? "inf" : $"{n % 5}")}")]));
        var query = new FeatureValueQuery { Code = ["Q4LE", "ECT3"], Dataset = [$"{version}"] };
        var (items, cursor) = (new List<FeatureValueView>(), default(string));
        do
        {
            var page = await Client.Features.Values(query, sort, cursor, 10, Ct);
            items.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);
        Assert.Equal(114, items.DistinctBy(item => (item.Feature, item.Region)).Count());
        Assert.Equal(items.Select(item => item.Group).Order(), items.Select(item => item.Group));
        foreach (var group in items.GroupBy(item => item.Group))
        {
            double[] finite = [.. group.Select(item => item.Value!.Value).Where(value => !double.IsNaN(value))];
            if (sort != "source") Assert.Equal(sort == "value" ? finite.Order() : finite.OrderDescending(), finite);
        }
        Assert.Single(items, item => double.IsNaN(item.Value!.Value));
        Assert.Single(items, item => double.IsPositiveInfinity(item.Value!.Value));
    }

    [Fact]
    public async Task filters_on_regions_and_values_are_all_met()
    {
        var version = await api.PublishFeatures(Table("subject,roi,Q4LE", "1,GTV,1", "1,lung,2", "2,GTV,3", "3,GTV,NaN"));
        var query = new FeatureValueQuery { Code = ["Q4LE"], Dataset = [$"{version.Accession}"], Region = ["gtv"] };
        Assert.Equal(3, (await Client.Features.Values(query, ct: Ct)).Items.Count);
        Assert.Equal(3, Assert.Single((await Client.Features.Values(query with { Min = 2 }, ct: Ct)).Items).Value);
        Assert.Empty((await Client.Features.Values(query with { Modality = ["MR"] }, ct: Ct)).Items);
        Assert.Empty((await Client.Features.Values(query with { Site = ["brain"] }, ct: Ct)).Groups);
        Assert.Equal(1, Assert.Single((await Client.Features.Values(query with { Subject = ["1"], Site = ["Lung"], Modality = ["ct"] }, ct: Ct)).Items).Value);
    }

    [Fact]
    public async Task statistics_are_those_of_each_group_and_part()
    {
        var version = await api.PublishFeatures(Table("subject,reader,Q4LE", "1,A,1", "2,A,2", "3,A,3", "4,A,100", "5,A,", "6,B,7", "7,B,nan"));
        var view = await Client.Features.Statistics(new() { Code = ["Q4LE"], Dataset = [$"{version}"] }, ["reader"], bins: 2, ct: Ct);
        var (a, b) = (view.Statistics[0], view.Statistics[1]);
        Assert.Equal((4, 1, 0, 1.0, 100.0, 26.5), (a.Count, a.Missing, a.NotFinite, a.Minimum!.Value, a.Maximum!.Value, a.Mean!.Value));
        Assert.Equal(2.5, a.Quantiles.Single(quantile => quantile.Share == 0.5).Value);
        Assert.Equal([3, 1], a.Histogram!.Counts);
        Assert.Equal(("4", 100.0), (Assert.Single(a.Outliers!.Farthest).Subject, a.Outliers.Farthest[0].Value));
        Assert.Equal(("B", 1, 0, 1), (Assert.Single(b.By), b.Count, b.Missing, b.NotFinite));
        Assert.Null(b.Deviation);
    }

    [Fact]
    public async Task what_two_tables_of_a_version_tell_alike_counts_once()
    {
        const string heading = "subject,original_shape_MeshVolume,diagnostics_Configuration_Settings", settings = ",{'binWidth': 25}";
        var table = Table(heading, "1,1" + settings, "2,2" + settings, "3,nan" + settings);
        var version = await api.PublishFeatures(table, ("features/again.csv", table.Bytes),
            ("features/other.csv", Table(heading, "1,1" + settings, "2,5" + settings).Bytes));
        var one = Assert.Single((await Client.Features.Statistics(new() { Code = ["RNU0"], Dataset = [$"{version}"] }, [], bins: 0, ct: Ct)).Statistics);
        Assert.Equal((3, 1, 8.0 / 3), (one.Count, one.NotFinite, one.Mean!.Value));
    }

    [Fact]
    public async Task only_the_newest_version_that_stands_is_found_unless_an_older_one_is_named()
    {
        var first = await api.PublishFeatures(Table("subject,Q4LE", "1,1"));
        var second = await api.PublishFeatures(first.Accession, 2, Table("subject,Q4LE", "1,2"));
        var query = new FeatureValueQuery { Code = ["Q4LE"], Dataset = [$"{first.Accession}"] };
        Assert.Equal(2, Assert.Single((await Client.Features.Values(query, ct: Ct)).Items).Value);
        Assert.Equal(1, Assert.Single((await Client.Features.Values(query with { Dataset = [$"{first}"] }, ct: Ct)).Items).Value);
        var statistics = $"/api/v1/features/statistics?code=Q4LE&dataset={first.Accession}&dataset={second}";
        Assert.Equal(2, (await api.Http.GetFromJsonAsync<FeatureStatisticsView>(statistics, Json.Options, Ct))!.Statistics.Single().Maximum);
        await api.Published.Withdraw(first.Accession, 2);
        Assert.Equal(1, Assert.Single((await Client.Features.Values(query, ct: Ct)).Items).Value);
        Assert.Equal(1, (await api.Http.GetFromJsonAsync<FeatureStatisticsView>(statistics, Json.Options, Ct))!.Statistics.Single().Maximum);
        Assert.Empty((await Client.Features.Values(query with { Dataset = [$"{second}"] }, ct: Ct)).Items);
        await (await api.GetWithdrawn($"/api/v1/datasets/{first.Accession}/versions/2/features")).Problem(410, "withdrawn");
        Assert.Equal(2, second.Number);
    }

    [Fact]
    public async Task the_next_page_goes_on_where_the_last_version_of_the_page_before_was_withdrawn()
    {
        var (first, second) = (await api.PublishFeatures(Table("subject,Q4LE", "1,1")), await api.PublishFeatures(Table("subject,Q4LE", "1,2", "2,3")));
        var query = new FeatureValueQuery { Code = ["Q4LE"], Dataset = [$"{first}", $"{second}"] };
        var page = await Client.Features.Values(query, first: 1, ct: Ct);
        await api.Published.Withdraw(first.Accession, 1);
        Assert.Equal([2.0, 3.0], (await Client.Features.Values(query, cursor: page.Next, ct: Ct)).Items.Select(item => item.Value));
    }

    [Fact]
    public async Task what_was_built_again_is_the_same_bit_for_bit()
    {
        var version = await api.PublishFeatures(Table("subject,original_firstorder_Mean,original_firstorder_Kurtosis", "1,0.1,NaN", "2,inf,4"));
        var before = (await Bytes(version, "long", "parquet"), await Bytes(version, "long", "csv"));
        var rebuilding = new RebuildFeatures(api.Store, api.Services.GetRequiredService<BlobStore>(), new(api.Services.GetRequiredService<BlobStore>()));
        var clock = api.Services.GetRequiredService<CatalogueClock>();
        var then = await clock.Now(Ct);
        Assert.Equal(2, await rebuilding.Run(version, Ct));
        Assert.True(await clock.Now(Ct) > then);                    // what was kept of before is kept no longer
        Assert.Equal(before.Item1, await Bytes(version, "long", "parquet"));
        Assert.Equal(before.Item2, await Bytes(version, "long", "csv"));
    }

    [Fact]
    public async Task graphql_gives_the_same_values_statistics_and_regions()
    {
        var version = await api.PublishFeatures(Table("subject,roi,Q4LE", "1,GTV,1", "2,GTV,NaN"));
        var query = $$"""
            { featureValues(filter: {code: ["Q4LE"], dataset: ["{{version}}"]}, first: 1, sort: VALUE) { nodes { value text subject } groups { code } allowed pageInfo { hasNextPage endCursor } }
              statistics(filter: {code: ["Q4LE"], dataset: ["{{version}}"]}, by: ["subject"], bins: 0) { statistics { count by } }
              version(id: "{{version}}") { rois { totalCount nodes { subject roi joined } } } }
            """;
        using var answer = await api.Http.PostAsJsonAsync("/graphql", new { query }, Ct);
        var data = (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("data");
        Assert.Equal("1", data.GetProperty("featureValues").GetProperty("nodes")[0].GetProperty("text").GetString());
        Assert.True(data.GetProperty("featureValues").GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        Assert.Equal(2, data.GetProperty("statistics").GetProperty("statistics").GetArrayLength());
        Assert.Equal(2, data.GetProperty("version").GetProperty("rois").GetProperty("totalCount").GetInt32());
        await foreach (var roi in Client.Features.Rois(version, Ct)) Assert.Equal("GTV", roi.Roi);
    }

    [Fact]
    public async Task hyparquet_reads_the_same_bits()
    {
        var bytes = await File.ReadAllBytesAsync(Reference.File("real_tables", "lifex_7.4.0_ImSURE_absolute.csv"), Ct);
        var version = await api.PublishFeatures(("features/features.csv", bytes));
        await NodeParts.EnsureInstalled(_ => { }, Ct);
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, await Bytes(version, "long", "parquet"), Ct);
            using var node = NodeParts.Start(new("node", ["--input-type=module", "-e", Hyparquet, file]) { WorkingDirectory = Repository.File(),
                RedirectStandardOutput = true });
            var said = await node.StandardOutput.ReadToEndAsync(Ct);
            Assert.Equal(
                Expected(bytes)
                    .Select(value =>
                        $"{value.Name}\t{(double.IsNaN(BitConverter.Int64BitsToDouble(value.Bits)) ? "NaN" : value.Bits.ToString("x", CultureInfo.InvariantCulture))}").Order(), said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order());
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Name and bits of every value, a line each.</summary>
    private const string Hyparquet = """
        import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
        const bits = new DataView(new ArrayBuffer(8));
        for (const row of await parquetReadObjects({ file: await asyncBufferFromFile(process.argv[1]), columns: ['feature', 'value'] })) {
            bits.setFloat64(0, row.value);
            console.log(`${row.feature}\t${Number.isNaN(row.value) ? 'NaN' : bits.getBigUint64(0).toString(16)}`);
        }
        """;

    /// <summary>Every number of every feature column of a table.</summary>
    private static List<(string Name, long Bits)> Expected(byte[] bytes)
    {
        var table = ((ReadResult<FeatureTable>.Read)TableReader.Read(new MemoryStream(bytes), ct: Ct)).Value;
        return [.. (from column in table.Columns
                    where column.Identity is ColumnIdentity.Feature or ColumnIdentity.Related or ColumnIdentity.Own
                    from row in Enumerable.Range(0, table.RowCount)
                    let cell = table.Cell(row, column.Index)
                    where cell.Kind == CellKind.Number || cell.Text.Trim().Equals("nan", StringComparison.OrdinalIgnoreCase)
                    select (column.Name, BitConverter.DoubleToInt64Bits(cell.Number))).Order()];
    }

    private static List<(string Name, long Bits)> Long(IEnumerable<IReadOnlyDictionary<string, object>> rows) =>
        [.. rows.Select(row => ((string)row["feature"], Bits(row["value"]))).Order()];

    private static IEnumerable<long> Wide(IEnumerable<IReadOnlyDictionary<string, object>> rows) =>
        rows.SelectMany(row => row.Where(cell => !LongForm.OfRegion.Any(key => key.Name == cell.Key)).Select(cell => Bits(cell.Value)));

    private static long Bits(object value) => BitConverter.DoubleToInt64Bits(value is double number ? number
        : double.Parse((string)value, CultureInfo.InvariantCulture));

    private async Task<byte[]> Bytes(VersionId version, string layout, string format)
    {
        await using var stream = await Client.Features.OfVersion(version, layout, format, Ct);
        var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, Ct);
        return bytes.ToArray();
    }

    private async Task<List<IReadOnlyDictionary<string, object>>> Rows(VersionId version, string layout, string format) =>
        FeatureFiles.Csv(await Bytes(version, layout, format));
}
