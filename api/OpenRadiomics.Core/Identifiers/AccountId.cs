using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace OpenRadiomics.Core;

/// <summary>Who owns deposits and tokens.</summary>
[JsonConverter(typeof(ParsableConverter<AccountId>))]
public readonly partial record struct AccountId : IParsable<AccountId>
{
    private readonly string? text;

    private AccountId(string text) => this.text = text;

    public const string Shape = "1 to 64 of a–z, 0–9, '.', '_', '-'";

    public static AccountId Parse(string text, IFormatProvider? provider) =>
        TryParse(text, provider, out var id) ? id : throw new FormatException($"Expected {Shape}.");

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out AccountId id)
    {
        id = text is not null && Pattern().IsMatch(text) ? new(text) : default;
        return id.text is not null;
    }

    public override string ToString() => text ?? throw new InvalidOperationException("No account was given.");

    [GeneratedRegex(@"\A[a-z0-9._-]{1,64}\z")]
    private static partial Regex Pattern();
}
