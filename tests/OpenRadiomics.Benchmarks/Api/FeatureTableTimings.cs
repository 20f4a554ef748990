using System.Diagnostics;
using System.Globalization;
using System.Text;
using Marten;
using Npgsql;
using OpenRadiomics.Checks;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Ingest;
using OpenRadiomics.Storage;
using OpenRadiomics.Tests;

namespace OpenRadiomics.Benchmarks.Api;

/// <summary>
/// A table of 1,000 regions and 1,500 features: what publication does with it, part by part, and how fast it is handed out again, beside COPY.
/// </summary>
internal static class FeatureTableTimings
{
    private const int Rows = 1_000, Columns = 1_500;
    private static readonly string[] Features =
    [
        .. new[] { "10Percentile", "90Percentile", "Energy", "Entropy", "InterquartileRange", "Kurtosis", "Maximum", "MeanAbsoluteDeviation", "Mean", "Median",
            "Minimum", "Range", "RobustMeanAbsoluteDeviation", "RootMeanSquared", "Skewness", "Uniformity", "Variance" }.Select(name => $"firstorder_{name}"),
        .. new[] { "Autocorrelation", "ClusterProminence", "ClusterShade", "ClusterTendency", "Contrast", "Correlation", "DifferenceAverage",
            "DifferenceEntropy", "DifferenceVariance", "Id", "Idm", "Imc1", "Imc2", "InverseVariance", "JointAverage", "JointEnergy", "JointEntropy",
            "MaximumProbability", "SumEntropy", "SumSquares" }.Select(name => $"glcm_{name}"),
        .. new[] { "GrayLevelNonUniformity", "LongRunEmphasis", "RunEntropy", "RunLengthNonUniformity", "RunPercentage",
            "ShortRunEmphasis" }.Select(name => $"glrlm_{name}"),
    ];

    public static async Task Run(HttpClient http, NpgsqlDataSource source, IDocumentStore store, BlobStore blobs, int rounds)
    {
        var bytes = Table();
        var (building, schema) = (new BuildFeatures(blobs), store.Options.DatabaseSchemaName);
        var work = new List<(double Read, double Columns, double Written)>();
        VersionId id = default;
        for (var round = 0; round <= rounds; round++)
        {
            var version = await new Archive(store, blobs).Publish(Archive.Described("A large table"), Archive.NewAccession(), 1,
                [("features/features.csv", bytes)], null);
            id = version.Id;
            var files = new List<CheckedFile>();
            await using (var session = store.QuerySession())
                await foreach (var asset in ListAssets.All(session, id, CancellationToken.None)) files.Add(new(asset.Path, asset.Labels, asset.Content));
            var read = await Time(async () => TableReader.Read(
                await blobs.OpenContent(((FileContent.Bytes)files[0].Content).Sha256, ct: CancellationToken.None)));
            VersionFeatures features = null!;
            var all = await Time(async () => features = await building.Of(version.Description, version.Report, files, CancellationToken.None));
            var written = await Time(async () =>
            {
                await using var connection = store.Storage.Database.CreateConnection();
                await connection.OpenAsync();
                await using var transaction = await connection.BeginTransactionAsync();
                await building.Write(transaction, schema, id, version.Deposit, features, CancellationToken.None);
                await transaction.CommitAsync();
            });
            if (round > 0) work.Add((read, all - read, written));
        }
        Console.WriteLine(
            $"a table of {Rows} × {Columns}, {bytes.Length / 1e6:F1} MB: read {Median(work.Select(one => one.Read)):F2} s, columns {Median(work.Select(one => one.Columns)):F2} s, Parquet beside COPY {Median(work.Select(one => one.Written)):F2} s; "
            + $"in all {Median(work.Select(one => one.Read + one.Columns + one.Written)):F2} s; this process {ProcessMemory.Of(Environment.ProcessId).PeakMiB} MiB at most");

        var address = $"/api/v1/datasets/{id.Accession}/versions/{id.Number}/features";
        await Speed("long CSV", rounds, () => Length(http, $"{address}?format=csv"));
        await Speed("wide CSV", rounds, () => Length(http, $"{address}?format=csv&layout=wide"));
        await Speed("long Parquet, stored", rounds, () => Length(http, $"{address}?format=parquet"));
        await Speed("wide Parquet", rounds, () => Length(http, $"{address}?format=parquet&layout=wide"));
        await Speed("COPY, the same long rows", rounds, async () =>
        {
            await using var connection = await source.OpenConnectionAsync();
            using var rows = await connection.BeginTextExportAsync(
                $"""
                copy (select v.version, x.*, v.path, v.name, v.code, v.subcode, v.aggregation, v.filter, v.unit, v.settings_hash, v.relation, v.conversion, v.software, v.software_version, v.identity
                from {schema}.feature_vectors v join {schema}.feature_rois r using (version),
                unnest(r.subjects, r.sessions, r.scans, r.masks, r.rois, r.labels, r.readers, r.repeats, r.modalities, v.values) x where v.version = '{id}') to stdout (format csv)
                """);
            var (buffer, length) = (new char[1 << 16], 0L);
            while (await rows.ReadAsync(buffer) is > 0 and var got) length += got;
            return length;
        });
    }

    private static async Task Speed(string what, int rounds, Func<Task<long>> read)
    {
        var speeds = new List<double>();
        long length = 0;
        for (var round = 0; round <= rounds; round++)
        {
            var seconds = await Time(async () => length = await read());
            if (round > 0) speeds.Add(length / 1e6 / seconds);
        }
        Console.WriteLine($"{what,-26} {length / 1e6,7:F1} MB, {Median(speeds),7:F1} MB/s, {length / 1e6 / Median(speeds),6:F2} s");
    }

    private static async Task<long> Length(HttpClient http, string address)
    {
        using var answer = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        await using var bytes = await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync();
        var (buffer, length) = (new byte[1 << 16], 0L);
        while (await bytes.ReadAsync(buffer) is > 0 and var got) length += got;
        return length;
    }

    private static byte[] Table()
    {
        var (random, text) = (new Random(1), new StringBuilder("subject,roi"));
        for (var column = 0; column < Columns; column++)
            text.Append(column < Features.Length ? ",original_" : $",log-sigma-{column / Features.Length}-0-mm-3D_").Append(Features[column % Features.Length]);
        for (var row = 0; row < Rows; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nP{row:D4},GTV");
            for (var column = 0; column < Columns; column++) text.Append(CultureInfo.InvariantCulture, $",{Math.Exp(5 * random.NextDouble()):R}");
        }
        return Encoding.UTF8.GetBytes(text.Append('\n').ToString());
    }

    private static async Task<double> Time(Func<Task> work)
    {
        var began = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static double Median(IEnumerable<double> figures) => figures.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;
}
