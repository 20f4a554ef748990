using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using Azure;
using Marten;
using Microsoft.Extensions.Options;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Ingest;

/// <summary>Reads published bytes again, slowly, and says which are gone or have changed.</summary>
internal sealed partial class Fixity(IDocumentStore store, BlobStore blobs, TimeProvider clock, IOptions<IngestOptions> options, ILogger<Fixity> log)
{
    public const string MeterName = "OpenRadiomics.Ingest";
    private const int Page = 50;
    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<long> Read = Meter.CreateCounter<long>("openradiomics.fixity.blobs",
        description: "Published blobs read again, by what was found.");

    /// <summary>Reads every address that was last read before a time, oldest first.</summary>
    /// <returns>How many were read.</returns>
    public async Task<int> ReadAgain(DateTimeOffset before, CancellationToken ct)
    {
        var read = 0;
        while (await Oldest(before, ct) is { Count: > 0 } page)
            foreach (var address in page)
            {
                var found = await Look(address, ct);
                await Note(address, found, ct);
                read++;
            }
        return read;
    }

    private async Task<IReadOnlyList<Sha256>> Oldest(DateTimeOffset before, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return await KeptBlobs.Oldest(session, before, Page, ct);
    }

    private async Task Note(Sha256 address, Fixedness found, CancellationToken ct)
    {
        Read.Add(1, new KeyValuePair<string, object?>("found", found.ToString()));
        if (found is Fixedness.Missing or Fixedness.Corrupt) Broken(address, found);
        await using var session = store.LightweightSession();
        KeptBlobs.Note(session, address, found, clock.GetUtcNow());
        await session.SaveChangesAsync(ct);
    }

    private async Task<Fixedness> Look(Sha256 address, CancellationToken ct)
    {
        try
        {
            await using var bytes = await blobs.OpenContent(address, ct: ct);
            return await Hash(bytes, ct) == address ? Fixedness.Intact : Fixedness.Corrupt;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return Fixedness.Missing;
        }
    }

    /// <summary>No faster than the options allow, so that readers never wait for it.</summary>
    private async Task<Sha256> Hash(Stream bytes, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 20];
        var (started, total) = (Stopwatch.GetTimestamp(), 0L);
        int read;
        while ((read = await bytes.ReadAsync(buffer, ct)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            total += read;
            if (options.Value.FixityMegabytesPerSecond is not (> 0 and var speed)) continue;
            var ahead = TimeSpan.FromSeconds(total / (speed * 1e6)) - Stopwatch.GetElapsedTime(started);
            if (ahead > TimeSpan.Zero) await Task.Delay(ahead, ct);
        }
        return Sha256.Of(hash.GetHashAndReset());
    }

    [LoggerMessage(LogLevel.Critical, "Published bytes {Address}: {Found}.")]
    private partial void Broken(Sha256 address, Fixedness found);
}
