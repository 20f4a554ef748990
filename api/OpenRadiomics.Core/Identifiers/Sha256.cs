using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace OpenRadiomics.Core;

/// <summary>A SHA-256 digest, the address of bytes: 64 lower-case hexadecimal digits.</summary>
[JsonConverter(typeof(ParsableConverter<Sha256>))]
public readonly record struct Sha256 : IParsable<Sha256>
{
    private readonly string? hex;

    private Sha256(string hex) => this.hex = hex;

    public const string Shape = "64 hexadecimal digits of a SHA-256 digest";

    /// <exception cref="ArgumentException">There are not 32 bytes.</exception>
    public static Sha256 Of(ReadOnlySpan<byte> digest) =>
        digest.Length == 32 ? new(Convert.ToHexStringLower(digest))
            : throw new ArgumentException($"{digest.Length} bytes are no SHA-256 digest.", nameof(digest));

    public static Sha256 Parse(string text, IFormatProvider? provider) =>
        TryParse(text, provider, out var digest) ? digest : throw new FormatException($"Expected {Shape}.");

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out Sha256 digest)
    {
        digest = default;
        if (text is not { Length: 64 } || !text.All(char.IsAsciiHexDigit)) return false;
        digest = new(text.ToLowerInvariant());
        return true;
    }

    public byte[] ToBytes() => Convert.FromHexString(ToString());

    public override string ToString() => hex ?? throw new InvalidOperationException("No digest was given.");
}
