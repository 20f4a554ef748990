namespace OpenRadiomics.Formats;

/// <summary>The 540 bytes of a NIfTI-2 header (nifti2.h): the same fields, most of them wider.</summary>
internal sealed class Nifti2Fields(byte[] bytes, bool bigEndian) : NiftiFields(bytes, bigEndian)
{
    public const int Size = 540;

    public override int Version => 2;

    public override int FirstVoxelByte => 544;

    public override long Dim(int i) => Int64(16 + 8 * i);

    public override short Datatype => Int16(12);

    public override short Bitpix => Int16(14);

    public override double Pixdim(int i) => Double(104 + 8 * i);

    public override double VoxOffset => Int64(168);

    public override double Slope => Double(176);

    public override double Intercept => Double(184);

    public override int SpatialUnit => Int32(500) & 7;

    public override int QformCode => Int32(344);

    public override int SformCode => Int32(348);

    public override (double B, double C, double D) Quaternion => (Double(352), Double(360), Double(368));

    public override (double X, double Y, double Z) QOffset => (Double(376), Double(384), Double(392));

    public override double Srow(int row, int column) => Double(400 + 32 * row + 8 * column);

    /// <summary>Without the four bytes behind it that show a transfer as text: those are looked at nowhere else.</summary>
    public override string Magic => Bytes.AsSpan(8, 4).SequenceEqual("\r\n\x1A\n"u8) ? Text(4, 4) : "";

    public override IEnumerable<TextField> Texts() => [new("descrip", Text(240, 80)), new("aux_file", Text(320, 24)), new("intent_name", Text(508, 16))];
}
