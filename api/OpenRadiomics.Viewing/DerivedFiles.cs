using System.Collections.Concurrent;
using System.Diagnostics;
using Azure;
using Marten;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Viewing;

/// <summary>Makes derivatives from files, all that belong together at once, by name.</summary>
public delegate ReadResult<IReadOnlyDictionary<string, byte[]>> MakeDerived(IQuerySession session, CancellationToken ct);

/// <summary>What can be made of published files.</summary>
/// <param name="Key">Of which, and how.</param>
/// <param name="Make">Makes it.</param>
public sealed record Derivation(DerivedKey Key, MakeDerived Make);

/// <summary>What became of asking for a derivative.</summary>
public abstract record DerivedOutcome
{
    private DerivedOutcome() { }

    /// <summary>Its bytes.</summary>
    public sealed record Ready(Stream Bytes, long Size) : DerivedOutcome;

    /// <summary>The files cannot be shown so.</summary>
    public sealed record Refused(ReadProblem Problem) : DerivedOutcome;

    /// <summary>The files can, and have no such part.</summary>
    public sealed record NoSuchPart : DerivedOutcome;

    /// <summary>Too much is being made already.</summary>
    public sealed record Busy : DerivedOutcome;
}

/// <summary>
/// What is made of published files so that they can be looked at: made when first asked for, kept beside the version that brought the files, taken away with
/// it. Few are made at once, few wait, each in bounded time; who asks for the same at the same time waits for one making.
/// </summary>
public sealed class DerivedFiles(IDocumentStore store, BlobStore blobs) : IDisposable
{
    private const int MostWaiting = 24;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30), LongestMaking = TimeSpan.FromMinutes(2), LongestKeeping = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _places = new(Math.Max(1, Environment.ProcessorCount / 2));
    private readonly ConcurrentDictionary<Sha256, Lazy<Task<Made?>>> _making = new();
    private int _waiting;

    /// <param name="what">What is made.</param>
    /// <param name="part">Which of the things that are made together.</param>
    /// <param name="ct">Stops the waiting; what others wait for is made all the same.</param>
    public async Task<DerivedOutcome> Get(Derivation what, string part, CancellationToken ct)
    {
        if (await Kept(what.Key, part, ct) is { } kept) return kept;
        var made = await _making.GetOrAdd(what.Key.Group, _ => new(() => Make(what))).Value.WaitAsync(ct);
        return made switch
        {
            null => new DerivedOutcome.Busy(),
            { Problem: { } problem } => new DerivedOutcome.Refused(problem),
            { Parts: var parts } => parts.TryGetValue(part, out var bytes) ? new DerivedOutcome.Ready(new MemoryStream(bytes, writable: false), bytes.Length)
                : new DerivedOutcome.NoSuchPart(),
        };
    }

    public void Dispose() => _places.Dispose();

    private async Task<DerivedOutcome.Ready?> Kept(DerivedKey key, string part, CancellationToken ct) =>
        key.Version is { } version && await blobs.OpenDerived(version, key.Name(part), ct) is var (bytes, size) ? new(bytes, size) : null;

    /// <summary>Null if it had to wait too long. The request that asked first may be gone by then, so nothing of it is used.</summary>
    private async Task<Made?> Make(Derivation what)
    {
        var (key, make) = what;
        try
        {
            if (Interlocked.Increment(ref _waiting) > MostWaiting) return null;
            if (!await _places.WaitAsync(LongestWait)) return null;
            try
            {
                using var time = new CancellationTokenSource(LongestMaking);
                await using var session = store.QuerySession();
                var made = await Task.Run(() => Made.By(() => make(session, time.Token), time.Token));
                if (key.Version is { } version && made.Problem is null) await Keep(version, key, made.Parts);
                return made;
            }
            finally
            {
                _places.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
            _making.TryRemove(key.Group, out _);
        }
    }

    /// <summary>
    /// While this goes on no purge can begin, and after a purge the tombstone is there to be seen: so nothing is kept of what was taken away.
    /// </summary>
    private async Task Keep(VersionId version, DerivedKey key, IReadOnlyDictionary<string, byte[]> parts)
    {
        try
        {
            using var time = new CancellationTokenSource(LongestKeeping);
            await using var shared = await ContentLock.Share(store, time.Token);
            await using var session = store.QuerySession();
            var tombstones = await Tombstones.All(session, time.Token);
            if (tombstones.ContainsKey(version.ToString()) || tombstones.ContainsKey(version.Accession.ToString())) return;
            foreach (var (part, bytes) in parts) await blobs.WriteDerived(version, key.Name(part), bytes, time.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or RequestFailedException or Npgsql.NpgsqlException)
        {
            // What was made is sent all the same, and made again when it is asked for again.
        }
    }

    private sealed record Made(IReadOnlyDictionary<string, byte[]> Parts, ReadProblem? Problem)
    {
        private static readonly Dictionary<string, byte[]> None = [];

        public static Made By(Func<ReadResult<IReadOnlyDictionary<string, byte[]>>> make, CancellationToken time)
        {
            try
            {
                return make() switch
                {
                    ReadResult<IReadOnlyDictionary<string, byte[]>>.Read { Value: var parts } => new(parts, null),
                    ReadResult<IReadOnlyDictionary<string, byte[]>>.Refused { Problem: var problem } => new(None, problem),
                    _ => throw new UnreachableException(),
                };
            }
            catch (OperationCanceledException) when (time.IsCancellationRequested)
            {
                return new(None, new(ProblemKind.TooLarge, ReadPlace.File, "more work than is done for a look",
                    $"at most {LongestMaking.TotalMinutes} minutes", "Download the file, and look at it on your own machine."));
            }
            catch (RequestFailedException e) when (e.Status == 404)
            {
                return new(None, new(ProblemKind.Missing, ReadPlace.File, "no bytes in the store", "the published bytes", "Tell whoever runs the portal."));
            }
        }
    }
}
