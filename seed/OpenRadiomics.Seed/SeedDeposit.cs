using OpenRadiomics.Client;
using OpenRadiomics.Core;

namespace OpenRadiomics.Seed;

/// <summary>Deposits and publishes a dataset by the public API, like anyone. Stopped half way, it goes on where it was.</summary>
internal static class SeedDeposit
{
    /// <exception cref="InvalidOperationException">The checks found errors: the seed and the checks disagree.</exception>
    public static async Task<VersionId> Publish(DepositsClient deposits, SeedDataset dataset, CancellationToken ct)
    {
        var opened = await deposits.Open(idempotencyKey: $"seed-{dataset.Key}", ct: ct);
        var deposit = await deposits.Get(opened.Id, ct);                // what was opened before may have come further since
        if (deposit.Version is { } already) return already;
        if (deposit.State is "open" or "checked") await Fill(deposits, deposit.Id, dataset, ct);
        if (deposit.State is not "publishing")
        {
            var run = await deposits.Check(deposit.Id, ct);
            await foreach (var _ in deposits.Watch(deposit.Id, run.Id, ct)) { }
            var report = await deposits.Report(deposit.Id, ct);
            if (report.Errors > 0)
                throw new InvalidOperationException(
                    $"{dataset.Key}: {string.Join("; ", report.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => $"{finding.Code} {finding.Path}: {finding.Found}"))}");
        }
        return await deposits.Publish(deposit.Id, ct) ?? throw new InvalidOperationException($"{dataset.Key} was not published.");
    }

    private static async Task Fill(DepositsClient deposits, DepositId id, SeedDataset dataset, CancellationToken ct)
    {
        await deposits.Describe(id, dataset.Description, ct: ct);
        await Parallel.ForEachAsync(dataset.Files, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = ct }, async (file, stop) =>
        {
            var path = AssetPath.Parse(file.Path, null);
            await using (var bytes = file.Open()) await deposits.Put(id, path, bytes, ct: stop);
            if (file.Labels is { } labels) await deposits.Label(id, path, labels, ct: stop);
        });
    }
}
