using System.Text.Json;
using Marten;
using Microsoft.Extensions.Options;
using OpenRadiomics.Checks;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Ingest;

/// <summary>Looks at one file and keeps its facts. Run twice, it keeps them once; the last file of a run calls for the report.</summary>
public static class LookAtFileHandler
{
    public static async Task<ConcludeRun?> Handle(
        LookAtFile message, IDocumentSession session, IDocumentStore store, DepositBytes bytes, IOptions<IngestOptions> options, CancellationToken ct)
    {
        var (id, run, path) = message;
        var facts = await Facts(message, store, bytes, options.Value.MostTries, ct);
        if (facts is null) return null;
        await RunFiles.Lock(session, run, ct);
        return await RunFiles.Keep(session, run, path, JsonSerializer.Serialize(facts, Json.Options), ct) ? new ConcludeRun(id, run) : null;
    }

    private static async Task<FileFacts?> Facts(LookAtFile message, IDocumentStore store, DepositBytes bytes, int mostTries, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var path = message.Path;
        if (await RunFiles.Try(session, message.Run, path, ct) is not { } tries) return null;
        if (tries > mostTries) return PortalFaults.Facts(path, PortalFaults.FileGivenUp(path, tries - 1));
        if (await session.LoadAsync<StoredFile>(DepositFile.IdOf(message.Deposit, path), ct) is not { File: var file })
            return PortalFaults.Facts(path, PortalFaults.BytesMissing(path));
        var looked = new CheckedFile(file.Path, file.Labels, file.Content);
        try
        {
            return await FileCheck.Look(looked, (_, stop) => bytes.Open(file, stop), bytes.Beside(message.Deposit), ct: ct);
        }
        catch (BytesMissingException)
        {
            return PortalFaults.Facts(path, PortalFaults.BytesMissing(path));
        }
    }
}
