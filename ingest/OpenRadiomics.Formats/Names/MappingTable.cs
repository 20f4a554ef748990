using System.Collections.Frozen;

namespace OpenRadiomics.Formats;

/// <summary>One row of a mapping table.</summary>
internal sealed record Mapping(string Name, string Code, string Subcode, string Relation, string Conversion, string Requires, string Note);

/// <summary>A program's names, from seed/data/mappings, embedded.</summary>
internal static class MappingTable
{
    public static FrozenDictionary<string, Mapping> Load(string file) =>
        Rows(file).Select(r => new Mapping(r[0], r[1], r[2], r[3], r[4], r[5], r[6])).ToFrozenDictionary(m => m.Name, StringComparer.Ordinal);

    /// <summary>Rows below the heading.</summary>
    public static IEnumerable<string[]> Rows(string file) => EmbeddedTable.Rows($"mappings/{file}");
}
