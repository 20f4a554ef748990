namespace OpenRadiomics.Radiomics;

/// <summary>
/// Convex hull of points with whole coordinates, exact: every test of a side is a determinant of whole numbers. Quickhull; points on a face
/// are not taken into it, so its corners are the extreme points alone.
/// </summary>
internal sealed class ConvexHull
{
    private readonly List<Face> _faces = [];
    private int _sweepAt = 4096;

    /// <summary>The hull of points that do not all lie in one plane, within a box of at most 2⁶⁰ cells.</summary>
    public ConvexHull(IReadOnlyList<Point> points)
    {
        var (a, b, c, d) = Simplex(points);
        var (f0, f1, f2, f3) = (new Face(a, b, c), new Face(a, c, d), new Face(a, d, b), new Face(b, d, c));
        Face[] simplex = [f0, f1, f2, f3];
        foreach (var face in simplex)
            foreach (var other in simplex)
                if (face != other) face.Join(other);
        _faces.AddRange(simplex);
        Assign(points, simplex);

        var pending = new Stack<Face>(simplex);
        while (pending.TryPop(out var face))
            if (!face.Gone && face.Outside.Count > 0)
                foreach (var made in Extend(face)) pending.Push(made);
        _faces.RemoveAll(face => face.Gone);
        Faces = [.. _faces.Select(f => (f.A, f.B, f.C))];
        Corners = [.. Faces.SelectMany(f => new[] { f.A, f.B, f.C }).Distinct()];
    }

    /// <summary>A point with whole coordinates.</summary>
    public readonly record struct Point(int X, int Y, int Z);

    /// <summary>Triangles, counter-clockwise as seen from outside.</summary>
    public IReadOnlyList<(Point A, Point B, Point C)> Faces { get; }

    /// <summary>The extreme points.</summary>
    public IReadOnlyList<Point> Corners { get; }

    private IEnumerable<Face> Extend(Face seed)
    {
        var apex = seed.Farthest;
        List<Face> visible = [seed];
        var horizon = new List<(Face Beyond, Point From, Point To)>();
        seed.Gone = true;
        for (var i = 0; i < visible.Count; i++)
            for (var edge = 0; edge < 3; edge++)
            {
                var beyond = visible[i].Neighbours[edge]!;
                if (beyond.Gone) continue;
                if (beyond.Side(apex) > 0)
                {
                    beyond.Gone = true;
                    visible.Add(beyond);
                }
                else horizon.Add((beyond, visible[i].Corner(edge), visible[i].Corner(edge + 1)));
            }

        var made = new Face[horizon.Count];
        var byFirst = new Dictionary<Point, Face>(made.Length);
        for (var i = 0; i < made.Length; i++)
        {
            made[i] = new Face(horizon[i].From, horizon[i].To, apex);
            made[i].Join(horizon[i].Beyond);
            byFirst.Add(horizon[i].From, made[i]);
        }
        foreach (var face in made) face.Join(byFirst[face.B]);
        _faces.AddRange(made);
        foreach (var face in visible) Assign(face.Outside, made);
        Sweep();
        return made;
    }

    /// <summary>Lets go of faces that are gone, now and then.</summary>
    private void Sweep()
    {
        if (_faces.Count < _sweepAt) return;
        _faces.RemoveAll(face => face.Gone);
        _sweepAt = Math.Max(4096, 2 * _faces.Count);
    }

    private static void Assign(IReadOnlyList<Point> points, Face[] faces)
    {
        foreach (var point in points)
            foreach (var face in faces)
                if (face.Take(point)) break;
    }

    private static (Point, Point, Point, Point) Simplex(IReadOnlyList<Point> points)
    {
        var a = points[0];
        var b = points.MaxBy(p => Square(Minus(p, a)));
        var c = points.MaxBy(p => Square(Cross(Minus(p, a), Minus(b, a))));
        var normal = Cross(Minus(b, a), Minus(c, a));
        var d = points.MaxBy(p => Math.Abs(Dot(normal, Minus(p, a))));
        var side = Dot(normal, Minus(d, a));
        if (side == 0) throw new ArgumentException("All points lie in one plane.", nameof(points));
        return side < 0 ? (a, b, c, d) : (a, c, b, d);
    }

    private static (long X, long Y, long Z) Minus(Point p, Point q) => ((long)p.X - q.X, (long)p.Y - q.Y, (long)p.Z - q.Z);
    private static long Dot((long X, long Y, long Z) a, (long X, long Y, long Z) b) => a.X * b.X + a.Y * b.Y + a.Z * b.Z;
    private static double Square((long X, long Y, long Z) a) => (double)a.X * a.X + (double)a.Y * a.Y + (double)a.Z * a.Z;

    private static (long X, long Y, long Z) Cross((long X, long Y, long Z) a, (long X, long Y, long Z) b) =>
        (a.Y * b.Z - a.Z * b.Y, a.Z * b.X - a.X * b.Z, a.X * b.Y - a.Y * b.X);

    private sealed class Face
    {
        private readonly long _nx, _ny, _nz, _offset;
        private long _farthest;

        public Face(Point a, Point b, Point c)
        {
            (A, B, C) = (a, b, c);
            (_nx, _ny, _nz) = Cross(Minus(b, a), Minus(c, a));
            _offset = _nx * a.X + _ny * a.Y + _nz * a.Z;
        }

        public Point A { get; }
        public Point B { get; }
        public Point C { get; }
        public Face?[] Neighbours { get; } = new Face?[3];
        public List<Point> Outside { get; } = [];
        public Point Farthest { get; private set; }
        public bool Gone { get; set; }

        public Point Corner(int i) => (i % 3) switch { 0 => A, 1 => B, _ => C };

        /// <summary>Above 0 if the point lies outside this face's plane.</summary>
        public long Side(Point p) => _nx * p.X + _ny * p.Y + _nz * p.Z - _offset;

        public bool Take(Point p)
        {
            var side = Side(p);
            if (side <= 0) return false;
            Outside.Add(p);
            if (side > _farthest) (_farthest, Farthest) = (side, p);
            return true;
        }

        /// <summary>Makes two faces neighbours along the edge which they run through in opposite directions, if they have one.</summary>
        public void Join(Face other)
        {
            for (var i = 0; i < 3; i++)
                for (var j = 0; j < 3; j++)
                    if (Corner(i) == other.Corner(j + 1) && Corner(i + 1) == other.Corner(j))
                        (Neighbours[i], other.Neighbours[j]) = (other, this);
        }
    }
}
