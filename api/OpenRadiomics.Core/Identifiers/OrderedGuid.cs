using System.Buffers.Binary;

namespace OpenRadiomics.Core;

/// <summary>
/// UUIDs of version 7 that sort by the time of their making to a quarter of a microsecond: what two requests make one after the other is listed so (RFC 9562
/// section 6.2, method 3).
/// </summary>
public static class OrderedGuid
{
    public static Guid New(TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(now).TryWriteBytes(bytes, bigEndian: true, out _);
        var part = now.UtcTicks % TimeSpan.TicksPerMillisecond * 4096 / TimeSpan.TicksPerMillisecond;       // of a millisecond, in 12 bits behind the version
        BinaryPrimitives.WriteUInt16BigEndian(bytes[6..], (ushort)(0x7000 | part));
        return new(bytes, bigEndian: true);
    }
}
