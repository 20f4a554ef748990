using Microsoft.AspNetCore.Http.Metadata;

namespace OpenRadiomics.Web.Portal;

/// <summary>
/// A page whose form brings files at once: as many bytes as the API takes in one file. They wait on this host's disk until all have come, so it is for who is
/// signed in; a page's script sends each file by itself, and is not bound by it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class UploadLimits : Attribute, IRequestSizeLimitMetadata, IFormOptionsMetadata
{
    /// <summary>Each file has a buffer and an open file of its own.</summary>
    public const int MostFiles = 5_000;

    public const long MostBytes = 5L << 30;

    public static string Words => $"{Format.Count(MostFiles, "file")} and {Format.Bytes(MostBytes)}";

    public long? MaxRequestBodySize => MostBytes;

    public bool? BufferBody => null;

    public int? MemoryBufferThreshold => 16 << 10;

    public long? BufferBodyLengthLimit => null;

    public int? ValueCountLimit => MostFiles;

    public int? KeyLengthLimit => null;

    public int? ValueLengthLimit => null;

    public int? MultipartBoundaryLengthLimit => null;

    public int? MultipartHeadersCountLimit => null;

    public int? MultipartHeadersLengthLimit => null;

    public long? MultipartBodyLengthLimit => MostBytes;
}
