namespace OpenRadiomics.Formats;

/// <summary>NIfTI's datatype codes.</summary>
internal static class NiftiSamples
{
    /// <summary>The sample type of a code, or the name of what it is instead.</summary>
    public static (SampleType? Sample, string Name) Of(short datatype) => datatype switch
    {
        2 => (SampleType.UInt8, "uint8"),
        4 => (SampleType.Int16, "int16"),
        8 => (SampleType.Int32, "int32"),
        16 => (SampleType.Float32, "float32"),
        64 => (SampleType.Float64, "float64"),
        256 => (SampleType.Int8, "int8"),
        512 => (SampleType.UInt16, "uint16"),
        768 => (SampleType.UInt32, "uint32"),
        1024 => (SampleType.Int64, "int64"),
        1280 => (SampleType.UInt64, "uint64"),
        0 => (null, "unknown"),
        1 => (null, "binary, one bit per voxel"),
        32 => (null, "complex64"),
        128 => (null, "RGB24 colour"),
        1536 => (null, "float128"),
        1792 => (null, "complex128"),
        2048 => (null, "complex256"),
        2304 => (null, "RGBA32 colour"),
        _ => (null, "a code of no standard"),
    };

    /// <summary>The code of a sample type.</summary>
    public static short Code(SampleType sample) => sample switch
    {
        SampleType.UInt8 => 2,
        SampleType.Int16 => 4,
        SampleType.Int32 => 8,
        SampleType.Float32 => 16,
        SampleType.Float64 => 64,
        SampleType.Int8 => 256,
        SampleType.UInt16 => 512,
        SampleType.UInt32 => 768,
        SampleType.Int64 => 1024,
        _ => 1280,
    };
}
