using System.Buffers.Binary;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>
/// Writes NIfTI-1 images, little-endian, in one file, with sform and (for orthogonal grids) qform, both "scanner". The same volume gives the same bytes;
/// compressed, as long as the runtime's zlib is the same. Nothing about the writer, the time or the machine is in them.
/// </summary>
public static class NiftiWriter
{
    private const int FirstVoxelByte = 352;
    private const int BufferVoxels = 1 << 16;

    /// <summary>Writes intensities as float32, or as <paramref name="sample"/> where they are whole numbers that fit it.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="volume">What to write. Positions are stored as float32, as the format has it.</param>
    /// <param name="gzip">Whether to compress (.nii.gz).</param>
    /// <param name="sample">Float32, Int16, UInt16 or UInt8.</param>
    /// <exception cref="ArgumentException">An axis of more than 32,767 voxels, another sample type, or values it cannot hold exactly.</exception>
    public static void Write(Stream stream, Volume volume, bool gzip, SampleType sample = SampleType.Float32)
    {
        var header = Header(volume.Grid, sample);
        foreach (var v in sample == SampleType.Float32 ? [] : volume.Voxels)
            if (!Fits(v, sample)) throw new ArgumentException($"A voxel is not a whole number that {sample} holds.", nameof(sample));
        Write(stream, gzip, header, volume.Voxels.Length, sample.Bytes(), (from, bytes) => Encode(volume.Voxels, from, bytes, sample));
    }

    /// <summary>Writes a region as uint8: 1 inside, 0 outside.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="mask">What to write.</param>
    /// <param name="gzip">Whether to compress (.nii.gz).</param>
    /// <exception cref="ArgumentException">An axis of more than 32,767 voxels.</exception>
    public static void Write(Stream stream, Mask mask, bool gzip) =>
        Write(stream, gzip, Header(mask.Grid, SampleType.UInt8), mask.Voxels.Length, 1, (from, bytes) =>
        {
            for (var i = 0; i < bytes.Length; i++) bytes[i] = mask.Voxels[from + i] ? (byte)1 : (byte)0;
        });

    private delegate void FillBuffer(int firstVoxel, Span<byte> bytes);

    private static void Write(Stream stream, bool gzip, byte[] header, int voxels, int size, FillBuffer fill)
    {
        using var packed = gzip ? new StableGzipStream(stream) : null;
        var target = (Stream?)packed ?? stream;
        target.Write(header);
        var buffer = new byte[BufferVoxels * size];
        for (var from = 0; from < voxels; from += BufferVoxels)
        {
            var bytes = buffer.AsSpan(0, Math.Min(BufferVoxels, voxels - from) * size);
            fill(from, bytes);
            target.Write(bytes);
        }
    }

    private static byte[] Header(Grid grid, SampleType sample)
    {
        foreach (var n in (ReadOnlySpan<int>)[grid.Nx, grid.Ny, grid.Nz])
            if (n is < 1 or > short.MaxValue) throw new ArgumentException($"NIfTI-1 holds 1 to 32,767 voxels along an axis, not {n}.", nameof(grid));
        var bytes = new byte[FirstVoxelByte];
        Int32(0, NiftiFields.Size);
        bytes[38] = (byte)'r';                                           // "regular", which some old readers still ask for
        short[] dim = [3, (short)grid.Nx, (short)grid.Ny, (short)grid.Nz, 1, 1, 1, 1];
        for (var i = 0; i < 8; i++) Int16(40 + 2 * i, dim[i]);
        Int16(70, NiftiSamples.Code(sample));
        Int16(72, (short)(8 * sample.Bytes()));
        var rotation = NiftiQuaternion.Of(grid);
        double[] pixdim = [rotation?.Qfac ?? 1, grid.SpacingX, grid.SpacingY, grid.SpacingZ];
        for (var i = 0; i < 4; i++) Float(76 + 4 * i, pixdim[i]);
        Float(108, FirstVoxelByte);
        Float(112, 1);                                                   // scl_slope; scl_inter stays 0
        bytes[123] = 2;                                                  // millimetres
        Int16(254, 1);
        double[] srow =
        [
            0 - grid.StepX.X, 0 - grid.StepY.X, 0 - grid.StepZ.X, 0 - grid.Origin.X,
            0 - grid.StepX.Y, 0 - grid.StepY.Y, 0 - grid.StepZ.Y, 0 - grid.Origin.Y,
            grid.StepX.Z, grid.StepY.Z, grid.StepZ.Z, grid.Origin.Z,
        ];
        for (var i = 0; i < 12; i++) Float(280 + 4 * i, srow[i]);
        if (rotation is { } q)
        {
            Int16(252, 1);
            double[] quaternion = [q.B, q.C, q.D, srow[3], srow[7], srow[11]];
            for (var i = 0; i < 6; i++) Float(256 + 4 * i, quaternion[i]);
        }
        "n+1\0"u8.CopyTo(bytes.AsSpan(344));
        return bytes;

        void Int16(int at, short value) => BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(at), value);
        void Int32(int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), value);
        void Float(int at, double value) => BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(at), (float)value);
    }

    private static bool Fits(float v, SampleType sample) => v == MathF.Floor(v) && sample switch
    {
        SampleType.UInt8 => v is >= 0 and <= byte.MaxValue,
        SampleType.Int16 => v is >= short.MinValue and <= short.MaxValue,
        SampleType.UInt16 => v is >= 0 and <= ushort.MaxValue,
        _ => throw new ArgumentException($"{sample} is not written.", nameof(sample)),
    };

    private static void Encode(float[] voxels, int from, Span<byte> bytes, SampleType sample)
    {
        var count = bytes.Length / sample.Bytes();
        for (var i = 0; i < count; i++)
        {
            var v = voxels[from + i];
            switch (sample)
            {
                case SampleType.UInt8: bytes[i] = (byte)v; break;
                case SampleType.Int16: BinaryPrimitives.WriteInt16LittleEndian(bytes[(2 * i)..], (short)v); break;
                case SampleType.UInt16: BinaryPrimitives.WriteUInt16LittleEndian(bytes[(2 * i)..], (ushort)v); break;
                default: BinaryPrimitives.WriteSingleLittleEndian(bytes[(4 * i)..], v); break;
            }
        }
    }
}
