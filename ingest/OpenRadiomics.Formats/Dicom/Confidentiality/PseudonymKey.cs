using System.Security.Cryptography;
using System.Text;

namespace OpenRadiomics.Formats;

/// <summary>
/// Names, UIDs and shifts in place of real ones, by a secret that never leaves its owner (HMAC-SHA-256): the same secret gives the same ones for ever, and
/// without it nobody can tell which belongs to whom, nor try out guesses.
/// </summary>
/// <param name="secret">At least 16 random bytes.</param>
public sealed class PseudonymKey(ReadOnlyMemory<byte> secret)
{
    /// <summary>The fewest bytes that a secret may have.</summary>
    public const int FewestBytes = 16;

    private const int MostDays = 3650;

    private readonly byte[] secret = secret.Length >= FewestBytes ? secret.ToArray()
        : throw new ArgumentException($"A secret has at least {FewestBytes} bytes.", nameof(secret));

    /// <summary>A UID under the root of all UUIDs, 2.25: one for each UID there is.</summary>
    /// <param name="uid">The real one.</param>
    public string Uid(string uid) => DigestUid.Of(Of("uid", uid));

    /// <summary>A short name of letters and digits.</summary>
    /// <param name="kind">What is named: the same text of two kinds has two names.</param>
    /// <param name="text">The real name.</param>
    /// <param name="letters">How long, at most 64.</param>
    public string Name(string kind, string text, int letters = 10) => Convert.ToHexStringLower(Of(kind, text))[..letters];

    /// <summary>By how many days a patient's dates are moved into the past: 1 to 3,650, one number for each patient.</summary>
    /// <param name="patient">Who it is.</param>
    public int DaysBack(string patient) => 1 + (int)(BitConverter.ToUInt32(Of("days", patient), 0) % MostDays);

    private byte[] Of(string kind, string text) => HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{kind}\0{text}"));
}
