using System.Buffers.Binary;

namespace OpenRadiomics.Formats;

/// <summary>Float32 intensities to stored numbers, little-endian; whole numbers stay what they are, or are refused.</summary>
internal static class SampleEncoder
{
    /// <summary>Stores voxels one after another.</summary>
    /// <exception cref="ArgumentException">A voxel that the type does not hold exactly.</exception>
    public static void Encode(ReadOnlySpan<float> voxels, Span<byte> bytes, SampleType sample)
    {
        var size = sample.Bytes();
        for (var i = 0; i < voxels.Length; i++)
        {
            var v = voxels[i];
            var at = bytes[(i * size)..];
            if (!Fits(v, sample)) throw new ArgumentException($"A voxel is not a whole number that {sample} holds.", nameof(sample));
            switch (sample)
            {
                case SampleType.UInt8: at[0] = (byte)v; break;
                case SampleType.Int8: at[0] = (byte)(sbyte)v; break;
                case SampleType.UInt16: BinaryPrimitives.WriteUInt16LittleEndian(at, (ushort)v); break;
                case SampleType.Int16: BinaryPrimitives.WriteInt16LittleEndian(at, (short)v); break;
                case SampleType.UInt32: BinaryPrimitives.WriteUInt32LittleEndian(at, (uint)v); break;
                case SampleType.Int32: BinaryPrimitives.WriteInt32LittleEndian(at, (int)v); break;
                case SampleType.UInt64: BinaryPrimitives.WriteUInt64LittleEndian(at, (ulong)v); break;
                case SampleType.Int64: BinaryPrimitives.WriteInt64LittleEndian(at, (long)v); break;
                case SampleType.Float32: BinaryPrimitives.WriteSingleLittleEndian(at, v); break;
                default: BinaryPrimitives.WriteDoubleLittleEndian(at, v); break;
            }
        }
    }

    /// <summary>Bounds above are the first float32 that no longer fits: the largest integers of 32 and 64 bits are none.</summary>
    private static bool Fits(float v, SampleType sample) => sample is SampleType.Float32 or SampleType.Float64 || v == MathF.Floor(v) && sample switch
    {
        SampleType.UInt8 => v is >= 0 and <= byte.MaxValue,
        SampleType.Int8 => v is >= sbyte.MinValue and <= sbyte.MaxValue,
        SampleType.UInt16 => v is >= 0 and <= ushort.MaxValue,
        SampleType.Int16 => v is >= short.MinValue and <= short.MaxValue,
        SampleType.UInt32 => v is >= 0 and < 4294967296f,
        SampleType.Int32 => v is >= -2147483648f and < 2147483648f,
        SampleType.UInt64 => v is >= 0 and < 18446744073709551616f,
        _ => v is >= -9223372036854775808f and < 9223372036854775808f,
    };
}
