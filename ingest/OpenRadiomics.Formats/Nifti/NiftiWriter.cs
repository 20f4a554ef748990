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

    /// <summary>Writes intensities as float32, or as <paramref name="sample"/> where they are whole numbers that fit it.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="volume">What to write. Positions are stored as float32, as the format has it.</param>
    /// <param name="gzip">Whether to compress (.nii.gz).</param>
    /// <param name="sample">How to store a voxel.</param>
    /// <exception cref="ArgumentException">An axis of more than 32,767 voxels, or values that the type cannot hold exactly.</exception>
    public static void Write(Stream stream, Volume volume, bool gzip, SampleType sample = SampleType.Float32)
    {
        using var writer = Begin(stream, volume.Grid, 1, sample, gzip);
        writer.Write(volume.Voxels);
    }

    /// <summary>Writes a region as uint8: 1 inside, 0 outside.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="mask">What to write.</param>
    /// <param name="gzip">Whether to compress (.nii.gz).</param>
    /// <exception cref="ArgumentException">An axis of more than 32,767 voxels.</exception>
    public static void Write(Stream stream, Mask mask, bool gzip)
    {
        using var writer = Begin(stream, mask.Grid, 1, SampleType.UInt8, gzip);
        writer.Write(Array.ConvertAll(mask.Voxels, inside => inside ? 1f : 0f));
    }

    /// <summary>Writes the header of an image whose voxels come piece by piece.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="grid">Where the voxels lie. Positions are stored as float32, as the format has it.</param>
    /// <param name="volumes">Volumes that follow; more than 1 make a 4-D image.</param>
    /// <param name="sample">How to store a voxel.</param>
    /// <param name="gzip">Whether to compress (.nii.gz).</param>
    /// <exception cref="ArgumentException">An axis of more than 32,767 voxels, or as many volumes.</exception>
    public static VoxelWriter Begin(Stream stream, Grid grid, int volumes, SampleType sample, bool gzip) =>
        VoxelWriter.Whole(stream, Header(grid, volumes, sample), sample, gzip);

    private static byte[] Header(Grid grid, int volumes, SampleType sample)
    {
        foreach (var n in (ReadOnlySpan<int>)[grid.Nx, grid.Ny, grid.Nz, volumes])
            if (n is < 1 or > short.MaxValue) throw new ArgumentException($"NIfTI-1 holds 1 to 32,767 voxels along an axis, not {n}.", nameof(grid));
        var bytes = new byte[FirstVoxelByte];
        Int32(0, Nifti1Fields.Size);
        bytes[38] = (byte)'r';                                           // "regular", which some old readers still ask for
        short[] dim = [(short)(volumes > 1 ? 4 : 3), (short)grid.Nx, (short)grid.Ny, (short)grid.Nz, (short)volumes, 1, 1, 1];
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
}
