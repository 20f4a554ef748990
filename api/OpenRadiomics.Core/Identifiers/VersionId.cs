using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace OpenRadiomics.Core;

/// <summary>One immutable version of a dataset: <c>OR-000042.1</c>.</summary>
[JsonConverter(typeof(ParsableConverter<VersionId>))]
public readonly record struct VersionId(Accession Accession, int Number) : IParsable<VersionId>, IComparable<VersionId>
{
    public const string Shape = "a version such as OR-000042.1";

    public static VersionId Parse(string text, IFormatProvider? provider) =>
        TryParse(text, provider, out var id) ? id : throw new FormatException($"Expected {Shape}.");

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out VersionId id)
    {
        id = default;
        var dot = text?.LastIndexOf('.') ?? -1;
        if (dot < 0 || !Accession.TryParse(text![..dot], provider, out var accession)) return false;
        if (!int.TryParse(text.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1) return false;
        id = new(accession, number);
        return id.ToString() == text;
    }

    public int CompareTo(VersionId other) => (Accession, Number).CompareTo((other.Accession, other.Number));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Accession}.{Number}");
}
