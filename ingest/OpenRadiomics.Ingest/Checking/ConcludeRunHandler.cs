using System.Text.Json;
using Marten;
using Microsoft.Extensions.Options;
using OpenRadiomics.Checks;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Ingest;

/// <summary>Looks at a deposit as a whole and writes its report, ends the run and tells the deposit: in one transaction, once.</summary>
public static class ConcludeRunHandler
{
    public static async Task Handle(
        ConcludeRun message, IDocumentSession session, IDocumentStore store, DepositBytes bytes, IOptions<IngestOptions> options, TimeProvider clock,
        CancellationToken ct)
    {
        var (id, run) = message;
        if (await Judge(message, store, bytes, options.Value.MostTries, ct) is not { } report) return;

        var deposit = await session.HoldDeposit(id, ct);
        await RunFiles.Lock(session, run, ct);
        RunFiles.Forget(session, run);
        if (deposit?.State is not DepositState.Checking checking || checking.Run != run) return;
        report = report.Under(await DepositRulings.Of(session, id, ct));
        var now = clock.GetUtcNow();
        var checkRun = await session.LoadAsync<CheckRun>(run, ct) ?? throw new InvalidOperationException($"Run {run} has no document.");
        session.Insert(new RunReport(run, id, report));
        session.Store(checkRun with { FilesDone = checkRun.Files, FinishedAt = now });
        session.Store(StoredDeposit.Of(deposit.FinishChecking(run, report, now)));
        session.Insert(Audit.Of(deposit, clock, IngestHost.Actor, "checked", $"{report.Errors} errors, {report.Warnings} warnings"));
    }

    private static async Task<Report?> Judge(ConcludeRun message, IDocumentStore store, DepositBytes bytes, int mostTries, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        if (await RunFiles.Try(session, message.Run, null, ct) is not { } tries) return null;
        var description = (await session.LoadAsync<DepositDescription>(message.Deposit, ct))?.Description ?? new();
        if (tries > mostTries) return await GivenUp(description, bytes.Of(message.Deposit), tries - 1, ct);
        var facts = new List<FileFacts>();
        await foreach (var kept in RunFiles.AllFacts(session, message.Run, ct)) facts.Add(JsonSerializer.Deserialize<FileFacts>(kept, Json.Options)!);
        var files = new List<CheckedFile>(facts.Count);
        await foreach (var stored in session.Query<StoredFile>().Where(file => file.Deposit == message.Deposit).ToAsyncEnumerable(ct))
            files.Add(new(stored.File.Path, stored.File.Labels, stored.File.Content));
        return Storable(await DepositCheck.Judge(description, files, facts, bytes.Of(message.Deposit), ct));
    }

    /// <summary>The report of a deposit without files, which nothing in a file can hinder, and why it is no better.</summary>
    private static async Task<Report> GivenUp(Description description, OpenBytes open, int tries, CancellationToken ct)
    {
        var report = await DepositCheck.Judge(description, [], [], open, ct);
        return Storable(report with { Findings = [PortalFaults.RunGivenUp(tries), .. report.Findings] });
    }

    /// <summary>PostgreSQL keeps no NUL in JSON, and tables from anywhere may hold one: it becomes the replacement character.</summary>
    private static Report Storable(Report report)
    {
        var json = JsonSerializer.Serialize(report, Json.Options);
        return json.Contains("\\u0000", StringComparison.Ordinal)
            ? JsonSerializer.Deserialize<Report>(json.Replace("\\u0000", "\\ufffd", StringComparison.Ordinal), Json.Options)!
            : report;
    }
}
