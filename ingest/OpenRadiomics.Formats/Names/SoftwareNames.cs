namespace OpenRadiomics.Formats;

/// <summary>What a program calls an IBSI feature, and how its values relate to IBSI's.</summary>
/// <param name="Software">The program.</param>
/// <param name="Name">Its name, without what stands for filter, aggregation or discretisation.</param>
/// <param name="Relation"><c>exact</c>, <c>offset</c> (after the conversion) or <c>differs</c>.</param>
/// <param name="Conversion">What makes its values the feature's, x being the value and N the voxels of the region; null where nothing does, or nothing is
/// needed.</param>
/// <param name="Requires">Settings without which its values are another feature's; null for none.</param>
/// <param name="Note">What to know; null for nothing.</param>
public sealed record SoftwareName(string Software, string Name, string Relation, string? Conversion, string? Requires, string? Note);

/// <summary>The mapping tables, by feature.</summary>
public static class SoftwareNames
{
    private static readonly (string Software, string File)[] Tables =
        [("PyRadiomics", "pyradiomics.csv"), ("LIFEx", "lifex.csv"), ("MIRP", "mirp.csv"), ("pyCERR", "pycerr.csv")];

    private static readonly ILookup<(string, string), SoftwareName> ByFeature =
        (from table in Tables
         from row in MappingTable.Rows(table.File)
         where row[1].Length > 0
         select (Feature: (row[1], row[2]), Name: new SoftwareName(table.Software, row[0], row[3], Told(row[4]), Told(row[5]), Told(row[6])))).ToLookup(
             entry => entry.Feature, entry => entry.Name);

    /// <summary>The names of a feature, program by program, in the order of their tables.</summary>
    /// <param name="code">IBSI code.</param>
    /// <param name="subcode">IBSI subcode, or empty.</param>
    public static IReadOnlyList<SoftwareName> Of(string code, string subcode) => [.. ByFeature[(code, subcode)]];

    private static string? Told(string cell) => cell.Length > 0 ? cell : null;
}
