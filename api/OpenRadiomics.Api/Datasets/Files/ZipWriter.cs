using System.Buffers;
using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace OpenRadiomics.Api;

/// <summary>A file to be put into a zip.</summary>
/// <param name="Name">Its path in the zip.</param>
/// <param name="Size">How many bytes it has.</param>
/// <param name="Open">Opens them.</param>
internal sealed record ZipEntry(string Name, long Size, Func<CancellationToken, Task<Stream>> Open)
{
    public static ZipEntry Of(string name, byte[] bytes) => new(name, bytes.Length, _ => Task.FromResult<Stream>(new MemoryStream(bytes)));
}

/// <summary>
/// Writes a zip file forwards, in one pass (PKWARE APPNOTE 6.3.10, zip64 where it is needed). Bytes go as stored blocks of deflate: unlike the method
/// "stored", readers can find their end in a stream; unlike compression, every version of every library makes the same bytes of them, and their length is
/// known before. Checksums follow the data.
/// </summary>
/// <param name="to">Where to.</param>
/// <param name="at">Time stamp of all files.</param>
/// <param name="zip64From">Sizes and offsets from here on are written in 64 bits.</param>
internal sealed class ZipWriter(Stream to, DateTimeOffset at, long zip64From = uint.MaxValue)
{
    private const int Block = 65_535;
    private const ushort Flags = 0x0808;                                // checksum behind the data, names in UTF-8
    private const ushort Deflate = 8;
    private const uint Regular644 = 0x81A4_0000;
    private readonly ArrayBufferWriter<byte> _central = new();
    private readonly ArrayBufferWriter<byte> _head = new(256);
    private long _offset;
    private long _entries;

    /// <summary>How many bytes a zip of these will have.</summary>
    public static long Length(IEnumerable<ZipEntry> entries, long zip64From = uint.MaxValue)
    {
        long offset = 0, central = 0, count = 0;
        foreach (var entry in entries)
        {
            var (name, large) = (Encoding.UTF8.GetByteCount(entry.Name), IsLarge(entry, offset, zip64From));
            offset += 30 + name + (large ? 20 : 0) + Packed(entry.Size) + (large ? 24 : 16);
            central += 46 + name + (large ? 28 : 0);
            count++;
        }
        return offset + central + (EndIsLarge(count, offset, zip64From) ? 56 + 20 : 0) + 22;
    }

    public async Task Write(IEnumerable<ZipEntry> entries, CancellationToken ct)
    {
        foreach (var entry in entries) await Write(entry, ct);
        await WriteEnd(ct);
    }

    private async Task Write(ZipEntry entry, CancellationToken ct)
    {
        var (name, large, start) = (Encoding.UTF8.GetBytes(entry.Name), IsLarge(entry, _offset, zip64From), _offset);
        Local(name, large);
        await Flush(ct);
        await using var bytes = await entry.Open(ct);
        var crc = await Pack(entry, bytes, ct);
        U32(_head, 0x0807_4b50);
        U32(_head, crc);
        Sizes(_head, Packed(entry.Size), entry.Size, large);
        await Flush(ct);
        Central(name, entry.Size, crc, start, large);
        _entries++;
    }

    /// <summary>The data in stored blocks. A file that is shorter or longer than it should be is an error: the zip would be a wrong one.</summary>
    private async Task<uint> Pack(ZipEntry entry, Stream bytes, CancellationToken ct)
    {
        var crc = new Crc32();
        var buffer = ArrayPool<byte>.Shared.Rent(Block + 5);
        try
        {
            for (var left = entry.Size; ;)
            {
                var length = (int)Math.Min(Block, left);
                await bytes.ReadExactlyAsync(buffer.AsMemory(5, length), ct);
                left -= length;
                buffer[0] = left == 0 ? (byte)1 : (byte)0;
                BinaryPrimitives.WriteUInt16LittleEndian(buffer.AsSpan(1), (ushort)length);
                BinaryPrimitives.WriteUInt16LittleEndian(buffer.AsSpan(3), (ushort)~length);
                crc.Append(buffer.AsSpan(5, length));
                await to.WriteAsync(buffer.AsMemory(0, 5 + length), ct);
                _offset += 5 + length;
                if (left == 0) break;
            }
            if (await bytes.ReadAsync(buffer.AsMemory(0, 1), ct) != 0) throw new InvalidDataException("A file is longer than it was said to be.");
            return crc.GetCurrentHashAsUInt32();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void Local(byte[] name, bool large)
    {
        U32(_head, 0x0403_4b50);
        Common(_head, large, crc: 0, packed: 0, size: 0, large, name.Length, extra: large ? 20 : 0);
        _head.Write(name);
        if (large) Extra(_head, 0, 0, null);
    }

    private void Central(byte[] name, long size, uint crc, long start, bool large)
    {
        U32(_central, 0x0201_4b50);
        U16(_central, 3 << 8 | 45);                                     // made on Unix: the attributes are those of Unix
        Common(_central, large, crc, Packed(size), size, large, name.Length, extra: large ? 28 : 0);
        U16(_central, 0);                                               // comment
        U16(_central, 0);                                               // disk
        U16(_central, 0);                                               // text or not
        U32(_central, Regular644);
        U32(_central, large ? uint.MaxValue : (uint)start);
        _central.Write(name);
        if (large) Extra(_central, size, Packed(size), start);
    }

    private async Task WriteEnd(CancellationToken ct)
    {
        var (start, length) = (_offset, (long)_central.WrittenCount);
        await to.WriteAsync(_central.WrittenMemory, ct);
        _offset += length;
        var large = EndIsLarge(_entries, start, zip64From);
        if (large)
        {
            var end = _offset;
            U32(_head, 0x0606_4b50);
            U64(_head, 44);
            U16(_head, 3 << 8 | 45);
            U16(_head, 45);
            U32(_head, 0);
            U32(_head, 0);
            foreach (var number in (long[])[_entries, _entries, length, start]) U64(_head, number);
            U32(_head, 0x0706_4b50);
            U32(_head, 0);
            U64(_head, end);
            U32(_head, 1);
        }
        U32(_head, 0x0605_4b50);
        U32(_head, 0);
        U16(_head, large ? ushort.MaxValue : (ushort)_entries);
        U16(_head, large ? ushort.MaxValue : (ushort)_entries);
        U32(_head, large ? uint.MaxValue : (uint)length);
        U32(_head, large ? uint.MaxValue : (uint)start);
        U16(_head, 0);
        await Flush(ct);
    }

    /// <summary>What local and central headers have in common, from "version needed" to the length of the extra field.</summary>
    private void Common(ArrayBufferWriter<byte> to, bool zip64, uint crc, long packed, long size, bool large, int name, int extra)
    {
        U16(to, zip64 ? (ushort)45 : (ushort)20);
        U16(to, Flags);
        U16(to, Deflate);
        var time = at.UtcDateTime;
        var year = Math.Clamp(time.Year, 1980, 2107) - 1980;
        U16(to, (ushort)(time.Hour << 11 | time.Minute << 5 | time.Second / 2));
        U16(to, (ushort)(year << 9 | time.Month << 5 | time.Day));
        U32(to, crc);
        U32(to, large ? uint.MaxValue : (uint)packed);
        U32(to, large ? uint.MaxValue : (uint)size);
        U16(to, (ushort)name);
        U16(to, (ushort)extra);
    }

    private static void Extra(ArrayBufferWriter<byte> to, long size, long packed, long? start)
    {
        U16(to, 1);
        U16(to, (ushort)(start is null ? 16 : 24));
        U64(to, size);
        U64(to, packed);
        if (start is { } offset) U64(to, offset);
    }

    private static void Sizes(ArrayBufferWriter<byte> to, long packed, long size, bool large)
    {
        foreach (var number in (long[])[packed, size])
            if (large) U64(to, number);
            else U32(to, (uint)number);
    }

    private async Task Flush(CancellationToken ct)
    {
        await to.WriteAsync(_head.WrittenMemory, ct);
        _offset += _head.WrittenCount;
        _head.ResetWrittenCount();
    }

    private static long Packed(long size) => size + 5 * Math.Max(1, (size + Block - 1) / Block);

    private static bool IsLarge(ZipEntry entry, long offset, long from) => Packed(entry.Size) >= from || offset >= from;

    private static bool EndIsLarge(long entries, long offset, long from) => entries >= ushort.MaxValue || offset >= from;

    private static void U16(ArrayBufferWriter<byte> to, ushort value) { BinaryPrimitives.WriteUInt16LittleEndian(to.GetSpan(2), value); to.Advance(2); }

    private static void U32(ArrayBufferWriter<byte> to, uint value) { BinaryPrimitives.WriteUInt32LittleEndian(to.GetSpan(4), value); to.Advance(4); }

    private static void U64(ArrayBufferWriter<byte> to, long value) { BinaryPrimitives.WriteInt64LittleEndian(to.GetSpan(8), value); to.Advance(8); }
}
