using System.Buffers;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Microsoft.Extensions.Options;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>
/// Bytes in two private containers: <c>staging</c> under random names, <c>content</c> by their SHA-256, each address written once for ever.
/// </summary>
public sealed class BlobStore
{
    private const int BlockBytes = 4 << 20;
    private const int ParallelBlocks = 3;
    private readonly BlobContainerClient _staging;
    private readonly BlobContainerClient _content;

    public BlobStore(IOptions<StorageOptions> options)
    {
        var service = new BlobServiceClient(options.Value.Blobs);
        _staging = service.GetBlobContainerClient(options.Value.ContainerPrefix + "staging");
        _content = service.GetBlobContainerClient(options.Value.ContainerPrefix + "content");
    }

    /// <summary>Makes both containers, private, where they are missing.</summary>
    public async Task EnsureContainers(CancellationToken ct)
    {
        await _staging.CreateIfNotExistsAsync(PublicAccessType.None, cancellationToken: ct);
        await _content.CreateIfNotExistsAsync(PublicAccessType.None, cancellationToken: ct);
    }

    /// <summary>Whether the store answers and both containers are there.</summary>
    public async Task<bool> IsReady(CancellationToken ct) => await _staging.ExistsAsync(ct) && await _content.ExistsAsync(ct);

    /// <summary>Streams bytes into a new staged blob, hashing them on the way. Holds at most four blocks of 4 MiB in memory.</summary>
    /// <exception cref="TooManyBytesException">There are more than <paramref name="limit"/>.</exception>
    public async Task<StagedBlob> Stage(Stream bytes, long limit, CancellationToken ct)
    {
        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var upload = new BlockUpload(_staging.GetBlockBlobClient(name), BlockBytes, ParallelBlocks);
        var (sha256, size) = await upload.Send(bytes, limit, ct);
        return new(name, sha256, size);
    }

    /// <summary>Opens bytes of a deposit's file for reading, from an offset, without holding them in memory.</summary>
    /// <exception cref="RequestFailedException">There is no such blob (status 404).</exception>
    public Task<Stream> OpenStaged(string name, long offset = 0, long? length = null, CancellationToken ct = default) =>
        Open(_staging.GetBlobClient(name), offset, length, ct);

    /// <summary>Opens bytes for a reader that cannot wait asynchronously.</summary>
    /// <exception cref="RequestFailedException">There is no such blob (status 404).</exception>
    public Stream Read(FileContent.Bytes bytes, CancellationToken ct)
    {
        var blob = bytes.AreStaged ? _staging.GetBlobClient(bytes.Staged) : _content.GetBlobClient(Address(bytes.Sha256));
        return blob.DownloadStreaming(cancellationToken: ct).Value.Content;
    }

    /// <summary>Opens bytes wherever they lie, for reading from an offset.</summary>
    /// <exception cref="RequestFailedException">There is no such blob (status 404).</exception>
    public Task<Stream> Open(FileContent.Bytes bytes, long offset = 0, long? length = null, CancellationToken ct = default) =>
        bytes.AreStaged ? OpenStaged(bytes.Staged, offset, length, ct) : OpenContent(bytes.Sha256, offset, length, ct);

    /// <summary>Opens published bytes for reading, from an offset, without holding them in memory.</summary>
    /// <exception cref="RequestFailedException">There is no such blob (status 404).</exception>
    public Task<Stream> OpenContent(Sha256 sha256, long offset = 0, long? length = null, CancellationToken ct = default) =>
        Open(_content.GetBlobClient(Address(sha256)), offset, length, ct);

    /// <summary>Whether bytes are still there: what was published may have been deleted since, what is staged never is while a draft has it.</summary>
    public async Task<bool> Has(FileContent.Bytes bytes, CancellationToken ct) => bytes.AreStaged || await HasContent(bytes.Sha256, ct);

    /// <summary>Whether bytes lie at their content address.</summary>
    public async Task<bool> HasContent(Sha256 sha256, CancellationToken ct) => await _content.GetBlobClient(Address(sha256)).ExistsAsync(ct);

    /// <summary>Writes a staged blob to its content address unless it is there already. The source is pinned: if it changed meanwhile, this fails.</summary>
    /// <exception cref="InvalidDataException">The staged bytes are not those of the digest.</exception>
    public async Task CopyToContent(StagedBlob staged, CancellationToken ct)
    {
        if (await HasContent(staged.Sha256, ct)) return;
        var source = _staging.GetBlobClient(staged.Name);
        if (staged.Size < BlockBytes)
        {
            await using var whole = await Open(source, 0, null, ct);                // one answer holds one state of the blob
            await WriteContent(whole, staged.Sha256, staged.Size, ct);
            return;
        }
        var pinned = (await source.GetPropertiesAsync(cancellationToken: ct)).Value;
        await using var bytes = await source.OpenReadAsync(
            new BlobOpenReadOptions(allowModifications: false) { BufferSize = BlockBytes, Conditions = new() { IfMatch = pinned.ETag } }, ct);
        await WriteContent(bytes, staged.Sha256, staged.Size, ct);
    }

    /// <summary>
    /// Streams bytes to their content address unless they are there already. They are hashed again on the way and committed only if they are right.
    /// </summary>
    /// <exception cref="InvalidDataException">The bytes are not those of the digest.</exception>
    public async Task WriteContent(Stream bytes, Sha256 sha256, long size, CancellationToken ct)
    {
        var upload = new BlockUpload(_content.GetBlockBlobClient(Address(sha256)), BlockBytes, ParallelBlocks) { Expected = sha256 };
        await upload.Send(bytes, size, ct);
    }

    /// <summary>
    /// Writes the feature values of a version beside it, before the version is committed. A publication that was killed may have left some under the same name:
    /// its own are left as they are, another deposit's, which never became that version, are replaced; and never are any replaced that changed meanwhile.
    /// </summary>
    public async Task WriteFeatures(VersionId version, DepositId deposit, Stream parquet, CancellationToken ct)
    {
        var blob = _content.GetBlockBlobClient(FeaturesOf(version));
        var upload = Features(deposit);
        upload.Conditions = new() { IfNoneMatch = ETag.All };
        try
        {
            await blob.UploadAsync(parquet, upload, ct);
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            var there = (await blob.GetPropertiesAsync(cancellationToken: ct)).Value;
            if (there.Metadata.TryGetValue("deposit", out var whose) && whose == deposit.Value.ToString("N")) return;
            parquet.Position = 0;
            upload.Conditions = new() { IfMatch = there.ETag };
            await blob.UploadAsync(parquet, upload, ct);
        }
    }

    /// <summary>Replaces the feature values beside a version by the same, made again.</summary>
    public async Task ReplaceFeatures(VersionId version, DepositId deposit, Stream parquet, CancellationToken ct)
    {
        await _content.GetBlockBlobClient(FeaturesOf(version)).UploadAsync(parquet, Features(deposit), ct);
        // as versions of before had them
        await foreach (var blob in _content.GetBlobsAsync(BlobTraits.None, BlobStates.None, $"versions/{version}/table-", ct))
            await _content.GetBlobClient(blob.Name).DeleteIfExistsAsync(cancellationToken: ct);
    }

    /// <summary>Opens the feature values of a version; null if it has none.</summary>
    public async Task<(Stream Bytes, long Size)?> OpenFeatures(VersionId version, CancellationToken ct)
    {
        try
        {
            var answer = await _content.GetBlobClient(FeaturesOf(version)).DownloadStreamingAsync(cancellationToken: ct);
            return (answer.Value.Content, answer.Value.Details.ContentLength);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    private static string FeaturesOf(VersionId version) => $"versions/{version}/features.parquet";

    private static BlobUploadOptions Features(DepositId deposit) => new()
    {
        Metadata = new Dictionary<string, string> { ["deposit"] = deposit.Value.ToString("N") },
        HttpHeaders = new() { ContentType = "application/vnd.apache.parquet" },
    };

    /// <summary>Opens what was made of a version's files to be looked at; null where it was not made yet.</summary>
    public async Task<(Stream Bytes, long Size)?> OpenDerived(VersionId version, string name, CancellationToken ct)
    {
        try
        {
            var answer = (await _content.GetBlobClient(Derived(version, name)).DownloadStreamingAsync(cancellationToken: ct)).Value;
            return (answer.Content, answer.Details.ContentLength);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Keeps what was made of a version's files, unless it is there already. It lies where <see cref="PurgeTables"/> takes it away.</summary>
    public async Task WriteDerived(VersionId version, string name, byte[] bytes, CancellationToken ct)
    {
        try
        {
            await _content.GetBlockBlobClient(Derived(version, name))
                .UploadAsync(new MemoryStream(bytes, writable: false), new BlobUploadOptions { Conditions = new() { IfNoneMatch = ETag.All } }, ct);
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            // Somebody else made the same first.
        }
    }

    /// <summary>Deletes a staged blob; it is no matter if it is gone.</summary>
    public async Task Discard(string name, CancellationToken ct) => await _staging.GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: ct);

    /// <summary>Deletes what a draft alone has of a file. What is published, or stands in another place, is left alone.</summary>
    public Task Discard(FileContent? content, CancellationToken ct) =>
        content is FileContent.Bytes { AreStaged: true } bytes ? Discard(bytes.Staged, ct) : Task.CompletedTask;

    /// <summary>Deletes published bytes, for a privacy withdrawal alone.</summary>
    public async Task Purge(Sha256 sha256, CancellationToken ct) => await _content.GetBlobClient(Address(sha256)).DeleteIfExistsAsync(cancellationToken: ct);

    /// <summary>Deletes the tables beside a version and all that was made of its files, for a privacy withdrawal alone.</summary>
    public async Task PurgeTables(VersionId version, CancellationToken ct)
    {
        await foreach (var blob in _content.GetBlobsAsync(BlobTraits.None, BlobStates.None, $"versions/{version}/", ct))
            await _content.GetBlobClient(blob.Name).DeleteIfExistsAsync(cancellationToken: ct);
    }

    /// <summary>Staged blobs that were last written before a time, for the collector.</summary>
    public async IAsyncEnumerable<string> StagedBefore(DateTimeOffset time, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var blob in _staging.GetBlobsAsync(cancellationToken: ct))
            if (blob.Properties.LastModified < time) yield return blob.Name;
    }

    private static string Address(Sha256 sha256) => sha256.ToString();

    private static string Derived(VersionId version, string name) => $"versions/{version}/derived/{name}";

    private static async Task<Stream> Open(BlobClient blob, long offset, long? length, CancellationToken ct)
    {
        var answer = await blob.DownloadStreamingAsync(new BlobDownloadOptions { Range = new HttpRange(offset, length) }, ct);
        return answer.Value.Content;
    }
}
