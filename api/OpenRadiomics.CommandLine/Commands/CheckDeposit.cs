using OpenRadiomics.Client;
using OpenRadiomics.Core;

namespace OpenRadiomics.CommandLine;

/// <summary>Has the portal check a deposit and shows how far it is.</summary>
internal static class CheckDeposit
{
    public static Task<ReportView> AndWait(DepositsClient deposits, DepositId id, Output output, CancellationToken ct) => output.Progress(async bar =>
    {
        var run = await deposits.Check(id, ct);
        var progress = bar("checks", run.Files + 1);
        await foreach (var state in deposits.Watch(id, run.Id, ct)) progress.Report(state.FilesDone + (state.FinishedAt is null ? 0 : 1));
        return await deposits.Report(id, ct);
    });
}
