using System.Security.Cryptography;

namespace OpenRadiomics.Api;

/// <summary>An answer as bytes, and their entity tag.</summary>
internal sealed record Written(byte[] Bytes, string ETag)
{
    public static Written As(byte[] bytes) => new(bytes, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12))}\"");
}
