using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace OpenRadiomics.Core;

/// <summary>
/// A statement as it travels: <c>orp_</c>, its JSON in base64url, a full stop, and its ECDSA signature (P-256, SHA-256). The algorithm is not a
/// part of it, so nobody can ask for a weaker one. It is good for two minutes.
/// </summary>
public static class SignedStatement
{
    public const string Prefix = "orp_";
    public const string KeyShape = "base64 of an ECDSA key on the curve P-256";
    private const int Longest = 4_000;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(2), ClocksDiffer = TimeSpan.FromSeconds(30);

    /// <param name="statement">What is said.</param>
    /// <param name="privateKey">PKCS #8, in base64.</param>
    /// <param name="clock">The time of the one who says it.</param>
    public static string Sign<T>(T statement, string privateKey, TimeProvider clock) where T : class, IStatement
    {
        var payload = JsonSerializer.SerializeToUtf8Bytes(new Envelope<T>(T.Kind, clock.GetUtcNow() + Life, statement), Json.Options);
        using var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(Convert.FromBase64String(privateKey), out _);
        return $"{Prefix}{Base64Url.EncodeToString(payload)}.{Base64Url.EncodeToString(key.SignData(payload, HashAlgorithmName.SHA256))}";
    }

    /// <summary>What was said; null if it was not signed by one of these keys, is of another kind, or is no longer good.</summary>
    /// <param name="text">As it came.</param>
    /// <param name="publicKeys">SubjectPublicKeyInfo, in base64.</param>
    /// <param name="clock">The time of the one who hears it.</param>
    public static T? Read<T>(string text, IEnumerable<string> publicKeys, TimeProvider clock) where T : class, IStatement
    {
        if (text.Length > Longest || !text.StartsWith(Prefix, StringComparison.Ordinal) || text[Prefix.Length..].Split('.') is not [var said, var signed])
            return null;
        if (!Base64Url.IsValid(said) || !Base64Url.IsValid(signed)) return null;
        var (payload, signature) = (Base64Url.DecodeFromChars(said), Base64Url.DecodeFromChars(signed));
        if (!publicKeys.Any(publicKey => Signed(payload, signature, publicKey))) return null;
        if (JsonSerializer.Deserialize<Envelope<JsonElement>>(payload, Json.Options) is not { } envelope || envelope.Is != T.Kind) return null;
        return clock.GetUtcNow() < envelope.Until + ClocksDiffer ? envelope.Says.Deserialize<T>(Json.Options) : null;
    }

    /// <summary>A new key: what the pages' host keeps to itself, and what the API is told of it.</summary>
    public static (string Private, string Public) NewKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return (Convert.ToBase64String(key.ExportPkcs8PrivateKey()), Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()));
    }

    public static bool IsPrivateKey(string text) => IsKey(text, (key, bytes) => key.ImportPkcs8PrivateKey(bytes, out _));

    public static bool IsPublicKey(string text) => IsKey(text, (key, bytes) => key.ImportSubjectPublicKeyInfo(bytes, out _));

    private static bool IsKey(string text, Action<ECDsa, byte[]> import)
    {
        try
        {
            using var key = ECDsa.Create();
            import(key, Convert.FromBase64String(text));
            return key.ExportParameters(false).Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value;
        }
        catch (Exception wrong) when (wrong is FormatException or CryptographicException)
        {
            return false;
        }
    }

    private static bool Signed(byte[] payload, byte[] signature, string publicKey)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(publicKey), out _);
        return key.VerifyData(payload, signature, HashAlgorithmName.SHA256);
    }

    private sealed record Envelope<T>(string Is, DateTimeOffset Until, T Says);
}
