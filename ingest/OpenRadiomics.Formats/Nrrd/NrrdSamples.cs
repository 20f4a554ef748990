namespace OpenRadiomics.Formats;

/// <summary>NRRD's names of types, all of them.</summary>
internal static class NrrdSamples
{
    /// <exception cref="BadBytesException">A type that is none, or blocks of bytes.</exception>
    public static SampleType Of(string name) => name.ToLowerInvariant() switch
    {
        "signed char" or "int8" or "int8_t" => SampleType.Int8,
        "uchar" or "unsigned char" or "uint8" or "uint8_t" => SampleType.UInt8,
        "short" or "short int" or "signed short" or "signed short int" or "int16" or "int16_t" => SampleType.Int16,
        "ushort" or "unsigned short" or "unsigned short int" or "uint16" or "uint16_t" => SampleType.UInt16,
        "int" or "signed int" or "int32" or "int32_t" => SampleType.Int32,
        "uint" or "unsigned int" or "uint32" or "uint32_t" => SampleType.UInt32,
        "longlong" or "long long" or "long long int" or "signed long long" or "signed long long int" or "int64" or "int64_t" => SampleType.Int64,
        "ulonglong" or "unsigned long long" or "unsigned long long int" or "uint64" or "uint64_t" => SampleType.UInt64,
        "float" => SampleType.Float32,
        "double" => SampleType.Float64,
        "block" => throw NrrdFields.Bad(ProblemKind.Unsupported, "type", "blocks of bytes", "a scalar integer or float type of 8 to 64 bits"),
        _ => throw NrrdFields.Bad(ProblemKind.Invalid, "type", "a type of no standard", "a scalar integer or float type of 8 to 64 bits"),
    };

    /// <summary>The name this project writes.</summary>
    public static string Name(SampleType sample) => sample switch
    {
        SampleType.Float32 => "float",
        SampleType.Float64 => "double",
        _ => sample.ToString().ToLowerInvariant(),
    };
}
