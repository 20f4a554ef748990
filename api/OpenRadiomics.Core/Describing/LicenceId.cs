using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace OpenRadiomics.Core;

/// <summary>A licence by its SPDX identifier (<c>CC-BY-4.0</c>), or a depositor's own by <c>LicenseRef-…</c> with its text in the description.</summary>
[JsonConverter(typeof(ParsableConverter<LicenceId>))]
public readonly partial record struct LicenceId : IParsable<LicenceId>
{
    private readonly string? text;

    private LicenceId(string text) => this.text = text;

    public const string Shape = "an SPDX licence identifier such as CC-BY-4.0, or LicenseRef- with letters, digits, '.' and '-'";

    public bool IsOwn => ToString().StartsWith("LicenseRef-", StringComparison.Ordinal);

    public static LicenceId Parse(string text, IFormatProvider? provider) =>
        TryParse(text, provider, out var id) ? id : throw new FormatException($"Expected {Shape}.");

    /// <summary>
    /// Takes any text of the right form; whether SPDX lists it is for <see cref="AllLicences"/> to say. Known identifiers get SPDX's spelling.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out LicenceId id)
    {
        id = text is not null && Pattern().IsMatch(text) ? new(AllLicences.Spelling(text)) : default;
        return id.text is not null;
    }

    public override string ToString() => text ?? throw new InvalidOperationException("No licence was given.");

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9.+-]{0,99}\z")]
    private static partial Regex Pattern();
}
