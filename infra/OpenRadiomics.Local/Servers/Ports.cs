using System.Net;
using System.Net.Sockets;

namespace OpenRadiomics.Local.Servers;

internal static class Ports
{
    private const int Lowest = 20000, Highest = 29999;                  // below those the system lends to outgoing connections

    /// <summary>A port of this machine that nobody listens on now, and nobody is likely to take before we do.</summary>
    public static int Free()
    {
        for (var tries = 0; tries < 1000; tries++)
            if (Random.Shared.Next(Lowest, Highest + 1) is var port && IsFree(port)) return port;
        throw new Refusal($"No port from {Lowest} to {Highest} is free.");
    }

    public static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
