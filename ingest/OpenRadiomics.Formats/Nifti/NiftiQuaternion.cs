using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>A grid's rotation as nifti1.h stores it: b, c, d of a unit quaternion with a ≥ 0, and −1 for a left-handed grid.</summary>
internal readonly record struct NiftiQuaternion(double B, double C, double D, int Qfac)
{
    private const double Orthogonal = 1e-6;                              // cosine; float32 positions are no better

    /// <summary>The rotation of a grid, or null for a sheared one, which a quaternion cannot tell.</summary>
    public static NiftiQuaternion? Of(Grid grid)
    {
        var (x, y, z) = (Ras(grid.StepX, grid.SpacingX), Ras(grid.StepY, grid.SpacingY), Ras(grid.StepZ, grid.SpacingZ));
        if (!(Math.Abs(x.Dot(y)) < Orthogonal && Math.Abs(x.Dot(z)) < Orthogonal && Math.Abs(y.Dot(z)) < Orthogonal)) return null;
        var qfac = x.Cross(y).Dot(z) < 0 ? -1 : 1;
        z = qfac * z;

        // The largest of the four squares is divided by, so that nothing near zero is.
        double[] squares = [1 + x.X + y.Y + z.Z, 1 + x.X - y.Y - z.Z, 1 - x.X + y.Y - z.Z, 1 - x.X - y.Y + z.Z];
        var largest = Array.IndexOf(squares, squares.Max());
        var s = 2 * Math.Sqrt(squares[largest]);
        var (a, b, c, d) = largest switch
        {
            0 => (s / 4, (y.Z - z.Y) / s, (z.X - x.Z) / s, (x.Y - y.X) / s),
            1 => ((y.Z - z.Y) / s, s / 4, (y.X + x.Y) / s, (z.X + x.Z) / s),
            2 => ((z.X - x.Z) / s, (y.X + x.Y) / s, s / 4, (z.Y + y.Z) / s),
            _ => ((x.Y - y.X) / s, (z.X + x.Z) / s, (z.Y + y.Z) / s, s / 4),
        };
        return a < 0 ? new(0 - b, 0 - c, 0 - d, qfac) : new(b + 0, c + 0, d + 0, qfac);
    }

    private static Vector3d Ras(Vector3d step, double spacing) => new(0 - step.X / spacing, 0 - step.Y / spacing, step.Z / spacing);
}
