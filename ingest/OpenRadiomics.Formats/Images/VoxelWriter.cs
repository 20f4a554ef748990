namespace OpenRadiomics.Formats;

/// <summary>
/// An image file in the making: its header is written, its voxels follow in any pieces, volume after volume. Disposing it ends the file and leaves the stream
/// open.
/// </summary>
public sealed class VoxelWriter : IDisposable
{
    private const int BufferVoxels = 1 << 16;

    private readonly Stream target;
    private readonly IDisposable? packed;
    private readonly SampleType sample;
    private readonly byte[] buffer;

    private VoxelWriter(Stream target, IDisposable? packed, SampleType sample) =>
        (this.target, this.packed, this.sample, buffer) = (target, packed, sample, new byte[BufferVoxels * sample.Bytes()]);

    /// <summary>Writes the next voxels.</summary>
    /// <param name="voxels">Intensities in real units.</param>
    /// <exception cref="ArgumentException">A voxel that the sample type does not hold exactly.</exception>
    public void Write(ReadOnlySpan<float> voxels)
    {
        for (; voxels.Length > 0; voxels = voxels[Math.Min(BufferVoxels, voxels.Length)..])
        {
            var piece = voxels[..Math.Min(BufferVoxels, voxels.Length)];
            var bytes = buffer.AsSpan(0, piece.Length * sample.Bytes());
            SampleEncoder.Encode(piece, bytes, sample);
            target.Write(bytes);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => packed?.Dispose();

    /// <summary>Writes a header and what follows it, both compressed or neither.</summary>
    internal static VoxelWriter Whole(Stream stream, byte[] header, SampleType sample, bool gzip)
    {
        var packed = gzip ? new StableGzipStream(stream) : null;
        (packed ?? stream).Write(header);
        return new(packed ?? stream, packed, sample);
    }

    /// <summary>Writes a header as it is, and what follows it, compressed or not.</summary>
    internal static VoxelWriter Behind(Stream stream, byte[] header, SampleType sample, bool gzip)
    {
        stream.Write(header);
        var packed = gzip ? new StableGzipStream(stream) : null;
        return new(packed ?? stream, packed, sample);
    }
}
