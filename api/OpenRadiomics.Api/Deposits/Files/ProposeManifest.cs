using Azure;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class ProposeManifest
{
    public static void Map(RouteGroupBuilder deposits) => deposits.MapGet("/{id}/manifest/proposal", Handle);

    /// <summary>
    /// What the layout of the files says of them, as a manifest (CSV) to confirm or edit: own layout, BIDS, nnU-Net, case lists, plain folders.
    /// </summary>
    internal static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Handle(
        DepositId id, IQuerySession session, BlobStore blobs, Caller caller, CancellationToken ct)
    {
        if (await session.FindDeposit(id, caller, ct) is null) return Problems.NoSuchDeposit(id);
        var files = new Dictionary<string, FileContent.Bytes?>(StringComparer.Ordinal);
        await foreach (var file in session.FilesOf(id, ct)) files.Add(file.Path.ToString(), file.Content as FileContent.Bytes);
        var folder = new FolderListing(files.Keys, path => files.GetValueOrDefault(path) is { } bytes ? Open(blobs, bytes, ct) : null);
        var proposal = await Task.Run(() => ManifestProposal.For(folder), ct);     // reads tables' headings, and waits for them
        using var csv = new MemoryStream();
        ManifestFile.Write(csv, proposal.Entries);
        return TypedResults.File(csv.ToArray(), "text/csv; charset=utf-8", ManifestFile.Name);
    }

    /// <summary>A file that was replaced meanwhile cannot be looked into; its name has to do.</summary>
    private static Stream? Open(BlobStore blobs, FileContent.Bytes bytes, CancellationToken ct)
    {
        try
        {
            return blobs.Read(bytes, ct);
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            return null;
        }
    }
}
