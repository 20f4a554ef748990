using System.Runtime.Intrinsics;

namespace OpenRadiomics.Radiomics;

/// <summary>
/// Points by coordinate, so that eight can be looked at together; the last vector is filled up with the last point. Each point's numbers come from the same
/// operations in the same order as from <see cref="Vector3d"/>, so they are the same bits.
/// </summary>
internal sealed class PointCloud
{
    private readonly Vector512<double>[] _x, _y, _z;

    /// <param name="points">At least one point.</param>
    public PointCloud(Vector3d[] points)
    {
        (_x, _y, _z) = (By(p => p.X), By(p => p.Y), By(p => p.Z));

        Vector512<double>[] By(Func<Vector3d, double> coordinate)
        {
            var vectors = new Vector512<double>[(points.Length + Vector512<double>.Count - 1) / Vector512<double>.Count];
            for (var i = 0; i < vectors.Length * Vector512<double>.Count; i++)
                vectors[i / Vector512<double>.Count] = vectors[i / Vector512<double>.Count].WithElement(i % Vector512<double>.Count,
                    coordinate(points[Math.Min(i, points.Length - 1)]));
            return vectors;
        }
    }

    /// <summary>Vectors that hold the points.</summary>
    public int Vectors => _x.Length;

    /// <summary>Scalar products of the points of one vector with a direction.</summary>
    public Vector512<double> Along(int vector, Vector3d direction) => _x[vector] * direction.X + _y[vector] * direction.Y + _z[vector] * direction.Z;

    /// <summary>From the least to the largest scalar product with a direction: how far the points reach along a unit vector.</summary>
    public double Extent(Vector3d direction)
    {
        var (low, high) = (Vector512.Create(double.PositiveInfinity), Vector512.Create(double.NegativeInfinity));
        for (var i = 0; i < Vectors; i++)
        {
            var along = Along(i, direction);
            (low, high) = (Vector512.MinNative(low, along), Vector512.MaxNative(high, along));
        }
        double least = low[0], most = high[0];
        for (var lane = 1; lane < Vector512<double>.Count; lane++) (least, most) = (Math.Min(least, low[lane]), Math.Max(most, high[lane]));
        return most - least;
    }

    /// <summary>d·M·d of each point, with d its distance from a centre and M a matrix by rows.</summary>
    /// <param name="squares">Room for whole vectors.</param>
    public void SquareDistances(Vector3d centre, Vector3d row0, Vector3d row1, Vector3d row2, Span<Vector512<double>> squares)
    {
        for (var i = 0; i < squares.Length; i++)
        {
            var (x, y, z) = (_x[i] - Vector512.Create(centre.X), _y[i] - Vector512.Create(centre.Y), _z[i] - Vector512.Create(centre.Z));
            squares[i] = x * Dot(row0, x, y, z) + y * Dot(row1, x, y, z) + z * Dot(row2, x, y, z);
        }
    }

    private static Vector512<double> Dot(Vector3d row, Vector512<double> x, Vector512<double> y, Vector512<double> z) => x * row.X + y * row.Y + z * row.Z;
}
