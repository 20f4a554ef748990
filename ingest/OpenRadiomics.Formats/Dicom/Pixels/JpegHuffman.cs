namespace OpenRadiomics.Formats;

/// <summary>A Huffman table of JPEG (ISO/IEC 10918-1 annex C): every 16 bits to the symbol they begin with.</summary>
internal sealed class JpegHuffman
{
    private readonly ushort[] lookup = new ushort[1 << 16];              // length in the upper byte, symbol in the lower; 0 for none

    private JpegHuffman() { }

    /// <summary>From the counts of codes of 1 to 16 bits and their symbols; null where the counts make no code.</summary>
    public static JpegHuffman? Of(ReadOnlySpan<byte> counts, ReadOnlySpan<byte> symbols)
    {
        var (table, next, taken) = (new JpegHuffman(), 0, 0);
        for (var length = 1; length <= 16; length++)
            for (var n = 0; n < counts[length - 1]; n++)
            {
                var span = 1 << (16 - length);
                if (taken >= symbols.Length || next + span > table.lookup.Length) return null;
                table.lookup.AsSpan(next, span).Fill((ushort)(length << 8 | symbols[taken++]));
                next += span;
            }
        return table;
    }

    /// <summary>The next symbol, or -1 for bits that are no code.</summary>
    public int Next(ref JpegBits bits)
    {
        var entry = lookup[bits.Peek16()];
        if (entry == 0) return -1;
        bits.Drop(entry >> 8);
        return entry & 0xFF;
    }
}
