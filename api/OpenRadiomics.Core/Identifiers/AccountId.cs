using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
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

    /// <summary>
    /// The account of somebody whom an identity provider calls by this name: provider and name, or the name's digest where it has other characters.
    /// </summary>
    /// <param name="provider">The provider's short name: a–z and digits.</param>
    /// <param name="subject">The provider's name for the person. ORCID iDs are told apart whatever the case of their last character.</param>
    /// <returns>Null if the provider's name has another form, or the person has none.</returns>
    public static AccountId? OfProvider(string provider, string subject)
    {
        if (subject.Length == 0 || !Provider().IsMatch(provider)) return null;
        var name = Orcid.TryParse(subject, null, out var orcid) ? orcid.ToString().ToLowerInvariant() : subject;
        if (TryParse($"{provider}-{name}", null, out var id)) return id;
        return Parse($"{provider}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(subject)))[..32]}", null);
    }

    public override string ToString() => text ?? throw new InvalidOperationException("No account was given.");

    [GeneratedRegex(@"\A[a-z0-9._-]{1,64}\z")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\A[a-z0-9]{1,20}\z")]
    private static partial Regex Provider();
}
