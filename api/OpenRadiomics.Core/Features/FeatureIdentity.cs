using System.Security.Cryptography;
using System.Text;

namespace OpenRadiomics.Core;

/// <summary>What a feature value is a value of. Two values are comparable only if their identities are equal.</summary>
/// <param name="Code">IBSI code, for example <c>TDIC</c>; an own name with a prefix (<c>pyradiomics:Energy</c>) where IBSI has none.</param>
/// <param name="Subcode">Tells apart features that share a code, else null.</param>
/// <param name="Aggregation">IBSI code of the aggregation, for example <c>IAZD</c>; null where the family has none or it is unknown.</param>
/// <param name="Filter">Image filter with its parameters; null for the original image.</param>
/// <param name="Unit">Unit of the values; null for pure numbers.</param>
/// <param name="Settings">The settings on which this family depends, in canonical form; a digest of table and column where they are unknown.</param>
public sealed record FeatureIdentity(string Code, string? Subcode, string? Aggregation, string? Filter, string? Unit, string Settings)
{
    private const string Unknown = "unknown:", Stated = "sha256:";

    /// <summary>The settings are private to their source column: nobody knows them.</summary>
    public bool HasUnknownSettings() => Settings.StartsWith(Unknown, StringComparison.Ordinal);

    /// <summary>SHA-256 of the canonical settings; null where they are unknown.</summary>
    public string? SettingsHash() => HasUnknownSettings() ? null : Settings.StartsWith(Stated, StringComparison.Ordinal) ? Settings[Stated.Length..]
        : Digest(Settings);

    /// <summary>All of it, and how values relate to it, as one text of 32 hexadecimal digits: equal texts, comparable values.</summary>
    /// <param name="relation">Empty for the feature's own values; else what makes these others.</param>
    public string Key(string relation = "") =>
        Digest(string.Join('\n', new[] { Code, Subcode, Aggregation, Filter, Unit, Settings, relation }.Select(part => part ?? "")))[..32];

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
