using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace OpenRadiomics.Core;

/// <summary>The stable name of a dataset, for ever: <c>OR-000042</c>.</summary>
[JsonConverter(typeof(ParsableConverter<Accession>))]
public readonly record struct Accession(long Number) : IParsable<Accession>, IComparable<Accession>
{
    public const string Shape = "an accession such as OR-000042";

    public static Accession Parse(string text, IFormatProvider? provider) =>
        TryParse(text, provider, out var accession) ? accession : throw new FormatException($"Expected {Shape}.");

    /// <summary>Only the canonical form is an accession: six digits, more only where they are needed.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out Accession accession)
    {
        accession = default;
        if (text is not { Length: >= 9 and <= 18 } || !text.StartsWith("OR-", StringComparison.Ordinal)) return false;
        if (!long.TryParse(text.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1) return false;
        accession = new(number);
        return accession.ToString() == text;
    }

    public int CompareTo(Accession other) => Number.CompareTo(other.Number);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"OR-{Number:D6}");
}
