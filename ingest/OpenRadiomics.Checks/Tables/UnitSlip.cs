using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

internal sealed class UnitSlip : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR3007", Severity.Warning,
        "A unit slipped: cm where mm is meant",
        "A volume that is a thousandth (cm³ for mm³) or an area that is a hundredth (cm² for mm²) of what other columns of the same rows ask for, in every row where they can be compared.",
        "Give lengths in mm, areas in mm², volumes in mm³, or name the unit in the column’s title.",
        "IBSI reference manual, units of the morphological features");

    /// <summary>How near the quotient of the sides has to be to the factor of the slip.</summary>
    private const double Nearness = 0.03;

    /// <summary>Mesh and counted volumes differ by their method; within this factor of 1000 it is the unit.</summary>
    private const double MethodFactor = 1.5;

    public IEnumerable<Finding> Look(FileInHand file) =>
        from slip in file.IsTable && file.Table is { } table ? Slips(table) : []
        select Meaning.Finding(file.Path, Place.InColumn(Told.Title(slip.Column)), $"values {slip.Factor} times too small for {slip.Against}", slip.Unit);

    internal static IEnumerable<(TableColumn Column, int Factor, string Against, string Unit)> Slips(FeatureTable table)
    {
        var columns = FeatureColumns.Exact(table).Where(feature => feature.Name.Filter is null).GroupBy(feature => feature.Name.Code)
            .Where(same => same.Count() == 1).ToDictionary(same => same.Key, same => same.Single().Column);
        if (!columns.TryGetValue("RNU0", out var mesh)) yield break;
        if (columns.TryGetValue("YEKZ", out var counted))
        {
            if (All(table, [mesh, counted], v => Near(v[1] / v[0], 1000, MethodFactor - 1))) yield return (mesh, 1000, "the counted volume", "mm³, not cm³");
            if (All(table, [mesh, counted], v => Near(v[0] / v[1], 1000, MethodFactor - 1))) yield return (counted, 1000, "the mesh volume", "mm³, not cm³");
        }
        if (!columns.TryGetValue("C0JK", out var area)) yield break;
        if (!columns.TryGetValue("QCFX", out var sphericity)) yield break;
        if (counted is null && All(table, [sphericity, mesh, area], v => Near(v[0] / Sphericity(v), 100, Nearness)))
            yield return (mesh, 1000, "area and sphericity", "mm³, not cm³");
        if (All(table, [sphericity, mesh, area], v => Near(v[0] / Sphericity(v), 0.01, Nearness)))
            yield return (area, 100, "mesh volume and sphericity", "mm², not cm²");
    }

    /// <summary>What mesh volume v[1] and area v[2] make of it.</summary>
    private static double Sphericity(double[] v) => Math.Cbrt(36 * Math.PI * v[1] * v[1]) / v[2];

    private static bool All(FeatureTable table, TableColumn[] columns, Func<double[], bool> slipped)
    {
        var seen = false;
        for (var row = 0; row < table.RowCount; row++)
        {
            if (RelatedColumns.Values(table, row, columns) is not { } values) continue;
            if (!slipped(values)) return false;
            seen = true;
        }
        return seen;
    }

    private static bool Near(double quotient, double factor, double nearness) => quotient / factor >= 1 / (1 + nearness) && quotient / factor <= 1 + nearness;
}
