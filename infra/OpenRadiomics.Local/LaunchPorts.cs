using OpenRadiomics.Local.Servers;

namespace OpenRadiomics.Local;

/// <summary>The ports everything listens on, on 127.0.0.1. Before <see cref="Take"/> a 0 stands for any free one.</summary>
internal sealed record LaunchPorts(int Portal, int Api, int Ingest, int Identity, int Postgres, int Blobs)
{
    public static LaunchPorts Usual { get; } = new(Portal: 5080, Api: 5081, Ingest: 5082, Identity: 5083, Postgres: 54320, Blobs: 10100);

    /// <summary>Puts free ports in the place of zeros, and makes sure that the others are free.</summary>
    /// <param name="withServers">Whether PostgreSQL and Azurite are to be started, too.</param>
    /// <exception cref="Refusal">Some are taken; the message names them and the way out.</exception>
    public LaunchPorts Take(bool withServers)
    {
        (string Name, int Port)[] wanted = [("portal", Portal), ("api", Api), ("ingest", Ingest), ("identity", Identity),
            .. withServers ? [("postgres", Postgres), ("blobs", Blobs)] : Array.Empty<(string, int)>()];
        var twice = wanted.Where(one => one.Port != 0).GroupBy(one => one.Port).Where(same => same.Count() > 1).ToList();
        if (twice.Count > 0)
            throw new Refusal(string.Join('\n', twice.Select(same => $"Port {same.Key} is given to {string.Join(" and ", same.Select(one => one.Name))}.")));
        var taken = wanted.Where(one => one.Port != 0 && !Servers.Ports.IsFree(one.Port)).ToList();
        if (taken.Count == 0) return new(OrFree(Portal), OrFree(Api), OrFree(Ingest), OrFree(Identity), OrFree(Postgres), OrFree(Blobs));
        throw new Refusal($"""
            {string.Join('\n', taken.Select(one => $"Port {one.Port} ({one.Name}) is taken by another program."))}
            Give other ports with {string.Join(' ', taken.Select(one => $"--port-{one.Name} N"))}, or --free-ports to take whatever is free.
            """);
    }

    private static int OrFree(int port) => port == 0 ? Servers.Ports.Free() : port;
}
