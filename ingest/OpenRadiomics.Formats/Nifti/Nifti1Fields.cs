namespace OpenRadiomics.Formats;

/// <summary>The 348 bytes of a NIfTI-1 header (nifti1.h).</summary>
internal sealed class Nifti1Fields(byte[] bytes, bool bigEndian) : NiftiFields(bytes, bigEndian)
{
    public const int Size = 348;

    public override int Version => 1;

    public override int FirstVoxelByte => 352;

    public override long Dim(int i) => Int16(40 + 2 * i);

    public override short Datatype => Int16(70);

    public override short Bitpix => Int16(72);

    public override double Pixdim(int i) => Float(76 + 4 * i);

    public override double VoxOffset => Float(108);

    public override double Slope => Float(112);

    public override double Intercept => Float(116);

    public override int SpatialUnit => Bytes[123] & 7;

    public override int QformCode => Int16(252);

    public override int SformCode => Int16(254);

    public override (double B, double C, double D) Quaternion => (Float(256), Float(260), Float(264));

    public override (double X, double Y, double Z) QOffset => (Float(268), Float(272), Float(276));

    public override double Srow(int row, int column) => Float(280 + 16 * row + 4 * column);

    public override string Magic => Text(344, 4);

    public override IEnumerable<TextField> Texts() =>
    [
        new("data_type", Text(4, 10)), new("db_name", Text(14, 18)), new("descrip", Text(148, 80)),
        new("aux_file", Text(228, 24)), new("intent_name", Text(328, 16)),
    ];
}
