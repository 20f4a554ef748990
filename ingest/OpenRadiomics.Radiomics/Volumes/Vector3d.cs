namespace OpenRadiomics.Radiomics;

/// <summary>A point or direction in the patient's space: millimetres, DICOM axes (LPS: x to the left, y to the back, z to the head).</summary>
/// <param name="X">To the patient's left, mm.</param>
/// <param name="Y">To the patient's back, mm.</param>
/// <param name="Z">To the patient's head, mm.</param>
public readonly record struct Vector3d(double X, double Y, double Z)
{
    /// <summary>Sum.</summary>
    public static Vector3d operator +(Vector3d a, Vector3d b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    /// <summary>Difference.</summary>
    public static Vector3d operator -(Vector3d a, Vector3d b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    /// <summary>Scaled vector.</summary>
    public static Vector3d operator *(double s, Vector3d a) => new(s * a.X, s * a.Y, s * a.Z);

    /// <summary>Euclidean length, mm.</summary>
    public double Length => Math.Sqrt(Dot(this));

    /// <summary>Scalar product.</summary>
    public double Dot(Vector3d other) => X * other.X + Y * other.Y + Z * other.Z;

    /// <summary>Vector product.</summary>
    public Vector3d Cross(Vector3d o) => new(Y * o.Z - Z * o.Y, Z * o.X - X * o.Z, X * o.Y - Y * o.X);
}
