using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace OpenRadiomics.Benchmarks.Api;

/// <summary>Asks for one address again and again on a few kept connections, with so little work of its own that it is the server that is measured.</summary>
internal static class Knocking
{
    /// <summary>Where this stands in an address, each request has another number.</summary>
    public const string Varying = "00000000";

    private static long _number;

    /// <summary>Requests in a second, and processor time of the server for each.</summary>
    public static async Task<(double PerSecond, double MicrosecondsOfServer)> At(Uri address, Process server, int connections, TimeSpan time)
    {
        using var stop = new CancellationTokenSource();
        var request = Encoding.ASCII.GetBytes($"GET {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n");
        server.Refresh();
        var (before, clock) = (server.TotalProcessorTime, Stopwatch.StartNew());
        var knocks = Enumerable.Range(0, connections).Select(_ => Task.Run(() => Knock(address, [.. request], stop.Token))).ToArray();
        await Task.Delay(time);
        await stop.CancelAsync();
        var count = (await Task.WhenAll(knocks)).Sum();
        server.Refresh();
        return (count / clock.Elapsed.TotalSeconds, (server.TotalProcessorTime - before).TotalMicroseconds / count);
    }

    private static async Task<long> Knock(Uri address, byte[] request, CancellationToken stop)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(address.Host, address.Port);
        var buffer = new byte[1 << 20];
        var varying = request.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Varying));
        long count = 0;
        for (; !stop.IsCancellationRequested; count++)
        {
            if (varying >= 0) Encoding.ASCII.GetBytes($"{Interlocked.Increment(ref _number):D8}").CopyTo(request.AsSpan(varying));
            await socket.SendAsync(request);
            var (have, need) = (0, int.MaxValue);
            while (have < need)
            {
                var read = await socket.ReceiveAsync(buffer.AsMemory(have));
                if (read == 0) throw new IOException("The server hung up.");
                have += read;
                if (need == int.MaxValue) need = Need(buffer.AsSpan(0, have));
            }
        }
        return count;
    }

    /// <summary>How many bytes the answer has in all; unknown until its headers are there. Answers in chunks end with an empty chunk.</summary>
    private static int Need(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0) return int.MaxValue;
        if (!answer.StartsWith("HTTP/1.1 200"u8)) throw new IOException($"Answered {Encoding.ASCII.GetString(answer[..Math.Min(40, answer.Length)])}");
        var text = Encoding.ASCII.GetString(answer[..head]);
        if (text.Contains("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase))
            return answer.EndsWith("0\r\n\r\n"u8) ? answer.Length : int.MaxValue;
        var length = text.Split("\r\n").First(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        return head + 4 + int.Parse(length.AsSpan(15), null);
    }
}
