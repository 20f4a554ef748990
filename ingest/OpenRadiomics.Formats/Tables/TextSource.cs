using System.Text;

namespace OpenRadiomics.Formats;

/// <summary>The text of a file: UTF-8, UTF-16 or, byte by byte where UTF-8 ends, Latin-1; told by the bytes.</summary>
internal sealed class TextSource : IDisposable
{
    private const int SniffedBytes = 4096, BufferedBytes = 1 << 14;
    private readonly Latin1Fallback fallback = new();
    private readonly string? utf16;

    public TextSource(Stream content)
    {
        var start = new byte[SniffedBytes];
        var got = content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        IsEmpty = got == 0;
        var encoding = Sniff(start.AsSpan(0, got));
        Reader = new StreamReader(new PrefixedStream(start[..got], content), encoding
            ?? Encoding.GetEncoding("utf-8", EncoderFallback.ExceptionFallback, fallback), detectEncodingFromByteOrderMarks: encoding is null, BufferedBytes);
        utf16 = encoding?.WebName;
    }

    public bool IsEmpty { get; }

    public TextReader Reader { get; }

    /// <summary>What the text turned out to be, once read: utf-8, iso-8859-1, utf-16 or utf-16BE.</summary>
    public string EncodingName => utf16 ?? (fallback.WasUsed ? "iso-8859-1" : "utf-8");

    public void Dispose() => Reader.Dispose();

    /// <summary>UTF-16 by its mark, or by zeros in every other byte; null for anything else.</summary>
    public static Encoding? Sniff(ReadOnlySpan<byte> start)
    {
        if (start is [0xFF, 0xFE, ..]) return new UnicodeEncoding(bigEndian: false, byteOrderMark: true);
        if (start is [0xFE, 0xFF, ..]) return new UnicodeEncoding(bigEndian: true, byteOrderMark: true);
        var (even, odd, half) = (0, 0, start.Length / 2);
        for (var i = 0; i < 2 * half; i++)
            if (start[i] == 0) _ = i % 2 == 0 ? even++ : odd++;
        if (half < 2 || Math.Max(even, odd) * 10 < half * 9) return null;
        return odd >= even ? new UnicodeEncoding(false, false) : new UnicodeEncoding(true, false);
    }

    /// <summary>Takes bytes that are no UTF-8 for characters of Latin-1, and remembers that it had to.</summary>
    private sealed class Latin1Fallback : DecoderFallback
    {
        public bool WasUsed { get; private set; }

        public override int MaxCharCount => 4;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(this);

        private sealed class Buffer(Latin1Fallback owner) : DecoderFallbackBuffer
        {
            private byte[] bytes = [];
            private int given;

            public override int Remaining => bytes.Length - given;

            public override bool Fallback(byte[] bytesUnknown, int index)
            {
                (bytes, given, owner.WasUsed) = (bytesUnknown, 0, true);
                return bytes.Length > 0;
            }

            public override char GetNextChar() => given < bytes.Length ? (char)bytes[given++] : '\0';

            public override bool MovePrevious()
            {
                if (given == 0) return false;
                given--;
                return true;
            }

            public override void Reset() => (bytes, given) = ([], 0);
        }
    }
}
