namespace OpenRadiomics.Radiomics;

/// <summary>
/// The ellipsoid of least volume around few points, by Newton's method on a logarithmic barrier: −t·log det M − Σ log(1 − qᵀMq) over the symmetric 4 × 4
/// matrices M, with q a point and 1 beside its coordinates. Ten unknowns, whatever the number of points; t grows until the bound on the volume's excess is
/// below what is asked for.
/// </summary>
internal sealed class EllipsoidBarrier
{
    private const int Unknowns = 10, Dimensions = 4, MostSteps = 60;
    private const double Growth = 12, FarFromPath = 0.25, OnPath = 1e-4;

    private static readonly (int Row, int Column)[] Places = [(0, 0), (1, 1), (2, 2), (3, 3), (0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)];

    private readonly double[][] _products;                              // by point: its part in qᵀMq of each unknown
    private readonly double[] _unknowns = new double[Unknowns], _gradient = new double[Unknowns];
    private readonly double[,] _matrix = new double[Dimensions, Dimensions], _inverse = new double[Dimensions, Dimensions],
        _hessian = new double[Unknowns, Unknowns];

    private EllipsoidBarrier(IReadOnlyList<Vector3d> points)
    {
        _products = [.. points.Select(Products)];
        for (var i = 0; i < Dimensions; i++) _unknowns[i] = 0.4;        // a ball that holds them all, as points are within 1 of their middle
    }

    /// <summary>Weights of the points, as of Khachiyan's method: their weighted covariance spans the ellipsoid.</summary>
    /// <param name="points">At least four points that lie in no plane.</param>
    /// <param name="accuracy">Bound on how much farther than it may a point lie from the ellipsoid's middle, squared and relative.</param>
    public static double[] Weights(IReadOnlyList<Vector3d> points, double accuracy)
    {
        var barrier = new EllipsoidBarrier(Framed(points));
        var last = points.Count / (Dimensions * accuracy);
        for (var t = 1.0; ; t = Math.Min(t * Growth, last))
        {
            barrier.Centre(t);
            if (t >= last) break;
        }
        var slack = Array.ConvertAll(barrier._products, product => 1 / (1 - barrier.Value(product)));
        var total = slack.Sum();
        return Array.ConvertAll(slack, s => s / total);
    }

    /// <summary>
    /// The points as they lie when as many directions as there are look alike, within 1 of their mean: the ellipsoid goes along with any such change.
    /// </summary>
    private static Vector3d[] Framed(IReadOnlyList<Vector3d> points)
    {
        var mean = 1.0 / points.Count * points.Aggregate((a, b) => a + b);
        double xx = 0, yy = 0, zz = 0, xy = 0, xz = 0, yz = 0;
        foreach (var d in points.Select(p => p - mean))
            (xx, yy, zz, xy, xz, yz) = (xx + d.X * d.X, yy + d.Y * d.Y, zz + d.Z * d.Z, xy + d.X * d.Y, xz + d.X * d.Z, yz + d.Y * d.Z);
        var a = Math.Sqrt(xx);
        var (b, c) = (xy / a, xz / a);
        var d1 = Math.Sqrt(yy - b * b);
        var e = (yz - b * c) / d1;
        var f = Math.Sqrt(zz - c * c - e * e);
        var framed = points.Select(p => p - mean).Select(d =>
        {
            var (x, y) = (d.X / a, (d.Y - b * d.X / a) / d1);
            return new Vector3d(x, y, (d.Z - c * x - e * y) / f);
        }).ToArray();
        var unit = 1 / framed.Max(p => p.Length);
        return Array.ConvertAll(framed, p => unit * p);
    }

    private static double[] Products(Vector3d p)
    {
        ReadOnlySpan<double> q = [p.X, p.Y, p.Z, 1];
        var products = new double[Unknowns];
        for (var a = 0; a < Unknowns; a++) products[a] = Times(a) * q[Places[a].Row] * q[Places[a].Column];
        return products;
    }

    /// <summary>An unknown beside the diagonal stands for two of the matrix.</summary>
    private static double Times(int unknown) => unknown < Dimensions ? 1 : 2;

    private double Value(double[] products)
    {
        double sum = 0;
        for (var a = 0; a < Unknowns; a++) sum += products[a] * _unknowns[a];
        return sum;
    }

    /// <summary>Newton's steps, damped while they are long: a self-concordant function needs no search along them.</summary>
    private void Centre(double t)
    {
        Span<double> move = stackalloc double[Unknowns];
        for (var step = 0; step < MostSteps; step++)
        {
            Differentiate(t);
            _gradient.CopyTo(move);
            SymmetricSystem.Solve(_hessian, move);
            double decrement = 0;
            for (var a = 0; a < Unknowns; a++) decrement += move[a] * _gradient[a];
            var length = Math.Sqrt(Math.Max(0, decrement));
            var part = length > FarFromPath ? 1 / (1 + length) : 1;
            for (var a = 0; a < Unknowns; a++) _unknowns[a] -= part * move[a];
            if (!(length > OnPath)) return;
        }
    }

    private void Differentiate(double t)
    {
        Invert();
        for (var a = 0; a < Unknowns; a++)
        {
            var (i, j) = Places[a];
            _gradient[a] = -t * Times(a) * _inverse[i, j];
            for (var b = 0; b <= a; b++)
            {
                var (k, l) = Places[b];
                _hessian[a, b] = t * Times(a) * Times(b) * (_inverse[i, k] * _inverse[j, l] + _inverse[i, l] * _inverse[j, k]) / 2;
            }
        }
        foreach (var products in _products)
        {
            var pull = 1 / (1 - Value(products));
            for (var a = 0; a < Unknowns; a++)
            {
                var part = pull * products[a];
                _gradient[a] += part;
                for (var b = 0; b <= a; b++) _hessian[a, b] += part * pull * products[b];
            }
        }
    }

    private void Invert()
    {
        for (var a = 0; a < Unknowns; a++) _matrix[Places[a].Column, Places[a].Row] = _matrix[Places[a].Row, Places[a].Column] = _unknowns[a];
        Span<double> column = stackalloc double[Dimensions];
        for (var unit = 0; unit < Dimensions; unit++)
        {
            column.Clear();
            column[unit] = 1;
            SymmetricSystem.Solve(_matrix, column);
            for (var row = 0; row < Dimensions; row++) _inverse[row, unit] = column[row];
        }
    }
}
