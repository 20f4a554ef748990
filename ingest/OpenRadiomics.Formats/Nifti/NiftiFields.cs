using System.Buffers.Binary;
using System.Text;

namespace OpenRadiomics.Formats;

/// <summary>The header of a NIfTI file in its byte order, each field by its name in nifti1.h and nifti2.h.</summary>
internal abstract class NiftiFields(byte[] bytes, bool bigEndian)
{
    protected byte[] Bytes => bytes;

    public bool BigEndian => bigEndian;

    /// <summary>1 or 2.</summary>
    public abstract int Version { get; }

    /// <summary>First byte behind the header and the four that announce extensions.</summary>
    public abstract int FirstVoxelByte { get; }

    /// <summary>dim[i]: dim[0] axes, dim[1…7] voxels along each.</summary>
    public abstract long Dim(int i);

    public abstract short Datatype { get; }

    public abstract short Bitpix { get; }

    /// <summary>pixdim[0] is qfac, pixdim[1…7] the spacings.</summary>
    public abstract double Pixdim(int i);

    public abstract double VoxOffset { get; }

    public abstract double Slope { get; }

    public abstract double Intercept { get; }

    /// <summary>Low three bits of xyzt_units: 1 metre, 2 millimetre, 3 micrometre.</summary>
    public abstract int SpatialUnit { get; }

    public abstract int QformCode { get; }

    public abstract int SformCode { get; }

    public abstract (double B, double C, double D) Quaternion { get; }

    public abstract (double X, double Y, double Z) QOffset { get; }

    /// <summary>srow_x, srow_y, srow_z are rows 0, 1, 2; columns 0…2 the steps, 3 the offset.</summary>
    public abstract double Srow(int row, int column);

    /// <summary>n+1, n+2: one file; ni1, ni2: a header whose voxels lie in a file of their own.</summary>
    public abstract string Magic { get; }

    /// <summary>The text fields by name, without padding.</summary>
    public abstract IEnumerable<TextField> Texts();

    protected short Int16(int at) => bigEndian ? BinaryPrimitives.ReadInt16BigEndian(bytes.AsSpan(at))
        : BinaryPrimitives.ReadInt16LittleEndian(bytes.AsSpan(at));

    protected int Int32(int at) => bigEndian ? BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at)) : BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));

    protected long Int64(int at) => bigEndian ? BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(at))
        : BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(at));

    protected float Float(int at) => bigEndian ? BinaryPrimitives.ReadSingleBigEndian(bytes.AsSpan(at))
        : BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(at));

    protected double Double(int at) => bigEndian ? BinaryPrimitives.ReadDoubleBigEndian(bytes.AsSpan(at))
        : BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(at));

    protected string Text(int at, int length) => Encoding.Latin1.GetString(bytes, at, length).TrimEnd('\0', ' ');
}
