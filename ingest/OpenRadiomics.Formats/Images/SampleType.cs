namespace OpenRadiomics.Formats;

/// <summary>How a voxel is stored in a file.</summary>
public enum SampleType
{
    /// <summary>8 bits, 0 … 255.</summary>
    UInt8,

    /// <summary>8 bits with sign.</summary>
    Int8,

    /// <summary>16 bits, 0 … 65,535.</summary>
    UInt16,

    /// <summary>16 bits with sign.</summary>
    Int16,

    /// <summary>32 bits, not negative.</summary>
    UInt32,

    /// <summary>32 bits with sign.</summary>
    Int32,

    /// <summary>64 bits, not negative.</summary>
    UInt64,

    /// <summary>64 bits with sign.</summary>
    Int64,

    /// <summary>IEEE 754, 32 bits.</summary>
    Float32,

    /// <summary>IEEE 754, 64 bits.</summary>
    Float64,
}

internal static class SampleTypes
{
    public static int Bytes(this SampleType sample) => sample switch
    {
        SampleType.UInt8 or SampleType.Int8 => 1,
        SampleType.UInt16 or SampleType.Int16 => 2,
        SampleType.UInt32 or SampleType.Int32 or SampleType.Float32 => 4,
        _ => 8,
    };
}
