namespace OpenRadiomics.Radiomics;

/// <summary>
/// How the surface crosses a cube of eight neighbouring voxel centres, for each of the 256 ways in which they can lie inside or outside.
/// Corner c lies at (c &amp; 1, c >> 1 &amp; 1, c >> 2). The surface crosses edges at their middle. On a face whose inside corners lie across
/// from each other they are kept apart; as both cubes of a face decide alike, the surface is closed.
/// </summary>
internal static class CubeLoops
{
    /// <summary>Corners of each face, counter-clockwise as seen from outside the cube.</summary>
    private static readonly int[][] Faces = [[0, 4, 6, 2], [1, 3, 7, 5], [0, 1, 5, 4], [2, 6, 7, 3], [0, 2, 3, 1], [4, 5, 7, 6]];

    /// <summary>Closed polygons of a configuration (bit c: corner c is inside); each point is twice the position, so that middles are whole numbers.</summary>
    public static List<(int X, int Y, int Z)[]> Of(int configuration)
    {
        var next = new Dictionary<(int, int), (int, int)>();            // from crossed edge to crossed edge, along one face
        foreach (var face in Faces)
            for (var i = 0; i < 4; i++)
            {
                if (IsInside(face[i]) || !IsInside(face[(i + 1) % 4])) continue;
                var last = i + 1;                                       // the run of inside corners that starts here
                while (IsInside(face[(last + 1) % 4])) last++;
                next[Edge(face[i], face[(i + 1) % 4])] = Edge(face[last % 4], face[(last + 1) % 4]);
            }

        var loops = new List<(int, int, int)[]>();
        while (next.Count > 0)
        {
            var loop = new List<(int, int, int)>();
            var start = next.Keys.Min();
            var edge = start;
            do
            {
                loop.Add(Middle(edge));
                next.Remove(edge, out edge);
            } while (edge != start);
            loops.Add([.. loop]);
        }
        return loops;

        bool IsInside(int corner) => (configuration >> corner & 1) == 1;
    }

    private static (int, int) Edge(int a, int b) => (Math.Min(a, b), Math.Max(a, b));

    private static (int, int, int) Middle((int A, int B) e) =>
        ((e.A & 1) + (e.B & 1), (e.A >> 1 & 1) + (e.B >> 1 & 1), (e.A >> 2) + (e.B >> 2));
}
