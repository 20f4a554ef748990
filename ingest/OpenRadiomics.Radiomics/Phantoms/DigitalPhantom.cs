using System.Globalization;

namespace OpenRadiomics.Radiomics;

/// <summary>The IBSI-1 digital phantom: 5 × 4 × 4 voxels of 2 mm, 74 of them in the region. Design: Alex Zwanenburg, CC BY 4.0.</summary>
public static class DigitalPhantom
{
    private static readonly Lazy<(Volume, Mask)> Voxels = new(Read);

    /// <summary>Intensities 1, 3, 4, 6 (and 9 outside the region).</summary>
    public static Volume Image => Voxels.Value.Item1;

    /// <summary>The region of interest.</summary>
    public static Mask Mask => Voxels.Value.Item2;

    private static (Volume, Mask) Read()
    {
        var grid = Grid.AxisAligned(5, 4, 4, 2, 2, 2);
        var (intensities, inside) = (new float[grid.Count], new bool[grid.Count]);
        foreach (var row in EmbeddedTable.Rows("digital_phantom.csv"))
        {
            var cells = Array.ConvertAll(row, cell => int.Parse(cell, CultureInfo.InvariantCulture));
            var i = grid.Index(cells[0], cells[1], cells[2]);
            (intensities[i], inside[i]) = (cells[3], cells[4] == 1);
        }
        return (new Volume(grid, intensities), new Mask(grid, inside));
    }
}
