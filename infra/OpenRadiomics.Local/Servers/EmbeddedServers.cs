namespace OpenRadiomics.Local.Servers;

/// <summary>A real PostgreSQL and a real blob store on this machine, with their data in one folder. They end with their guard; the data stays.</summary>
internal sealed class EmbeddedServers
{
    private readonly EmbeddedServersOptions _options;
    private readonly Secrets _secrets;

    private EmbeddedServers(EmbeddedServersOptions options, Secrets secrets) => (_options, _secrets) = (options, secrets);

    /// <summary>The way to the blob store.</summary>
    public string Blobs => Azurite.ConnectionString(_secrets, _options.Blobs);

    /// <summary>Both servers; to be watched for a death that nobody asked for.</summary>
    public required IReadOnlyList<RunningProcess> Processes { get; init; }

    /// <summary>The way to a database of that name, made if it is not there.</summary>
    public async Task<string> Database(string name, CancellationToken ct)
    {
        await Postgres.EnsureDatabase(_secrets, _options.Postgres, name, ct);
        return Postgres.ConnectionString(_secrets, _options.Postgres, name);
    }

    /// <summary>Starts both and waits until they answer. The npm parts have to be installed.</summary>
    /// <exception cref="Refusal">One did not start; the message has its last lines.</exception>
    public static async Task<EmbeddedServers> StartAsync(EmbeddedServersOptions options, Guard guard, CancellationToken ct)
    {
        var folder = Directory.CreateDirectory(Path.GetFullPath(options.Folder)).FullName;
        Directory.CreateDirectory(Path.Combine(folder, "logs"));
        options = options with { Folder = folder, Postgres = OrFree(options.Postgres), Blobs = OrFree(options.Blobs) };
        var secrets = Secrets.Of(folder);
        var processes = await Task.WhenAll(
            Postgres.Start(guard, options, secrets, options.Postgres, ct),
            Azurite.Start(guard, options, secrets, options.Blobs, ct));
        return new(options, secrets) { Processes = processes };
    }

    private static int OrFree(int port) => port == 0 ? Ports.Free() : port;
}
