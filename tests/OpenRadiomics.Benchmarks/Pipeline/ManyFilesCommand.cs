using System.Diagnostics;
using System.Globalization;
using System.Text;
using OpenRadiomics.Benchmarks.Api;
using OpenRadiomics.Client;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Local;
using OpenRadiomics.Local.Servers;
using OpenRadiomics.Radiomics;
using OpenRadiomics.Tests.Pipeline;

namespace OpenRadiomics.Benchmarks;

/// <summary>
/// <c>many-files [--files 100000] [--parallel 16]</c>: a deposit of so many small files (scans, masks, a table with a row for each) on its whole way
/// through API and pipeline, in processes of their own: put, listed, checked, published, read back.
/// </summary>
internal static class ManyFilesCommand
{
    private const string Prefix = "many-";

    public static async Task<int> Run(string[] args)
    {
        int Option(string name, int otherwise) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? int.Parse(args[at + 1], null)
            : otherwise;

        var subjects = (Option("--files", 100_000) - 1) / 2;
        await using var servers = await OwnServers.Start();
        var database = await servers.Both.Database("many", CancellationToken.None);
        await using var api = await ApiProcess.Start(database, servers.Both.Blobs, Prefix);
        await using var guard = Guard.Start();
        var logs = Directory.CreateTempSubdirectory("openradiomics-many-");
        var ingest = await (await IngestProcess.Start(guard, "ingest", logs.FullName, new Dictionary<string, string>
        {
            ["ConnectionStrings__Postgres"] = database, ["ConnectionStrings__Blobs"] = servers.Both.Blobs, ["Storage__ContainerPrefix"] = Prefix,
            ["Ingest__FixityMegabytesPerSecond"] = "0", ["Logging__LogLevel__Default"] = "Warning",
        })).Ready();

        using var http = new HttpClient { BaseAddress = api.Address, Timeout = TimeSpan.FromMinutes(10) };
        var portal = new OpenRadiomicsClient(http, api.Token);
        var steps = new Steps(2 * subjects + 1, api.Process.Id, await ingest.ProcessId);
        var deposits = portal.Deposits;
        var deposit = (await deposits.Open()).Id;
        await deposits.Describe(deposit, ExampleDeposit.Described);
        await steps.Take("put", () => Put(deposits, deposit, subjects, Option("--parallel", 16)));
        await steps.Take("list the draft's files", async () => await deposits.Files(deposit).CountAsync());
        await steps.Take("propose a manifest", () => deposits.ProposedManifest(deposit));
        var run = await deposits.Check(deposit);
        await steps.Take("check", async () => await deposits.Watch(deposit, run.Id).LastAsync());
        var report = await deposits.Report(deposit);
        Console.WriteLine($"{report.Errors} errors, {report.Warnings} warnings, {report.Findings.Count} findings");
        var version = await steps.Take("publish", () => deposits.Publish(deposit)) ?? throw new InvalidOperationException("It was not published.");

        var address = $"/api/v1/datasets/{version.Accession}/versions/{version.Number}";
        await steps.Take("read the version", () => portal.Datasets.Version(version));
        await steps.Take("read its report", () => portal.Datasets.Report(version));
        await steps.Take("a page of 1,000 files, the first", () => portal.Datasets.FilesPage(version, null, 1_000));
        await steps.Take("all its files, 500 a page", async () => await portal.Datasets.Files(version).CountAsync());
        await steps.Take("its manifest", () => http.GetByteArrayAsync($"{address}/manifest"));
        await steps.Take("its archive, the first bytes", () => Begin(http, $"{address}/archive"));
        await steps.Take("open the next version", () => deposits.Open(version.Accession));
        logs.Delete(recursive: true);
        return 0;
    }

    private static async Task<int> Put(DepositsClient deposits, DepositId deposit, int subjects, int parallel)
    {
        var grid = Grid.AxisAligned(8, 8, 8, 1, 1, 2);
        await Parallel.ForAsync(1, subjects + 1, new ParallelOptions { MaxDegreeOfParallelism = parallel }, async (subject, ct) =>
        {
            var random = new Random(subject);
            var scan = new Volume(grid, [.. Enumerable.Range(0, (int)grid.Count).Select(_ => (float)random.Next(-1000, 1000))]);
            var mask = new Mask(grid, [.. Enumerable.Range(0, (int)grid.Count).Select(at => at % 8 is > 1 and < 6)]);
            await Put($"sub-{subject:D6}/scan/ct.nii.gz", stream => NiftiWriter.Write(stream, scan, gzip: true));
            await Put($"sub-{subject:D6}/seg/lesion.nii.gz", stream => NiftiWriter.Write(stream, mask, gzip: true));

            async Task Put(string path, Action<Stream> write)
            {
                using var bytes = new MemoryStream();
                write(bytes);
                bytes.Position = 0;
                await deposits.Put(deposit, AssetPath.Parse(path, null), bytes, null, ct);
            }
        });
        var rows = string.Concat(Enumerable.Range(1, subjects)
            .Select(n => string.Create(CultureInfo.InvariantCulture, $"{n:D6},lesion,{n * 1.5},{n + 0.25}\n")));
        using var table = new MemoryStream(Encoding.UTF8.GetBytes("subject,roi,original_firstorder_Mean,original_firstorder_Variance\n" + rows));
        await deposits.Put(deposit, AssetPath.Parse("features/features.csv", null), table);
        return subjects;
    }

    private static async Task<int> Begin(HttpClient http, string address)
    {
        using var answer = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        await using var bytes = await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync();
        return await bytes.ReadAtLeastAsync(new byte[64 << 10], 64 << 10, throwOnEndOfStream: false);
    }

    /// <summary>Times each step, and says what memory the two processes have come to.</summary>
    private sealed class Steps(int files, int api, int ingest)
    {
        public async Task<T> Take<T>(string what, Func<Task<T>> work)
        {
            var clock = Stopwatch.StartNew();
            var result = await work();
            var seconds = clock.Elapsed.TotalSeconds;
            Console.WriteLine(
                $"{what,-35} {seconds,8:F2} s {seconds / files * 1e6,9:F0} µs a file   peak MiB: API {ProcessMemory.Of(api).PeakMiB,5}, ingest {ProcessMemory.Of(ingest).PeakMiB,5}");
            return result;
        }
    }
}
