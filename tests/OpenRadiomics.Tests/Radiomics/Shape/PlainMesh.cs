using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics.Shape;

/// <summary>The mesh as triangles, cube by cube: what the counted configurations have to add up to.</summary>
internal static class PlainMesh
{
    public static List<(Vector3d A, Vector3d B, Vector3d C)> Triangles(Region r)
    {
        var triangles = new List<(Vector3d, Vector3d, Vector3d)>();
        for (var z = -1; z < r.Nz; z++)
            for (var y = -1; y < r.Ny; y++)
                for (var x = -1; x < r.Nx; x++)
                {
                    var configuration = 0;
                    for (var corner = 0; corner < 8; corner++)
                        if (Inside(r, x + (corner & 1), y + (corner >> 1 & 1), z + (corner >> 2))) configuration |= 1 << corner;
                    foreach (var (a, b, c) in CubeTriangles.ByConfiguration[configuration]) triangles.Add((Place(a), Place(b), Place(c)));

                    Vector3d Place(Vector3d p) => new((x + p.X / 2) * r.SpacingX, (y + p.Y / 2) * r.SpacingY, (z + p.Z / 2) * r.SpacingZ);
                }
        return triangles;
    }

    private static bool Inside(Region r, int x, int y, int z) =>
        x >= 0 && y >= 0 && z >= 0 && x < r.Nx && y < r.Ny && z < r.Nz && r.MorphologicalMask[x + r.Nx * (y + r.Ny * z)];
}
