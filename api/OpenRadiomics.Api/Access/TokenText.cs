using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace OpenRadiomics.Api;

/// <summary>A token as its owner holds it: <c>ort_</c>, so that secret scanners know it, and 256 random bits.</summary>
internal static class TokenText
{
    private const string Prefix = "ort_";
    private const int Bytes = 32;

    public static string New() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept of it.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(token)));

    public static bool LooksRight([NotNullWhen(true)] string? text) =>
        text is { Length: 47 } && text.StartsWith(Prefix, StringComparison.Ordinal) && Base64Url.IsValid(text.AsSpan(Prefix.Length));
}
