using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>
/// Fills polygons on one slice by the even-odd rule: each edge marks, in every row whose centres it crosses, the first voxel beyond; then inside and outside
/// change at each mark. Marks cancel in pairs, so no crossing has to be kept or sorted.
/// </summary>
internal static class SliceFilling
{
    /// <param name="polygons">Corners in voxel indices.</param>
    /// <param name="slice">Rows of <paramref name="nx"/> voxels, all false.</param>
    /// <param name="nx">Voxels of a row.</param>
    public static void Fill(IReadOnlyList<Vector3d[]> polygons, Span<bool> slice, int nx)
    {
        foreach (var polygon in polygons)
            for (var i = 0; i < polygon.Length; i++)
                Mark(polygon[i], polygon[i + 1 < polygon.Length ? i + 1 : 0], slice, nx);
        for (var row = 0; row < slice.Length; row += nx)
        {
            var inside = false;
            foreach (ref var voxel in slice.Slice(row, nx)) voxel = inside ^= voxel;
        }
    }

    /// <summary>
    /// The lower end of an edge belongs to it, the upper does not: a corner counts once. Ordered by row first, so that the direction of drawing changes no bit.
    /// </summary>
    private static void Mark(Vector3d a, Vector3d b, Span<bool> slice, int nx)
    {
        if (a.Y > b.Y) (a, b) = (b, a);
        var (first, last) = (Math.Max(0, Math.Ceiling(a.Y)), Math.Min(slice.Length / nx, Math.Ceiling(b.Y)));
        for (var row = (int)Math.Min(first, last); row < last; row++)
        {
            var crossing = Math.Ceiling(a.X + (row - a.Y) / (b.Y - a.Y) * (b.X - a.X));
            if (crossing < nx) slice[row * nx + (int)Math.Max(0, crossing)] ^= true;
        }
    }
}
