namespace OpenRadiomics.Formats;

/// <summary>
/// Bits of entropy-coded data, the highest first; a zero byte stuffed behind each FF is dropped, and zeros come after the end (ISO/IEC 10918-1 section
/// F.2.2.5).
/// </summary>
internal ref struct JpegBits(ReadOnlySpan<byte> data)
{
    private readonly ReadOnlySpan<byte> data = data;
    private ulong held;
    private int count;

    /// <summary>The next byte to take from the data.</summary>
    public int At { get; private set; }

    /// <summary>Bits taken beyond the end of the data or a marker: the data were cut off.</summary>
    public int Missing { get; private set; }

    /// <summary>The next 16 bits, not taken.</summary>
    public int Peek16()
    {
        if (count < 16) Refill();
        return (int)(held >> (count - 16)) & 0xFFFF;
    }

    public void Drop(int bits) => count -= bits;

    /// <summary>Takes up to 16 bits.</summary>
    public int Take(int bits)
    {
        if (bits == 0) return 0;
        var value = Peek16() >> (16 - bits);
        count -= bits;
        return value;
    }

    /// <summary>Drops what is left of the byte, and the restart marker that should follow; false where none does.</summary>
    public bool Restart()
    {
        (held, count) = (0, 0);
        while (At + 1 < data.Length)
        {
            if (data[At] == 0xFF && data[At + 1] is >= 0xD0 and <= 0xD7) { At += 2; return true; }
            if (data[At] != 0xFF) return false;
            At++;
        }
        return false;
    }

    private void Refill()
    {
        while (count <= 48)
        {
            var next = 0;
            if (At >= data.Length || data[At] == 0xFF && (At + 1 >= data.Length || data[At + 1] != 0)) Missing += 8;
            else if ((next = data[At++]) == 0xFF) At++;
            held = held << 8 | (byte)next;
            count += 8;
        }
    }
}
