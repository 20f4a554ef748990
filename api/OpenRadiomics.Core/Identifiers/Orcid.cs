using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace OpenRadiomics.Core;

/// <summary>An ORCID iD, its check digit (ISO 7064 MOD 11-2) verified.</summary>
[JsonConverter(typeof(ParsableConverter<Orcid>))]
public readonly partial record struct Orcid : IParsable<Orcid>
{
    private readonly string? text;

    private Orcid(string text) => this.text = text;

    public const string Shape = "an ORCID iD such as 0000-0002-1825-0097 whose last character is its check digit";

    public static Orcid Parse(string text, IFormatProvider? provider) =>
        TryParse(text, provider, out var orcid) ? orcid : throw new FormatException($"Expected {Shape}.");

    /// <summary>Takes the bare identifier and its https://orcid.org/ form.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out Orcid orcid)
    {
        orcid = default;
        if (text is null || Pattern().Match(text) is not { Success: true } match) return false;
        var bare = match.Groups[1].Value;
        if (CheckDigit(bare) != bare[^1]) return false;
        orcid = new(bare);
        return true;
    }

    public override string ToString() => text ?? throw new InvalidOperationException("No ORCID iD was given.");

    private static char CheckDigit(string bare)
    {
        var total = bare[..^1].Where(char.IsAsciiDigit).Aggregate(0, (sum, digit) => (sum + (digit - '0')) * 2 % 11);
        var rest = (12 - total) % 11;
        return rest == 10 ? 'X' : (char)('0' + rest);
    }

    [GeneratedRegex(@"\A(?:https?://orcid\.org/)?([0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X])\z")]
    private static partial Regex Pattern();
}
