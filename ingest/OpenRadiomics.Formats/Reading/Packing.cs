namespace OpenRadiomics.Formats;

/// <summary>How bytes are compressed.</summary>
internal enum Packing
{
    /// <summary>Gzip if they begin so, else not at all.</summary>
    ByContent,

    None,
    Gzip,
    Zlib,
}
