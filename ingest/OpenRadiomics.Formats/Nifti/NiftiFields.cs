using System.Buffers.Binary;
using System.Text;

namespace OpenRadiomics.Formats;

/// <summary>The 348 bytes of a NIfTI-1 header in their byte order, each field by its name in nifti1.h.</summary>
internal sealed class NiftiFields
{
    public const int Size = 348;

    private readonly byte[] bytes;

    public NiftiFields(byte[] bytes)
    {
        this.bytes = bytes;
        BigEndian = BinaryPrimitives.ReadInt32LittleEndian(bytes) is not (Size or 540);
    }

    public bool BigEndian { get; }

    /// <summary>348 for NIfTI-1 and Analyze, 540 for NIfTI-2.</summary>
    public int HeaderSize => Int32(0);

    /// <summary>dim[i]: dim[0] axes, dim[1…7] voxels along each.</summary>
    public short Dim(int i) => Int16(40 + 2 * i);

    public short Datatype => Int16(70);

    public short Bitpix => Int16(72);

    /// <summary>pixdim[0] is qfac, pixdim[1…7] the spacings.</summary>
    public float Pixdim(int i) => Float(76 + 4 * i);

    public float VoxOffset => Float(108);

    public float Slope => Float(112);

    public float Intercept => Float(116);

    /// <summary>Low three bits: 1 metre, 2 millimetre, 3 micrometre.</summary>
    public int SpatialUnit => bytes[123] & 7;

    public short QformCode => Int16(252);

    public short SformCode => Int16(254);

    public (float B, float C, float D) Quaternion => (Float(256), Float(260), Float(264));

    public (float X, float Y, float Z) QOffset => (Float(268), Float(272), Float(276));

    /// <summary>srow_x, srow_y, srow_z are rows 0, 1, 2; columns 0…2 the steps, 3 the offset.</summary>
    public float Srow(int row, int column) => Float(280 + 16 * row + 4 * column);

    public string Magic => Text(344, 4);

    /// <summary>The text fields by name, without padding.</summary>
    public IEnumerable<TextField> Texts() =>
    [
        new("data_type", Text(4, 10)), new("db_name", Text(14, 18)), new("descrip", Text(148, 80)),
        new("aux_file", Text(228, 24)), new("intent_name", Text(328, 16)),
    ];

    private short Int16(int at) => BigEndian ? BinaryPrimitives.ReadInt16BigEndian(bytes.AsSpan(at)) : BinaryPrimitives.ReadInt16LittleEndian(bytes.AsSpan(at));

    private int Int32(int at) => BigEndian ? BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at)) : BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));

    private float Float(int at) => BigEndian ? BinaryPrimitives.ReadSingleBigEndian(bytes.AsSpan(at)) : BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(at));

    private string Text(int at, int length) => Encoding.Latin1.GetString(bytes, at, length).TrimEnd('\0', ' ');
}
