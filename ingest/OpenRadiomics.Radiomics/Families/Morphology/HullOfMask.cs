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
        var points = new List<ConvexHull.Point>();
        for (var z = 0; z < nz; z++)
            foreach (var (x, y) in ExtremesOfSlice(mask, nx, ny, z))
                for (var side = -1; side <= 1; side += 2)
                {
                    points.Add(new(2 * x + side, 2 * y, 2 * z));
                    points.Add(new(2 * x, 2 * y + side, 2 * z));
                    points.Add(new(2 * x, 2 * y, 2 * z + side));
                }
        var hull = new ConvexHull(points);
        Corners = [.. hull.Corners.Select(ToMm)];
        Faces = [.. hull.Faces.Select(f => (ToMm(f.A), ToMm(f.B), ToMm(f.C)))];
    }

    /// <summary>Extreme points, mm.</summary>
    public Vector3d[] Corners { get; }

    /// <summary>Triangles, counter-clockwise as seen from outside, mm.</summary>
    public (Vector3d A, Vector3d B, Vector3d C)[] Faces { get; }

    /// <summary>Volume within the hull, mm³.</summary>
    public double Volume
    {
        get
        {
            double sum = 0;
            foreach (var (a, b, c) in Faces) sum += a.Dot(b.Cross(c));
            return sum / 6;
        }
    }

    /// <summary>Area of the hull, mm².</summary>
    public double Area
    {
        get
        {
            double sum = 0;
            foreach (var (a, b, c) in Faces) sum += (b - a).Cross(c - a).Length;
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

    private Vector3d ToMm(ConvexHull.Point p) => new(p.X * _hx, p.Y * _hy, p.Z * _hz);

    /// <summary>The corners of a slice's convex hull (monotone chain over the first and last voxel of each row).</summary>
    private static List<(int X, int Y)> ExtremesOfSlice(bool[] mask, int nx, int ny, int z)
    {
        var (left, right) = (new List<(int X, int Y)>(), new List<(int X, int Y)>());
        for (var y = 0; y < ny; y++)
        {
            var row = mask.AsSpan(nx * (y + ny * z), nx);
            var first = row.IndexOf(true);
            if (first < 0) continue;
            Push(left, (first, y), 1);
            Push(right, (row.LastIndexOf(true), y), -1);
        }
        left.AddRange(right);
        return left;

        static void Push(List<(int X, int Y)> chain, (int X, int Y) p, int turn)
        {
            while (chain.Count > 1 && turn * Turn(chain[^2], chain[^1], p) >= 0) chain.RemoveAt(chain.Count - 1);
            chain.Add(p);
        }

        static long Turn((int X, int Y) a, (int X, int Y) b, (int X, int Y) c) =>
            (long)(b.X - a.X) * (c.Y - a.Y) - (long)(b.Y - a.Y) * (c.X - a.X);
    }
}
