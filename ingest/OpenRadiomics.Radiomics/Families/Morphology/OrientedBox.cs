using System.Runtime.Intrinsics;

namespace OpenRadiomics.Radiomics;

/// <summary>
/// The smallest box around a convex hull among the grid's own and those that lie flush with one of the hull's faces and, turned about that face's
/// normal, with one of the edges of its outline. (A box smaller still may touch the hull with edges alone; IBSI leaves the search to the software.)
/// </summary>
internal sealed class OrientedBox
{
    /// <summary>Directions are measured in so many shares, of much the same size.</summary>
    public const int Shares = 12;

    private const double Tie = 1e-9;

    private readonly Vector3d[] _corners, _directions;
    private readonly PointCloud _cloud, _facing;
    private readonly int _faces;
    private readonly List<(int A, int B, int Left, int Right)> _edges;

    public OrientedBox(HullOfMask hull)
    {
        Vector3d[] normals = [.. hull.Faces.Select(face => Unit(hull.Across(face)))];
        (_corners, _directions, _faces, _edges) = (hull.Corners, [.. Distinct(normals)], normals.Length, Edges(hull.Faces));
        (_cloud, _facing) = (new(hull.Corners), new(normals));
    }

    /// <summary>Lengths of the smallest box's edges, mm.</summary>
    public static (double A, double B, double C) Around(HullOfMask hull)
    {
        var box = new OrientedBox(hull);
        return box.Smallest(Enumerable.Range(0, Shares).Select(box.Measure));
    }

    /// <summary>Edges of the smallest box flush with a face, for each of a share of the faces' directions.</summary>
    public (double Height, double Length, double Width)[] Measure(int share)
    {
        var directions = _directions.AsSpan(new Range(Start(share), Start(share + 1)));
        var boxes = new (double, double, double)[directions.Length];
        var (front, onOutline) = (new bool[_faces], new bool[_corners.Length]);
        var rectangle = new EnclosingRectangle(_corners.Length);
        for (var i = 0; i < boxes.Length; i++)
        {
            Turned(_facing, directions[i], front);
            Array.Clear(onOutline);
            foreach (var (a, b, left, right) in _edges)
                if (front[left] != front[right]) onOutline[a] = onOutline[b] = true;
            var (length, width) = Rectangle(_corners, onOutline, directions[i], rectangle);
            boxes[i] = (_cloud.Extent(directions[i]), length, width);
        }
        return boxes;

        int Start(int number) => (int)((long)_directions.Length * number / Shares);
    }

    /// <summary>The smallest of all boxes measured and the grid's own; of those as small, the first in the order of the faces.</summary>
    public (double A, double B, double C) Smallest(IEnumerable<(double Height, double Length, double Width)[]> measured)
    {
        var best = (A: _cloud.Extent(new(1, 0, 0)), B: _cloud.Extent(new(0, 1, 0)), C: _cloud.Extent(new(0, 0, 1)));
        var volume = best.A * best.B * best.C;
        foreach (var boxes in measured)
            foreach (var (height, length, width) in boxes)
            {
                if (!IsSmaller(height * length * width, volume, height * (length + width) + length * width, Half(best))) continue;
                (best, volume) = ((height, length, width), height * length * width);
            }
        return best;

        static double Half((double A, double B, double C) box) => box.A * box.B + box.B * box.C + box.C * box.A;
    }

    /// <summary>Which faces look along a direction.</summary>
    private static void Turned(PointCloud normals, Vector3d direction, bool[] front)
    {
        for (var i = 0; i < front.Length; i += Vector512<double>.Count)
        {
            var signs = Vector512.GreaterThan(normals.Along(i / Vector512<double>.Count, direction), Vector512<double>.Zero).ExtractMostSignificantBits();
            for (var lane = 0; lane < Math.Min(Vector512<double>.Count, front.Length - i); lane++) front[i + lane] = (signs >> lane & 1) != 0;
        }
    }

    /// <summary>Smaller by more than rounding, or as small and with less area (or circumference): ties do not depend on how the grid lies.</summary>
    public static bool IsSmaller(double size, double best, double hull, double bestHull) =>
        double.IsInfinity(best) || size < best * (1 - Tie) || size <= best * (1 + Tie) && hull < bestHull * (1 - Tie);

    private static (double, double) Rectangle(Vector3d[] corners, bool[] onOutline, Vector3d normal, EnclosingRectangle rectangle)
    {
        var u = Unit(normal.Cross(Math.Abs(normal.X) < 0.6 ? new(1, 0, 0) : new(0, 1, 0)));
        var v = normal.Cross(u);
        rectangle.Clear();
        for (var i = 0; i < corners.Length; i++)
            if (onOutline[i]) rectangle.Add(corners[i].Dot(u), corners[i].Dot(v));
        return rectangle.Measure();
    }

    private static List<(int A, int B, int Left, int Right)> Edges(IReadOnlyList<(int A, int B, int C)> faces)
    {
        var (edges, open) = (new List<(int, int, int, int)>(3 * faces.Count / 2), new Dictionary<(int, int), int>());
        foreach (var (face, (a, b, c)) in faces.Index())
            foreach (var (from, to) in (ReadOnlySpan<(int, int)>)[(a, b), (b, c), (c, a)])
                if (open.Remove((to, from), out var other)) edges.Add((from, to, face, other));
                else open[(from, to)] = face;
        return edges;
    }

    /// <summary>One normal for all faces that look the same way or the opposite way.</summary>
    private static IEnumerable<Vector3d> Distinct(Vector3d[] normals)
    {
        var seen = new HashSet<(long, long, long)>(normals.Length);
        foreach (var n in normals)
        {
            var (x, y, z) = ((long)Math.Round(n.X * 1e9), (long)Math.Round(n.Y * 1e9), (long)Math.Round(n.Z * 1e9));
            if (!seen.Contains((-x, -y, -z)) && seen.Add((x, y, z))) yield return n;
        }
    }

    private static Vector3d Unit(Vector3d v) => 1 / v.Length * v;
}
