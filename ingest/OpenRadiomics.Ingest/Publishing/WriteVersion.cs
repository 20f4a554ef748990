using Marten;
using Npgsql;
using OpenRadiomics.Checks;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Ingest;

/// <summary>
/// Writes what the world sees of a version, in one transaction: assets, feature columns, the version itself, the deposit's new state, the audit.
/// </summary>
public sealed class WriteVersion(IDocumentStore store, BuildFeatures building, TimeProvider clock)
{
    private const int Page = 500;

    public async Task Publish(DepositId id, Accession accession, CancellationToken ct)
    {
        await using var connection = store.Storage.Database.CreateConnection();
        await connection.OpenAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var session = Within(transaction);
        if (await session.HoldDeposit(id, ct) is not { State: DepositState.Publishing publishing } deposit) return;

        var version = new VersionId(accession, await Publications.NextNumber(session, accession, ct));
        var description = (await session.LoadAsync<DepositDescription>(id, ct))?.Description ?? new();
        var report = (await session.LoadAsync<RunReport>(publishing.Run, ct))?.Report
            ?? throw new InvalidOperationException($"Run {publishing.Run} has no report.");
        var content = new ContentDigest();
        var files = await WriteAssets(transaction, id, version, description, content, ct);
        await building.Write(transaction, store.Options.DatabaseSchemaName, version, id, await building.Of(description, report, files, ct), ct);

        var now = clock.GetUtcNow();
        var published = new DatasetVersion(version, id, deposit.Owner, now, description, report, content.Files, content.Bytes, content.Value());
        Publication.Insert(session, published, content.Licences);
        session.Store(StoredDeposit.Of(deposit.Published(version, now)));
        session.Insert(Audit.Of(deposit, clock, IngestHost.Actor, "published", version.ToString()));
        Publications.Forget(session, id);
        await session.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Back to its owner, with the reason among the errors of its report.</summary>
    public async Task GiveUp(DepositId id, Finding reason, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        if (await session.HoldDeposit(id, ct) is not { State: DepositState.Publishing publishing } deposit) return;
        var stored = await session.LoadAsync<RunReport>(publishing.Run, ct) ?? throw new InvalidOperationException($"Run {publishing.Run} has no report.");
        var report = stored.Report with { Findings = [reason, .. stored.Report.Findings] };
        session.Store(stored with { Report = report });
        session.Store(StoredDeposit.Of(deposit.NotPublished(report, clock.GetUtcNow())));
        session.Insert(Audit.Of(deposit, clock, IngestHost.Actor, "not published", reason.Code));
        Publications.Forget(session, id);
        await session.SaveChangesAsync(ct);
    }

    /// <summary>A page at a time, each in a session of its own on the one transaction, so that memory does not grow with the deposit.</summary>
    /// <returns>All of them.</returns>
    private async Task<IReadOnlyList<CheckedFile>> WriteAssets(
        NpgsqlTransaction transaction, DepositId deposit, VersionId version, Description description, ContentDigest content, CancellationToken ct)
    {
        var (after, files) = ("", new List<CheckedFile>());
        while (true)
        {
            await using var session = Within(transaction);
            var page = await session.FilesAfter(deposit, after, Page, ct);
            if (page.Count == 0) return files;
            foreach (var file in page)
            {
                var asset = new Asset(version, file.Path, file.Labels, Published(file.Content), description.LicenceOf(file.Labels.Role, file.Labels.Licence));
                content.Add(asset);
                files.Add(new(asset.Path, asset.Labels, asset.Content));
                Publication.Insert(session, asset);
            }
            await session.SaveChangesAsync(ct);
            after = page[^1].Path.ToString();
        }
    }

    /// <summary>Published bytes lie at their content address and nowhere else.</summary>
    private static FileContent Published(FileContent content) => content is FileContent.Bytes bytes ? bytes.AtTheirAddress() : content;

    private IDocumentSession Within(NpgsqlTransaction transaction) => store.LightweightSession(Marten.Services.SessionOptions.ForTransaction(transaction));
}
