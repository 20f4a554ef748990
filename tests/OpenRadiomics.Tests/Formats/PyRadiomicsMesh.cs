using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Formats;

/// <summary>
/// The mesh as PyRadiomics has it. A cube with the corner (0, 1, 1) inside has the triangles of its complement, turned over: where inside corners lie across
/// from each other on a face, the two cubes of the face may decide otherwise, and the surface has a hole. Its volume then depends on where the coordinates
/// start: two voxels before the region.
/// </summary>
internal static class PyRadiomicsMesh
{
    private const int Turned = 1 << 6;                                  // x + 2y + 4z of the corner (0, 1, 1)
    private const int Before = 2;

    /// <summary>Volume, mm³, from the triangles' corners, and area, mm².</summary>
    public static (double Volume, double Area) Of(Region region)
    {
        double volume = 0, area = 0;
        for (var z = -1; z < region.Nz; z++)
            for (var y = -1; y < region.Ny; y++)
                for (var x = -1; x < region.Nx; x++)
                {
                    var cube = Enumerable.Range(0, 8).Sum(corner => IsInside(x + (corner & 1), y + (corner >> 1 & 1), z + (corner >> 2)) ? 1 << corner : 0);
                    var isTurned = (cube & Turned) != 0;
                    foreach (var triangle in CubeTriangles.ByConfiguration[isTurned ? 255 - cube : cube])
                    {
                        var (a, b, c) = (ToMm(triangle.A), ToMm(triangle.B), ToMm(triangle.C));
                        volume += (isTurned ? -1 : 1) * a.Dot(b.Cross(c)) / 6;
                        area += (b - a).Cross(c - a).Length / 2;
                    }

                    Vector3d ToMm(Vector3d p) => new((x + Before + p.X / 2) * region.SpacingX, (y + Before + p.Y / 2) * region.SpacingY,
                        (z + Before + p.Z / 2) * region.SpacingZ);
                }
        return (volume, area);

        bool IsInside(int x, int y, int z) => x >= 0 && y >= 0 && z >= 0 && x < region.Nx && y < region.Ny && z < region.Nz
            && region.MorphologicalMask[x + region.Nx * (y + region.Ny * z)];
    }
}
