using System.Runtime.CompilerServices;

namespace OpenRadiomics.Radiomics;

/// <summary>
/// Convex hull of points with whole coordinates, exact: every test of a side is a determinant of whole numbers. Quickhull; points on a face
/// are not taken into it, so its corners are the extreme points alone.
/// </summary>
internal sealed class ConvexHull
{
    private const int None = -1;

    private readonly Point[] _points;
    private readonly int[] _next;                                       // the next point outside the same face
    private readonly List<Face> _faces = [];
    private readonly Stack<Face> _gone = [];                            // to be used again
    private readonly List<Face> _visible = [], _made = [];
    private readonly List<(Face Beyond, int From, int To)> _horizon = [];
    private readonly Dictionary<int, Face> _byFirst = [];

    /// <summary>The hull of points that do not all lie in one plane, within a box of at most 2⁶⁰ cells.</summary>
    public ConvexHull(Point[] points)
    {
        (_points, _next) = (points, new int[points.Length]);
        var (a, b, c, d) = Simplex(points);
        List<Face> simplex = [Make(a, b, c), Make(a, c, d), Make(a, d, b), Make(b, d, c)];
        foreach (var face in simplex)
            foreach (var other in simplex)
                if (face != other) face.Join(other);
        for (var i = 0; i < points.Length; i++) Assign(i, simplex);

        var pending = new Stack<Face>(simplex);
        while (pending.TryPop(out var face))
            if (!face.Gone && face.First != None)
            {
                Extend(face);
                foreach (var made in _made) pending.Push(made);
            }
        _faces.RemoveAll(face => face.Gone);
        var (numbers, corners) = (_next, new List<Point>(_faces.Count / 2 + 2));
        Array.Fill(numbers, None);
        Faces = [.. _faces.Select(face => (Number(face.A), Number(face.B), Number(face.C)))];
        Corners = corners;

        int Number(int point)
        {
            if (numbers[point] == None)
            {
                numbers[point] = corners.Count;
                corners.Add(points[point]);
            }
            return numbers[point];
        }
    }

    /// <summary>A point with whole coordinates.</summary>
    public readonly record struct Point(int X, int Y, int Z);

    /// <summary>Triangles by their corners, counter-clockwise as seen from outside.</summary>
    public IReadOnlyList<(int A, int B, int C)> Faces { get; }

    /// <summary>The extreme points.</summary>
    public IReadOnlyList<Point> Corners { get; }

    /// <summary>Replaces the faces that see the seed's farthest point by faces from their rim to it.</summary>
    private void Extend(Face seed)
    {
        var apex = seed.Farthest;
        _visible.Clear();
        _horizon.Clear();
        _byFirst.Clear();
        _made.Clear();
        _visible.Add(seed);
        seed.Gone = true;
        for (var i = 0; i < _visible.Count; i++)
            for (var edge = 0; edge < 3; edge++)
            {
                var beyond = _visible[i].Neighbour(edge);
                if (beyond.Gone) continue;
                if (beyond.Side(_points[apex]) > 0)
                {
                    beyond.Gone = true;
                    _visible.Add(beyond);
                }
                else _horizon.Add((beyond, _visible[i].Corner(edge), _visible[i].Corner(edge + 1)));
            }

        foreach (var (beyond, from, to) in _horizon)
        {
            var face = Make(from, to, apex);
            face.Join(beyond);
            _byFirst.Add(from, face);
            _made.Add(face);
        }
        foreach (var face in _made) face.Join(_byFirst[face.B]);
        foreach (var face in _visible)
        {
            for (int i = face.First, next; i != None; i = next)
            {
                next = _next[i];
                Assign(i, _made);
            }
            _gone.Push(face);
        }
    }

    private Face Make(int a, int b, int c)
    {
        if (!_gone.TryPop(out var face)) _faces.Add(face = new());
        face.Become(_points, a, b, c);
        return face;
    }

    /// <summary>A point goes to the first face that it lies outside of, behind those that the face has.</summary>
    private void Assign(int point, List<Face> faces)
    {
        foreach (var face in faces)
        {
            if (!face.Sees(_points[point], point)) continue;
            _next[point] = None;
            if (face.First == None) face.First = point; else _next[face.Last] = point;
            face.Last = point;
            return;
        }
    }

    private static (int, int, int, int) Simplex(Point[] points)
    {
        var a = points[0];
        var b = Most(p => Square(Minus(p, a)));
        var c = Most(p => Square(Cross(Minus(p, a), Minus(points[b], a))));
        var normal = Cross(Minus(points[b], a), Minus(points[c], a));
        var d = Most(p => Math.Abs(Dot(normal, Minus(p, a))));
        var side = Dot(normal, Minus(points[d], a));
        if (side == 0) throw new ArgumentException("All points lie in one plane.", nameof(points));
        return side < 0 ? (0, b, c, d) : (0, c, b, d);

        int Most(Func<Point, double> measure) => Enumerable.Range(0, points.Length).MaxBy(i => measure(points[i]));
    }

    private static (long X, long Y, long Z) Minus(Point p, Point q) => ((long)p.X - q.X, (long)p.Y - q.Y, (long)p.Z - q.Z);
    private static long Dot((long X, long Y, long Z) a, (long X, long Y, long Z) b) => a.X * b.X + a.Y * b.Y + a.Z * b.Z;
    private static double Square((long X, long Y, long Z) a) => (double)a.X * a.X + (double)a.Y * a.Y + (double)a.Z * a.Z;

    private static (long X, long Y, long Z) Cross((long X, long Y, long Z) a, (long X, long Y, long Z) b) =>
        (a.Y * b.Z - a.Z * b.Y, a.Z * b.X - a.X * b.Z, a.X * b.Y - a.Y * b.X);

    private sealed class Face
    {
        private long _nx, _ny, _nz, _offset, _farthest;
        private Three _neighbours;

        public int A { get; private set; }
        public int B { get; private set; }
        public int C { get; private set; }

        /// <summary>The first of the points outside; the others follow it.</summary>
        public int First { get; set; }

        /// <summary>The last of them.</summary>
        public int Last { get; set; }

        public int Farthest { get; private set; }
        public bool Gone { get; set; }

        /// <summary>A new face, without neighbours that know it and points outside.</summary>
        public void Become(Point[] points, int a, int b, int c)
        {
            (A, B, C, Gone, First, _farthest) = (a, b, c, false, None, 0);
            (_nx, _ny, _nz) = Cross(Minus(points[b], points[a]), Minus(points[c], points[a]));
            _offset = _nx * points[a].X + _ny * points[a].Y + _nz * points[a].Z;
        }

        public int Corner(int i) => (i % 3) switch { 0 => A, 1 => B, _ => C };

        /// <summary>The face beyond the edge that begins at a corner.</summary>
        public Face Neighbour(int edge) => _neighbours[edge];

        /// <summary>Above 0 if the point lies outside this face's plane.</summary>
        public long Side(Point p) => _nx * p.X + _ny * p.Y + _nz * p.Z - _offset;

        /// <summary>Whether the point lies outside; remembers the farthest of those that do.</summary>
        public bool Sees(Point p, int number)
        {
            var side = Side(p);
            if (side <= 0) return false;
            if (side > _farthest) (_farthest, Farthest) = (side, number);
            return true;
        }

        /// <summary>Makes two faces neighbours along the edge which they run through in opposite directions, if they have one.</summary>
        public void Join(Face other)
        {
            for (var i = 0; i < 3; i++)
                for (var j = 0; j < 3; j++)
                    if (Corner(i) == other.Corner(j + 1) && Corner(i + 1) == other.Corner(j))
                        (_neighbours[i], other._neighbours[j]) = (other, this);
        }

        [InlineArray(3)]
        private struct Three
        {
            private Face _first;
        }
    }
}
