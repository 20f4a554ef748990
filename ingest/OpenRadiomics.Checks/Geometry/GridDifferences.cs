using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Checks;

/// <summary>What two grids differ in, in numbers for a reader.</summary>
internal static class GridDifferences
{
    /// <summary>Size, spacing, origin and direction of a mask, each where it differs from the scan's, paired with the scan's own.</summary>
    public static (string Mask, string Scan) Between(Grid scan, Grid mask)
    {
        var differences = new List<(string Name, string Mask, string Scan)>
        {
            ("size", Size(mask), Size(scan)), ("spacing", Spacing(mask), Spacing(scan)),
            ("origin", Point(mask.Origin, " mm"), Point(scan.Origin, " mm")), ("direction", Direction(mask), Direction(scan)),
        }.Where(d => d.Mask != d.Scan).ToList();
        return (string.Join("; ", differences.Select(d => $"{d.Name} {d.Mask}")), string.Join("; ", differences.Select(d => $"{d.Name} {d.Scan}")));
    }

    private static string Size(Grid g) => $"{Numbers.Text(g.Nx)} × {Numbers.Text(g.Ny)} × {Numbers.Text(g.Nz)}";

    private static string Spacing(Grid g) => $"{Numbers.Text(g.SpacingX)} × {Numbers.Text(g.SpacingY)} × {Numbers.Text(g.SpacingZ)} mm";

    private static string Direction(Grid g) => $"{Unit(g.StepX)} {Unit(g.StepY)} {Unit(g.StepZ)}";

    private static string Unit(Vector3d step) => Point(1 / step.Length * step, "");

    private static string Point(Vector3d p, string unit) => $"({Round(p.X)}, {Round(p.Y)}, {Round(p.Z)}){unit}";

    /// <summary>Five decimals: what float32 headers hold of directions and of positions in a patient.</summary>
    private static string Round(double value) => (Math.Round(value, 5) + 0.0).ToString("0.#####", System.Globalization.CultureInfo.InvariantCulture);
}
