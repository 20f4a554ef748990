using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace OpenRadiomics.Core;

/// <summary>A Digital Object Identifier without resolver, in lower case (DOIs are case-insensitive): <c>10.1038/nrclinonc.2017.141</c>.</summary>
[JsonConverter(typeof(ParsableConverter<Doi>))]
public readonly partial record struct Doi : IParsable<Doi>
{
    private readonly string? text;

    private Doi(string text) => this.text = text;

    public const string Shape = "a DOI such as 10.1038/nrclinonc.2017.141";

    public static Doi Parse(string text, IFormatProvider? provider) =>
        TryParse(text, provider, out var doi) ? doi : throw new FormatException($"Expected {Shape}.");

    /// <summary>Takes the bare DOI, <c>doi:</c> and the https://doi.org/ form.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out Doi doi)
    {
        doi = default;
        if (text is not { Length: <= 300 } || Pattern().Match(text) is not { Success: true } match) return false;
        doi = new(match.Groups[1].Value.ToLowerInvariant());
        return true;
    }

    /// <summary>Where people follow it.</summary>
    public string Url => $"https://doi.org/{Uri.EscapeDataString(ToString()).Replace("%2F", "/", StringComparison.Ordinal)}";

    public override string ToString() => text ?? throw new InvalidOperationException("No DOI was given.");

    [GeneratedRegex(@"\A(?:doi:|https?://(?:dx\.)?doi\.org/)?(10\.[0-9]{4,9}/[^\s""<>\p{C}]+)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
