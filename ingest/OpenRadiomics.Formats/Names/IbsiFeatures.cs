using System.Collections.Frozen;

namespace OpenRadiomics.Formats;

/// <summary>The codes of the IBSI-1 manual.</summary>
internal static class IbsiFeatures
{
    private static readonly FrozenDictionary<string, string> Families = MappingTable.Rows("ibsi_features.csv")
        .ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal);

    public static bool Has(string code) => Families.ContainsKey(code);

    /// <summary>Whether the feature's family is aggregated over slices or directions.</summary>
    public static bool IsTexture(string code) => Families.TryGetValue(code, out var family)
        && family is "GLCM" or "GLRLM" or "GLSZM" or "GLDZM" or "NGTDM" or "NGLDM";

    /// <summary>Whether the family has directions, and so "avg" and "mrg".</summary>
    public static bool HasDirections(string code) => Families.TryGetValue(code, out var family) && family is "GLCM" or "GLRLM";
}
