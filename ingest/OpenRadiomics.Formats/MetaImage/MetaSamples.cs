namespace OpenRadiomics.Formats;

/// <summary>MetaImage's names of types. MET_LONG has 32 bits wherever it was written.</summary>
internal static class MetaSamples
{
    /// <exception cref="BadBytesException">A type that is none, or no scalar.</exception>
    public static SampleType Of(string name) => name.ToUpperInvariant() switch
    {
        "MET_CHAR" => SampleType.Int8,
        "MET_UCHAR" => SampleType.UInt8,
        "MET_SHORT" => SampleType.Int16,
        "MET_USHORT" => SampleType.UInt16,
        "MET_INT" or "MET_LONG" => SampleType.Int32,
        "MET_UINT" or "MET_ULONG" => SampleType.UInt32,
        "MET_LONG_LONG" => SampleType.Int64,
        "MET_ULONG_LONG" => SampleType.UInt64,
        "MET_FLOAT" => SampleType.Float32,
        "MET_DOUBLE" => SampleType.Float64,
        var other when other.StartsWith("MET_", StringComparison.Ordinal) =>
            throw MetaFields.Bad(ProblemKind.Unsupported, "ElementType", "texts, arrays or another", "a scalar integer or float type of 8 to 64 bits"),
        _ => throw MetaFields.Bad(ProblemKind.Invalid, "ElementType", "a type of no standard", "MET_SHORT, MET_FLOAT and the like"),
    };
}
