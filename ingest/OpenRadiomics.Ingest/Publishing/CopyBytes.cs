using Azure;
using Marten;
using Microsoft.Extensions.Options;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Ingest;

/// <summary>Copies a deposit's bytes to their content addresses, hashing them again on the way. What is there already is left alone.</summary>
public sealed class CopyBytes(IDocumentStore store, BlobStore blobs, IOptions<IngestOptions> options)
{
    private const int Page = 500;

    /// <exception cref="BytesMissingException">A staged blob is gone.</exception>
    /// <exception cref="BytesDifferException">A staged blob has other bytes than were uploaded.</exception>
    public async Task All(DepositId deposit, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var after = "";
        while (await session.FilesAfter(deposit, after, Page, ct) is { Count: > 0 } page)
        {
            await Parallel.ForEachAsync(page, new ParallelOptions { MaxDegreeOfParallelism = options.Value.ParallelCopies, CancellationToken = ct },
                async (file, stop) => await Copy(file, stop));
            after = page[^1].Path.ToString();
            await Publications.Alive(session, deposit, ct);
        }
    }

    private async Task Copy(DepositFile file, CancellationToken ct)
    {
        if (file.Content is not FileContent.Bytes bytes) return;
        if (!bytes.AreStaged && !await blobs.HasContent(bytes.Sha256, ct)) throw new BytesMissingException(file.Path);
        if (!bytes.AreStaged) return;
        try
        {
            await blobs.CopyToContent(new(bytes.Staged, bytes.Sha256, bytes.Size), ct);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            throw new BytesMissingException(file.Path);
        }
        catch (Exception e) when (e is InvalidDataException or TooManyBytesException)
        {
            throw new BytesDifferException(file.Path);
        }
    }
}

/// <summary>A file's bytes are not those that were uploaded.</summary>
public sealed class BytesDifferException(AssetPath path) : Exception("The bytes of a file are not those that were uploaded.")
{
    public AssetPath Path => path;
}
