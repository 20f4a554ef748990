using System.Globalization;

namespace OpenRadiomics.Web.Portal;

/// <summary>A voxel of the IBSI digital phantom.</summary>
internal sealed record PhantomVoxel(int X, int Y, int Z, int Intensity, bool Inside);

/// <summary>The voxels of the IBSI digital phantom, to be drawn.</summary>
internal static class DigitalPhantom
{
    public static IReadOnlyList<PhantomVoxel> Voxels { get; } = Read();

    public static bool IsInside(int x, int y, int z) => Voxels.Any(voxel => (voxel.X, voxel.Y, voxel.Z) == (x, y, z) && voxel.Inside);

    private static PhantomVoxel[] Read()
    {
        using var reader = new StreamReader(typeof(DigitalPhantom).Assembly.GetManifestResourceStream("digital_phantom.csv")!);
        reader.ReadLine();
        var voxels = new List<PhantomVoxel>();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var cells = Array.ConvertAll(line.Split(','), cell => int.Parse(cell, CultureInfo.InvariantCulture));
            voxels.Add(new(cells[0], cells[1], cells[2], cells[3], cells[4] == 1));
        }
        return [.. voxels];
    }
}
