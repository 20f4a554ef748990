using System.Collections.Concurrent;
using OpenRadiomics.Local;
using OpenRadiomics.Local.Servers;

[assembly: AssemblyFixture(typeof(OpenRadiomics.Tests.Servers))]

namespace OpenRadiomics.Tests;

/// <summary>
/// A real PostgreSQL 18 and a real Azurite, one of each for the whole test run, started when a test first asks. Take it as a constructor
/// argument. Tests keep apart by databases and prefixes of their own.
/// </summary>
public sealed class Servers : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("openradiomics-tests-");
    private readonly Lazy<Task<Started>> _servers;
    private readonly ConcurrentDictionary<Type, Lazy<Task<IAsyncDisposable>>> _shared = new();
    private int _names;

    public Servers() => _servers = new(Start);

    /// <summary>The way to a new, empty database.</summary>
    public async Task<string> NewDatabase() => await (await _servers.Value).Both.Database($"test_{Next()}", CancellationToken.None);

    /// <summary>The way to the blob store, which all tests share: use containers that begin with <see cref="NewPrefix"/>.</summary>
    public async Task<string> Blobs() => (await _servers.Value).Both.Blobs;

    /// <summary>A beginning for names of containers, schemas or accounts that no other test has, such as <c>t7-</c>.</summary>
    public string NewPrefix() => $"t{Next()}-";

    /// <summary>Something that is started once for the whole test run, when a test first asks, and stopped before the servers are.</summary>
    public async Task<T> Shared<T>(Func<Task<T>> start) where T : class, IAsyncDisposable =>
        (T)await _shared.GetOrAdd(typeof(T), _ => new(async () => await start())).Value;

    private int Next() => Interlocked.Increment(ref _names);

    private async Task<Started> Start()
    {
        if (!OperatingSystem.IsWindows()) _folder.UnixFileMode |= UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        await NodeParts.EnsureInstalled(_ => { }, CancellationToken.None);
        var guard = Guard.Start();
        try
        {
            return new(guard, await EmbeddedServers.StartAsync(new(_folder.FullName, Durable: false), guard, CancellationToken.None));
        }
        catch
        {
            await guard.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var shared in _shared.Values.Where(shared => shared.Value.IsCompletedSuccessfully)) await (await shared.Value).DisposeAsync();
        if (_servers is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }) await (await _servers.Value).Guard.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private sealed record Started(Guard Guard, EmbeddedServers Both);
}
