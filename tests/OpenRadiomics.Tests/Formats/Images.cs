using CsCheck;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Formats;

/// <summary>Images of every sample type, on any grid, with values that the type holds exactly.</summary>
internal static class Images
{
    public static readonly Gen<(Volume Volume, SampleType Sample)> Any =
        from sample in Gen.Enum<SampleType>()
        from n in Gen.Int[1, 9].Array[3]
        from grid in AnyGrid(n)
        from values in Values(sample).Array[n[0] * n[1] * n[2]]
        select (new Volume(grid, values), sample);

    private static Gen<Grid> AnyGrid(int[] n) =>
        from spacing in Gen.Double[0.2, 6].Array[3]
        from origin in Gen.Double[-500, 500].Array[3]
        from angle in Gen.Double[-3, 3]
        from flip in Gen.Bool
        select new Grid(n[0], n[1], n[2], new(origin[0], origin[1], origin[2]),
            spacing[0] * new Vector3d(Math.Cos(angle), Math.Sin(angle), 0), spacing[1] * new Vector3d(-Math.Sin(angle), Math.Cos(angle), 0),
            new(0, 0, flip ? -spacing[2] : spacing[2]));

    private static Gen<float> Values(SampleType sample) => sample switch
    {
        SampleType.UInt8 => Gen.Byte.Select(v => (float)v),
        SampleType.Int8 => Gen.SByte.Select(v => (float)v),
        SampleType.UInt16 => Gen.UShort.Select(v => (float)v),
        SampleType.Int16 => Gen.Short.Select(v => (float)v),
        SampleType.UInt32 or SampleType.UInt64 => Gen.Int[0, 1 << 24].Select(v => (float)v),
        SampleType.Int32 or SampleType.Int64 => Gen.Int[-(1 << 24), 1 << 24].Select(v => (float)v),
        _ => Gen.Float,
    };
}
