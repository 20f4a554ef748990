using System.Buffers.Binary;
using System.Diagnostics;
using System.Numerics;
using System.Runtime.InteropServices;

namespace OpenRadiomics.Formats;

/// <summary>Stored samples to float32 intensities: value · slope + intercept, computed in double.</summary>
/// <param name="Sample">How a sample is stored.</param>
/// <param name="BigEndian">Its byte order.</param>
/// <param name="Slope">1 for none.</param>
/// <param name="Intercept">0 for none.</param>
internal sealed record SampleDecoder(SampleType Sample, bool BigEndian, double Slope, double Intercept)
{
    private const int BufferBytes = 1 << 18;
    private const int FirstVoxels = 1 << 24;

    /// <summary>Integers that float32 could not hold exactly, counted over all calls. Labels and counts must survive, so it is told.</summary>
    public long Rounded { get; private set; }

    /// <summary>Reads <paramref name="count"/> samples. Memory for them grows with the bytes that really come, unless the file is large enough to justify it.</summary>
    /// <returns>The voxels, and how many of them were there; if fewer than asked for, the rest is not set.</returns>
    public (float[] Voxels, long Read) Decode(ByteSource source, int count, CancellationToken ct)
    {
        var size = Sample.Bytes();
        var voxels = new float[source.Justifies((long)count * sizeof(float)) ? count : Math.Min(count, FirstVoxels)];
        var buffer = new byte[(int)Math.Min(BufferBytes, (long)count * size)];
        var read = 0;
        while (read < count)
        {
            ct.ThrowIfCancellationRequested();
            if (read == voxels.Length) Array.Resize(ref voxels, (int)Math.Min(count, 2L * voxels.Length));
            var samples = Math.Min(buffer.Length / size, voxels.Length - read);
            var bytes = buffer.AsSpan(0, samples * size);
            var got = source.Fill(bytes) / size;
            Convert(bytes[..(got * size)], voxels.AsSpan(read, got));
            read += got;
            if (got < samples) break;
        }
        return (voxels, read);
    }

    /// <summary>Reads <paramref name="count"/> samples and hands them on block by block: memory for one block only.</summary>
    /// <returns>How many were there.</returns>
    public long Visit(ByteSource source, long count, VoxelBlock visit, CancellationToken ct)
    {
        var size = Sample.Bytes();
        var buffer = new byte[(int)Math.Min(BufferBytes, count * size)];
        var voxels = new float[buffer.Length / size];
        var read = 0L;
        while (read < count)
        {
            ct.ThrowIfCancellationRequested();
            var samples = (int)Math.Min(voxels.Length, count - read);
            var bytes = buffer.AsSpan(0, samples * size);
            var got = source.Fill(bytes) / size;
            Convert(bytes[..(got * size)], voxels.AsSpan(0, got));
            visit(read, voxels.AsSpan(0, got));
            read += got;
            if (got < samples) break;
        }
        return read;
    }

    private void Convert(Span<byte> bytes, Span<float> voxels)
    {
        if (BigEndian == BitConverter.IsLittleEndian) Swap(bytes);
        switch (Sample)
        {
            case SampleType.UInt8: Scale<byte>(bytes, voxels); break;
            case SampleType.Int8: Scale<sbyte>(bytes, voxels); break;
            case SampleType.UInt16: Scale<ushort>(bytes, voxels); break;
            case SampleType.Int16: Scale<short>(bytes, voxels); break;
            case SampleType.UInt32: Count<uint>(bytes); Scale<uint>(bytes, voxels); break;
            case SampleType.Int32: Count<int>(bytes); Scale<int>(bytes, voxels); break;
            case SampleType.UInt64: Count<ulong>(bytes); Scale<ulong>(bytes, voxels); break;
            case SampleType.Int64: Count<long>(bytes); Scale<long>(bytes, voxels); break;
            case SampleType.Float32: Scale<float>(bytes, voxels); break;
            case SampleType.Float64: Scale<double>(bytes, voxels); break;
            default: throw new UnreachableException();
        }
    }

    private void Swap(Span<byte> bytes)
    {
        switch (Sample.Bytes())
        {
            case 2: { var s = MemoryMarshal.Cast<byte, ushort>(bytes); BinaryPrimitives.ReverseEndianness(s, s); break; }
            case 4: { var s = MemoryMarshal.Cast<byte, uint>(bytes); BinaryPrimitives.ReverseEndianness(s, s); break; }
            case 8: { var s = MemoryMarshal.Cast<byte, ulong>(bytes); BinaryPrimitives.ReverseEndianness(s, s); break; }
        }
    }

    private void Scale<T>(ReadOnlySpan<byte> bytes, Span<float> voxels) where T : unmanaged, INumberBase<T>
    {
        var samples = MemoryMarshal.Cast<byte, T>(bytes);
        if (Slope == 1 && Intercept == 0)
            for (var i = 0; i < samples.Length; i++) voxels[i] = float.CreateTruncating(samples[i]);
        else
            for (var i = 0; i < samples.Length; i++) voxels[i] = (float)(double.CreateTruncating(samples[i]) * Slope + Intercept);
    }

    private void Count<T>(ReadOnlySpan<byte> bytes) where T : unmanaged, IBinaryInteger<T>
    {
        foreach (var v in MemoryMarshal.Cast<byte, T>(bytes))
            if (T.CreateSaturating(float.CreateTruncating(v)) != v) Rounded++;
    }
}
