using System.Buffers.Binary;
using System.Diagnostics;
using System.Numerics;
using System.Runtime.InteropServices;

namespace OpenRadiomics.Formats;

/// <summary>Stored numbers to float32 intensities: value · slope + intercept, computed in double.</summary>
/// <param name="source">The file, read up to some place before the samples. Closed with the samples.</param>
/// <param name="before">Bytes between that place and the first sample.</param>
/// <param name="announced">Samples in the file, as its header says.</param>
/// <param name="coding">How a sample is stored.</param>
internal sealed class BinarySamples(ByteSource source, long before, long announced, SampleCoding coding) : SampleStream
{
    private const int BufferBytes = 1 << 18;

    private readonly int size = coding.Sample.Bytes();
    private readonly long end = source.Position + before + announced * coding.Sample.Bytes();
    private byte[] buffer = [];
    private long gap = before;

    public override (string Found, string Expected) Lengths => ($"{source.Position} bytes of content", $"{end} bytes, as the header says");

    public override bool Justifies(long voxels) => source.Justifies(voxels * sizeof(float));

    public override int Fill(Span<float> voxels)
    {
        if (!PassGap(default)) return 0;
        if (buffer.Length < Math.Min(BufferBytes, voxels.Length * (long)size)) buffer = new byte[(int)Math.Min(BufferBytes, voxels.Length * (long)size)];
        var read = 0;
        while (read < voxels.Length)
        {
            var samples = Math.Min(buffer.Length / size, voxels.Length - read);
            var bytes = buffer.AsSpan(0, samples * size);
            var got = source.Fill(bytes) / size;
            Convert(bytes[..(got * size)], voxels.Slice(read, got));
            read += got;
            if (got < samples) break;
        }
        return read;
    }

    public override bool Skip(long samples, CancellationToken ct) => PassGap(ct) && source.Skip(samples * size, ct) == samples * size;

    public override long Surplus(int most, CancellationToken ct) => source.Skip(most, ct);

    public override void Dispose() => source.Dispose();

    private bool PassGap(CancellationToken ct)
    {
        gap -= source.Skip(gap, ct);
        return gap == 0;
    }

    private void Convert(Span<byte> bytes, Span<float> voxels)
    {
        if (coding.BigEndian == BitConverter.IsLittleEndian) Swap(bytes);
        switch (coding.Sample)
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
        switch (size)
        {
            case 2: { var s = MemoryMarshal.Cast<byte, ushort>(bytes); BinaryPrimitives.ReverseEndianness(s, s); break; }
            case 4: { var s = MemoryMarshal.Cast<byte, uint>(bytes); BinaryPrimitives.ReverseEndianness(s, s); break; }
            case 8: { var s = MemoryMarshal.Cast<byte, ulong>(bytes); BinaryPrimitives.ReverseEndianness(s, s); break; }
        }
    }

    private void Scale<T>(ReadOnlySpan<byte> bytes, Span<float> voxels) where T : unmanaged, INumberBase<T>
    {
        var samples = MemoryMarshal.Cast<byte, T>(bytes);
        var (slope, intercept) = (coding.Slope, coding.Intercept);
        if (coding is { Slope: 1, Intercept: 0 })
            for (var i = 0; i < samples.Length; i++) voxels[i] = float.CreateTruncating(samples[i]);
        else
            for (var i = 0; i < samples.Length; i++) voxels[i] = (float)(double.CreateTruncating(samples[i]) * slope + intercept);
    }

    private void Count<T>(ReadOnlySpan<byte> bytes) where T : unmanaged, IBinaryInteger<T>
    {
        foreach (var v in MemoryMarshal.Cast<byte, T>(bytes))
            if (T.CreateSaturating(float.CreateTruncating(v)) != v) Rounded++;
    }
}

/// <summary>How the samples of an image are stored.</summary>
/// <param name="Sample">Type of a sample.</param>
/// <param name="BigEndian">Its byte order.</param>
/// <param name="Slope">1 for none.</param>
/// <param name="Intercept">0 for none.</param>
internal readonly record struct SampleCoding(SampleType Sample, bool BigEndian, double Slope = 1, double Intercept = 0);
