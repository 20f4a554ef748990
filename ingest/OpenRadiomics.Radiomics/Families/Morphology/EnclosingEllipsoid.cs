using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OpenRadiomics.Radiomics;

/// <summary>
/// The ellipsoid of least volume around points: that around few of them (<see cref="EllipsoidBarrier"/>), to which those that lie outside are added until there
/// are none, and at the end grown to hold every point to the last bit. Its volume exceeds the least by less than one part in 10⁶: no point lies outside by more
/// than 10⁻⁷ of the squared distance, and the weights of the points bound the volume from below (Khachiyan 1996).
/// </summary>
internal static class EnclosingEllipsoid
{
    private const double Accuracy = 1e-7;
    private const int MostAdded = 24;

    /// <summary>Semi-axes, mm, longest first. The points must not lie in one plane.</summary>
    public static (double A, double B, double C) Around(Vector3d[] points)
    {
        var (weights, cloud) = (new double[points.Length], new PointCloud(points));
        var taken = Extremes(points);                                   // in index order
        List<int> carriers = [];
        var squares = new Vector512<double>[cloud.Vectors];
        while (true)
        {
            var found = EllipsoidBarrier.Weights([.. taken.Select(i => points[i])], Accuracy / 4);
            Array.Clear(weights);
            foreach (var (k, i) in taken.Index()) weights[i] = found[k];
            carriers = [.. taken.Where(i => weights[i] > 0)];
            new Shape(points, weights, carriers).SquareDistances(cloud, squares);
            var outside = Outside(MemoryMarshal.Cast<Vector512<double>, double>(squares.AsSpan())[..points.Length], taken);
            if (outside.Count == 0) break;
            taken = [.. taken.Union(outside).Order()];
        }

        var final = new Shape(points, weights, carriers);
        double farthest = 0;
        final.SquareDistances(cloud, squares);
        foreach (var distance in MemoryMarshal.Cast<Vector512<double>, double>(squares.AsSpan())) farthest = Math.Max(farthest, distance);
        var (first, second, third) = final.Eigenvalues;
        return (Math.Sqrt(farthest * first), Math.Sqrt(farthest * second), Math.Sqrt(farthest * third));
    }

    /// <summary>
    /// Points not yet taken that lie outside the ellipsoid, the farthest only; squared and lifted to four dimensions, a point on it is 4 away.
    /// </summary>
    private static List<int> Outside(ReadOnlySpan<double> squares, List<int> taken)
    {
        var outside = new List<int>();
        for (var i = 0; i < squares.Length; i++)
            if ((1 + squares[i]) / 4 - 1 > Accuracy && taken.BinarySearch(i) < 0) outside.Add(i);
        var distances = squares.ToArray();
        return [.. outside.OrderByDescending(i => distances[i]).ThenBy(i => i).Take(MostAdded)];
    }

    /// <summary>
    /// The two extreme points along each of 16 directions: edges, diagonals of faces and of the volume of a cube, and three of which each lies across from what
    /// the extreme points along the ones before span, so that the points lie in no plane.
    /// </summary>
    private static List<int> Extremes(Vector3d[] points)
    {
        var extremes = new HashSet<int>();
        foreach (var step in Step.InVolume) _ = Span(new(step.X, step.Y, step.Z));
        var first = Span(new(1, 0, 0));
        var second = Span(first.Cross(Math.Abs(first.X) < 0.6 * first.Length ? new(1, 0, 0) : new(0, 1, 0)));
        _ = Span(first.Cross(second));
        return [.. extremes.Order()];

        Vector3d Span(Vector3d direction)
        {
            int low = 0, high = 0;
            for (var i = 1; i < points.Length; i++)
            {
                if (points[i].Dot(direction) < points[low].Dot(direction)) low = i;
                if (points[i].Dot(direction) > points[high].Dot(direction)) high = i;
            }
            _ = (extremes.Add(low), extremes.Add(high));
            return points[high] - points[low];
        }
    }

    /// <summary>Weighted mean and covariance of the points.</summary>
    private readonly struct Shape
    {
        private readonly Vector3d _mean, _row0, _row1, _row2;           // rows of the inverse covariance
        private readonly double _xx, _yy, _zz, _xy, _xz, _yz;

        public Shape(Vector3d[] points, double[] weights, List<int> carriers)
        {
            Vector3d mean = default;
            foreach (var i in carriers) mean += weights[i] * points[i];
            _mean = mean;
            foreach (var i in carriers)
            {
                var (w, d) = (weights[i], points[i] - mean);
                (_xx, _yy, _zz) = (_xx + w * d.X * d.X, _yy + w * d.Y * d.Y, _zz + w * d.Z * d.Z);
                (_xy, _xz, _yz) = (_xy + w * d.X * d.Y, _xz + w * d.X * d.Z, _yz + w * d.Y * d.Z);
            }
            var (a, b, c) = (new Vector3d(_xx, _xy, _xz), new Vector3d(_xy, _yy, _yz), new Vector3d(_xz, _yz, _zz));
            var inverse = 1 / a.Dot(b.Cross(c));
            (_row0, _row1, _row2) = (inverse * b.Cross(c), inverse * c.Cross(a), inverse * a.Cross(b));
        }

        public (double, double, double) Eigenvalues => SymmetricEigenvalues.Of(_xx, _yy, _zz, _xy, _xz, _yz);

        public void SquareDistances(PointCloud points, Span<Vector512<double>> squares) => points.SquareDistances(_mean, _row0, _row1, _row2, squares);
    }
}
