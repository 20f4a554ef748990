namespace OpenRadiomics.Radiomics;

/// <summary>
/// The convex hull of the mesh around a mask. The mesh's corners lie half a voxel from inside voxels along the axes, so its hull is that of an
/// octahedron around each of the voxels that end their row and are extreme within their slice. Coordinates count half voxels.
/// </summary>
internal sealed class HullOfMask
{
    private readonly double _hx, _hy, _hz;

    /// <summary>The hull of a mask with at least one voxel.</summary>
    public HullOfMask(bool[] mask, int nx, int ny, int nz, double dx, double dy, double dz)
    {
        (_hx, _hy, _hz) = (dx / 2, dy / 2, dz / 2);
        var voxels = new List<(int X, int Y, int Z)>();
        for (var z = 0; z < nz; z++) AddExtremesOfSlice(mask, nx, ny, z, voxels);
        var points = new ConvexHull.Point[6 * voxels.Count];
        foreach (var (i, (x, y, z)) in voxels.Index())
            for (var side = 0; side < 2; side++)
            {
                var (at, half) = (6 * i + 3 * side, 2 * side - 1);
                points[at] = new(2 * x + half, 2 * y, 2 * z);
                points[at + 1] = new(2 * x, 2 * y + half, 2 * z);
                points[at + 2] = new(2 * x, 2 * y, 2 * z + half);
            }
        var hull = new ConvexHull(points);
        (Corners, Faces) = ([.. hull.Corners.Select(ToMm)], hull.Faces);
    }

    /// <summary>Extreme points, mm.</summary>
    public Vector3d[] Corners { get; }

    /// <summary>Triangles by their corners, counter-clockwise as seen from outside.</summary>
    public IReadOnlyList<(int A, int B, int C)> Faces { get; }

    /// <summary>Volume within the hull, mm³.</summary>
    public double Volume
    {
        get
        {
            double sum = 0;
            foreach (var (a, b, c) in Faces) sum += Corners[a].Dot(Corners[b].Cross(Corners[c]));
            return sum / 6;
        }
    }

    /// <summary>Area of the hull, mm².</summary>
    public double Area
    {
        get
        {
            double sum = 0;
            foreach (var face in Faces) sum += Across(face).Length;
            return sum / 2;
        }
    }

    /// <summary>Largest distance between two points of the mesh, mm: it lies between two corners of the hull.</summary>
    public double Diameter
    {
        get
        {
            double largest = 0;
            for (var i = 0; i < Corners.Length; i++)
                for (var j = i + 1; j < Corners.Length; j++)
                {
                    var (x, y, z) = (Corners[i].X - Corners[j].X, Corners[i].Y - Corners[j].Y, Corners[i].Z - Corners[j].Z);
                    largest = Math.Max(largest, x * x + y * y + z * z);
                }
            return Math.Sqrt(largest);
        }
    }

    /// <summary>Outward from a face, as long as twice its area, mm².</summary>
    public Vector3d Across((int A, int B, int C) face) => (Corners[face.B] - Corners[face.A]).Cross(Corners[face.C] - Corners[face.A]);

    private Vector3d ToMm(ConvexHull.Point p) => new(p.X * _hx, p.Y * _hy, p.Z * _hz);

    /// <summary>Adds the corners of a slice's convex hull (monotone chain over the first and last voxel of each row).</summary>
    private static void AddExtremesOfSlice(bool[] mask, int nx, int ny, int z, List<(int X, int Y, int Z)> voxels)
    {
        AddChain(1);
        AddChain(-1);

        void AddChain(int turn)
        {
            var start = voxels.Count;
            for (var y = 0; y < ny; y++)
            {
                var row = mask.AsSpan(nx * (y + ny * z), nx);
                var x = turn > 0 ? row.IndexOf(true) : row.LastIndexOf(true);
                if (x < 0) continue;
                while (voxels.Count > start + 1 && turn * Turn(voxels[^2], voxels[^1], (x, y, z)) >= 0) voxels.RemoveAt(voxels.Count - 1);
                voxels.Add((x, y, z));
            }
        }

        static long Turn((int X, int Y, int Z) a, (int X, int Y, int Z) b, (int X, int Y, int Z) c) =>
            (long)(b.X - a.X) * (c.Y - a.Y) - (long)(b.Y - a.Y) * (c.X - a.X);
    }
}
