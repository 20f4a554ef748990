using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OpenRadiomics.Radiomics;

/// <summary>
/// The ellipsoid of least volume around points, by Khachiyan's barycentric ascent with away steps (Todd and Yıldırım 2007), started from
/// extreme points (Kumar and Yıldırım 2005), and at the end grown to hold every point. Its volume exceeds the least by less than one part in 10⁶.
/// </summary>
internal static class EnclosingEllipsoid
{
    private const double Accuracy = 1e-7;
    private const int Steps = 100_000;

    /// <summary>Semi-axes, mm, longest first. The points must not lie in one plane.</summary>
    public static (double A, double B, double C) Around(Vector3d[] points)
    {
        var (weights, cloud) = (Start(points), new PointCloud(points));
        var carriers = new List<int>();                                 // points that have weight, in index order: few of all
        for (var i = 0; i < weights.Length; i++)
            if (weights[i] > 0) carriers.Add(i);
        var squares = new Vector512<double>[cloud.Vectors];
        for (var step = 0; step < Steps; step++)
        {
            new Shape(points, weights, carriers).SquareDistances(cloud, squares);
            var (most, outermost) = Farthest(squares);
            var (least, innermost) = Nearest(MemoryMarshal.Cast<Vector512<double>, double>(squares.AsSpan()), carriers);
            if (Math.Max(most / 4 - 1, 1 - least / 4) <= Accuracy) break;
            var (index, value) = most / 4 - 1 > 1 - least / 4 ? (outermost, most) : (innermost, least);
            var move = (value - 4) / (4 * (value - 1));
            if (move < 0) move = Math.Max(move, -weights[index] / (1 - weights[index]));
            foreach (var i in carriers) weights[i] *= 1 - move;
            weights[index] = Math.Max(0, weights[index] + move);
            if (weights[index] < 1e-15) weights[index] = 0;
            var place = carriers.BinarySearch(index);
            if (place < 0 && weights[index] > 0) carriers.Insert(~place, index);
            carriers.RemoveAll(i => weights[i] == 0);
        }

        var final = new Shape(points, weights, carriers);
        double farthest = 0;
        final.SquareDistances(cloud, squares);
        foreach (var distance in MemoryMarshal.Cast<Vector512<double>, double>(squares.AsSpan())) farthest = Math.Max(farthest, distance);
        var (first, second, third) = final.Eigenvalues;
        return (Math.Sqrt(farthest * first), Math.Sqrt(farthest * second), Math.Sqrt(farthest * third));
    }

    /// <summary>The largest distance of a point lifted to four dimensions, and the first point that has it; 4 on the optimal ellipsoid.</summary>
    private static (double Most, int Index) Farthest(Vector512<double>[] squares)
    {
        var largest = Vector512<double>.Zero;
        foreach (var square in squares)
        {
            var distance = Vector512<double>.One + square;
            largest = Vector512.ConditionalSelect(Vector512.GreaterThan(distance, largest), distance, largest);
        }
        var most = 0.0;
        for (var lane = 0; lane < Vector512<double>.Count; lane++) most = Math.Max(most, largest[lane]);
        for (var i = 0; i < squares.Length; i++)
        {
            var found = Vector512.Equals(Vector512<double>.One + squares[i], Vector512.Create(most)).ExtractMostSignificantBits();
            if (found != 0) return (most, i * Vector512<double>.Count + BitOperations.TrailingZeroCount(found));
        }
        return (most, 0);
    }

    /// <summary>The least distance of a point that has weight, and the first such point.</summary>
    private static (double Least, int Index) Nearest(ReadOnlySpan<double> squares, List<int> carriers)
    {
        var (least, index) = (double.PositiveInfinity, 0);
        foreach (var i in carriers)
            if (1 + squares[i] < least) (least, index) = (1 + squares[i], i);
        return (least, index);
    }

    /// <summary>Equal weights on the two extreme points along each of three directions, each across from what the ones before span.</summary>
    private static double[] Start(Vector3d[] points)
    {
        var weights = new double[points.Length];
        var (direction, spanned) = (new Vector3d(1, 0, 0), new List<Vector3d>());
        for (var axis = 0; axis < 3; axis++)
        {
            int low = 0, high = 0;
            for (var i = 1; i < points.Length; i++)
            {
                if (points[i].Dot(direction) < points[low].Dot(direction)) low = i;
                if (points[i].Dot(direction) > points[high].Dot(direction)) high = i;
            }
            weights[low] = weights[high] = 1;
            spanned.Add(points[high] - points[low]);
            direction = axis == 0
                ? spanned[0].Cross(Math.Abs(spanned[0].X) < 0.6 * spanned[0].Length ? new(1, 0, 0) : new(0, 1, 0))
                : spanned[0].Cross(spanned[1]);
        }
        var total = weights.Sum();
        return Array.ConvertAll(weights, w => w / total);
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
