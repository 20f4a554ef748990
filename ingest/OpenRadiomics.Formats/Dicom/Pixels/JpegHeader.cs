using System.Buffers.Binary;

namespace OpenRadiomics.Formats;

/// <summary>What stands in front of a JPEG's first scan (ISO/IEC 10918-1 annex B).</summary>
/// <param name="Frame">Second byte of the start-of-frame marker: C0 baseline, C1 extended, C3 lossless.</param>
/// <param name="Precision">Bits a sample.</param>
/// <param name="Rows">Lines.</param>
/// <param name="Columns">Samples a line.</param>
/// <param name="Components">Colours.</param>
internal sealed record JpegHeader(int Frame, int Precision, int Rows, int Columns, int Components)
{
    /// <summary>Samples between restart markers, 0 for none.</summary>
    public int RestartInterval { get; private init; }

    /// <summary>Of a lossless scan: which neighbours predict.</summary>
    public int Predictor { get; private init; }

    /// <summary>Of a lossless scan: low bits that were left out.</summary>
    public int PointTransform { get; private init; }

    /// <summary>The first scan's table for differences; null where it was not defined.</summary>
    public JpegHuffman? Table { get; private init; }

    /// <summary>Where the scan's data begin.</summary>
    public int ScanStart { get; private init; }

    /// <summary>The header of an image, or null for bytes that are none.</summary>
    public static JpegHeader? Of(ReadOnlySpan<byte> jpeg)
    {
        if (jpeg is not [0xFF, 0xD8, ..]) return null;
        var tables = new JpegHuffman?[4];
        JpegHeader? header = null;
        var restart = 0;
        for (var at = 2; at + 4 <= jpeg.Length;)
        {
            if (jpeg[at] != 0xFF) return null;
            var marker = jpeg[at + 1];
            if (marker == 0xFF) { at++; continue; }                      // fill byte
            var length = BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
            if (length < 2 || at + 2 + length > jpeg.Length) return null;
            var segment = jpeg.Slice(at + 4, length - 2);
            at += 2 + length;
            switch (marker)
            {
                case 0xC4:
                    if (!Tables(segment, tables)) return null;
                    break;
                case 0xDD when segment.Length >= 2: restart = BinaryPrimitives.ReadUInt16BigEndian(segment); break;
                case >= 0xC0 and <= 0xCF and not 0xC8 and not 0xCC when segment.Length >= 6:
                    header = new(marker, segment[0], BinaryPrimitives.ReadUInt16BigEndian(segment[1..]), BinaryPrimitives.ReadUInt16BigEndian(segment[3..]),
                        segment[5]);
                    break;
                case 0xDA:
                    return header is null || segment.Length < 6 ? null : header with
                    {
                        RestartInterval = restart, Table = tables[segment[2] >> 4 & 3], Predictor = segment[^3], PointTransform = segment[^1] & 15,
                        ScanStart = at,
                    };
            }
        }
        return null;
    }

    /// <summary>Tables of class 0; those of class 1 are for blocks.</summary>
    private static bool Tables(ReadOnlySpan<byte> segment, JpegHuffman?[] tables)
    {
        while (segment.Length >= 17)
        {
            var (id, symbols) = (segment[0], 0);
            foreach (var count in segment[1..17]) symbols += count;
            if (17 + symbols > segment.Length || id < 4 && (tables[id] = JpegHuffman.Of(segment[1..17], segment.Slice(17, symbols))) is null) return false;
            segment = segment[(17 + symbols)..];
        }
        return segment.IsEmpty;
    }
}
