namespace OpenRadiomics.Radiomics;

/// <summary>
/// The triangles of each configuration of a cube: its polygons, each cut so that they lie in the fewest planes, and then have the least area.
/// </summary>
internal static class CubeTriangles
{
    /// <summary>Triangles per configuration, counter-clockwise as seen from outside the region, in half cubes.</summary>
    public static (Vector3d A, Vector3d B, Vector3d C)[][] ByConfiguration { get; } = [.. Enumerable.Range(0, 256).Select(Of)];

    private static (Vector3d, Vector3d, Vector3d)[] Of(int configuration) =>
    [
        .. CubeLoops.Of(configuration).SelectMany(loop =>
        {
            var points = Array.ConvertAll(loop, p => new Vector3d(p.X, p.Y, p.Z));
            return Cuts(0, points.Length - 1)
                .Select(cut => cut.ConvertAll(t => (points[t.A], points[t.B], points[t.C])))
                .MinBy(cut => (Planes(cut), Math.Round(cut.Sum(t => Normal(t).Length), 9)))!;
        }),
    ];

    /// <summary>Every way to cut the polygon of corners first … last into triangles.</summary>
    private static IEnumerable<List<(int A, int B, int C)>> Cuts(int first, int last)
    {
        if (last - first < 2) return [[]];
        return Enumerable.Range(first + 1, last - first - 1).SelectMany(apex =>
            Cuts(first, apex).SelectMany(left => Cuts(apex, last).Select(right => (List<(int, int, int)>)[(first, apex, last), .. left, .. right])));
    }

    private static int Planes(List<(Vector3d A, Vector3d B, Vector3d C)> triangles) =>
        triangles.Select(t => (1 / Normal(t).Length * Normal(t), t.A))
            .Select(plane => (Math.Round(plane.Item1.X, 6), Math.Round(plane.Item1.Y, 6), Math.Round(plane.Item1.Z, 6),
                Math.Round(plane.Item1.Dot(plane.A), 6)))
            .Distinct().Count();

    private static Vector3d Normal((Vector3d A, Vector3d B, Vector3d C) t) => (t.B - t.A).Cross(t.C - t.A);
}
