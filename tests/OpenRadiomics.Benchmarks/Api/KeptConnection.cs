using System.Net.Sockets;
using System.Text;

namespace OpenRadiomics.Benchmarks.Api;

/// <summary>A connection that is kept, over which one request after the other goes, with so little work of its own that it is the server that is measured.</summary>
internal sealed class KeptConnection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly string _host;
    private byte[] _buffer = new byte[1 << 20];

    public KeptConnection(Uri server)
    {
        _host = server.Authority;
        _socket.Connect(server.Host, server.Port);
    }

    /// <summary>Asks for a path with its query, and reads the answer to its end; it has to be 200.</summary>
    public void Ask(string path)
    {
        _socket.Send(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {_host}\r\n\r\n"));
        for (var (have, need) = (0, int.MaxValue); have < need;)
        {
            if (have == _buffer.Length) Array.Resize(ref _buffer, 2 * have);
            var read = _socket.Receive(_buffer.AsSpan(have));
            if (read == 0) throw new IOException("The server hung up.");
            have += read;
            if (need == int.MaxValue) need = Need(_buffer.AsSpan(0, have));
        }
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

    public void Dispose() => _socket.Dispose();
}
