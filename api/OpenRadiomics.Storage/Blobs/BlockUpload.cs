using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>
/// Sends a stream as blocks and commits them at the end, so that a blob is there whole or not at all (opening a write stream would create an
/// empty one first). A few blocks are on their way while the next is read; memory is bounded by their number.
/// </summary>
internal sealed class BlockUpload(BlockBlobClient blob, int blockBytes, int parallel)
{
    private readonly Queue<Task> _sending = new();
    private readonly List<string> _blocks = [];

    /// <summary>The digest the bytes must have; null to take what comes.</summary>
    public Sha256? Expected { get; init; }

    public async Task<(Sha256 Sha256, long Size)> Send(Stream bytes, long limit, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long size = 0;
        try
        {
            while (true)
            {
                var buffer = ArrayPool<byte>.Shared.Rent(blockBytes);
                var read = await Fill(bytes, buffer, ct);
                if (read == 0 || (size += read) > limit)
                {
                    ArrayPool<byte>.Shared.Return(buffer);
                    if (size > limit) throw new TooManyBytesException(limit);
                    break;
                }
                hash.AppendData(buffer, 0, read);
                if (size < blockBytes) return (await SendWhole(buffer, read, hash, ct), size);
                if (_sending.Count == parallel) await _sending.Dequeue();
                _sending.Enqueue(SendBlock(buffer, read, ct));
                if (read < blockBytes) break;
            }
        }
        finally
        {
            await Task.WhenAll(_sending);
        }
        var sha256 = Judged(hash);
        await Once(() => blob.CommitBlockListAsync(_blocks, new CommitBlockListOptions { Conditions = Absent }, ct));
        return (sha256, size);
    }

    /// <summary>What fits in one block needs no list of blocks: one request writes it, or writes nothing.</summary>
    private async Task<Sha256> SendWhole(byte[] buffer, int length, IncrementalHash hash, CancellationToken ct)
    {
        try
        {
            var sha256 = Judged(hash);
            using var whole = new MemoryStream(buffer, 0, length, writable: false);
            await Once(() => blob.UploadAsync(whole, new BlobUploadOptions { Conditions = Absent }, ct));
            return sha256;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <exception cref="InvalidDataException">The bytes are not those that are expected.</exception>
    private Sha256 Judged(IncrementalHash hash)
    {
        var sha256 = Sha256.Of(hash.GetHashAndReset());
        return Expected is { } expected && expected != sha256 ? throw new InvalidDataException($"The bytes of {expected} are those of {sha256}.") : sha256;
    }

    private async Task SendBlock(byte[] buffer, int length, CancellationToken ct)
    {
        var id = BlockId(_blocks.Count);
        _blocks.Add(id);
        try
        {
            using var block = new MemoryStream(buffer, 0, length, writable: false);
            await blob.StageBlockAsync(id, block, cancellationToken: ct);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static BlobRequestConditions Absent => new() { IfNoneMatch = ETag.All };

    private static async Task Once(Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412 && e.ErrorCode is "BlobAlreadyExists" or "ConditionNotMet")
        {
            // Somebody else wrote the same bytes to the same address first.
        }
    }

    /// <summary>Block names carry a random part, so that two writers of one address do not mix their uncommitted blocks.</summary>
    private string BlockId(int index)
    {
        Span<byte> id = stackalloc byte[12];
        _writer.CopyTo(id);
        BinaryPrimitives.WriteInt32BigEndian(id[8..], index);
        return Convert.ToBase64String(id);
    }

    private readonly byte[] _writer = RandomNumberGenerator.GetBytes(8);

    /// <summary>Fills the buffer up to the block size; less only at the end.</summary>
    private async Task<int> Fill(Stream bytes, byte[] buffer, CancellationToken ct) =>
        await bytes.ReadAtLeastAsync(buffer.AsMemory(0, blockBytes), blockBytes, throwOnEndOfStream: false, ct);
}
