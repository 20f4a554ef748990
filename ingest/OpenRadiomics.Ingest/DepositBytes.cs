using Azure;
using Marten;
using OpenRadiomics.Checks;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Ingest;

/// <summary>The bytes of deposits' files, as checks and tables read them.</summary>
public sealed class DepositBytes(IDocumentStore store, BlobStore blobs)
{
    /// <summary>Opens files of one deposit by their paths.</summary>
    public OpenBytes Of(DepositId deposit) => async (path, ct) =>
    {
        await using var session = store.QuerySession();
        var file = await session.LoadAsync<StoredFile>(DepositFile.IdOf(deposit, path), ct);
        return file is null ? throw new BytesMissingException(path) : await Open(file.File, ct);
    };

    /// <summary>Opens files that one deposit may have.</summary>
    public FindBytes Beside(DepositId deposit) => async (path, ct) =>
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<StoredFile>(DepositFile.IdOf(deposit, path), ct) is { File: { Content: not FileContent.External } file }
            ? await Open(file, ct) : null;
    };

    /// <exception cref="BytesMissingException">The blob store has lost them.</exception>
    public async Task<Stream> Open(DepositFile file, CancellationToken ct)
    {
        try
        {
            return file.Content switch
            {
                FileContent.Bytes bytes => await blobs.Open(bytes, ct: ct),
                FileContent.OfDataset other => await blobs.OpenContent(other.Sha256, ct: ct),
                _ => throw new InvalidOperationException("A scan that is open elsewhere has no bytes here."),
            };
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            throw new BytesMissingException(file.Path);
        }
    }
}

/// <summary>A file's bytes are gone: asking again will not help, uploading again will.</summary>
public sealed class BytesMissingException(AssetPath path) : Exception("The bytes of a file are missing.")
{
    public AssetPath Path => path;
}
