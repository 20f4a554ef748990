using System.Diagnostics;

namespace OpenRadiomics.Benchmarks.Api;

/// <summary>Asks for one address again and again on a few kept connections.</summary>
internal static class Knocking
{
    /// <summary>Where this stands in an address, each request has another number.</summary>
    public const string Varying = "00000000";

    private static long _number;

    /// <summary>Requests in a second, and processor time of the server for each.</summary>
    public static async Task<(double PerSecond, double MicrosecondsOfServer)> At(Uri address, Process server, int connections, TimeSpan time)
    {
        using var stop = new CancellationTokenSource();
        server.Refresh();
        var (before, clock) = (server.TotalProcessorTime, Stopwatch.StartNew());
        var knocks = Enumerable.Range(0, connections)
            .Select(_ => Task.Factory.StartNew(() => Knock(address, stop.Token), TaskCreationOptions.LongRunning)).ToArray();
        await Task.Delay(time);
        await stop.CancelAsync();
        var count = (await Task.WhenAll(knocks)).Sum();
        server.Refresh();
        return (count / clock.Elapsed.TotalSeconds, (server.TotalProcessorTime - before).TotalMicroseconds / count);
    }

    private static long Knock(Uri address, CancellationToken stop)
    {
        using var connection = new KeptConnection(address);
        long count = 0;
        for (; !stop.IsCancellationRequested; count++)
            connection.Ask(address.PathAndQuery.Replace(Varying, $"{Interlocked.Increment(ref _number):D8}", StringComparison.Ordinal));
        return count;
    }
}
