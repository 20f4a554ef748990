using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>Bytes that arrived and were hashed on the way.</summary>
/// <param name="Name">Random name in the staging container.</param>
/// <param name="Sha256">Digest of the bytes.</param>
/// <param name="Size">How many.</param>
public sealed record StagedBlob(string Name, Sha256 Sha256, long Size);

/// <summary>More bytes arrived than were allowed; nothing was kept.</summary>
public sealed class TooManyBytesException(long limit) : Exception($"More than {limit} bytes arrived.")
{
    public long Limit => limit;
}
