namespace OpenRadiomics.Radiomics;

/// <summary>Eigenvalues of a symmetric 3 × 3 matrix by Jacobi rotations.</summary>
internal static class SymmetricEigenvalues
{
    private static readonly (int P, int Q)[] Pairs = [(0, 1), (0, 2), (1, 2)];

    /// <summary>The three eigenvalues, largest first.</summary>
    public static (double First, double Second, double Third) Of(double xx, double yy, double zz, double xy, double xz, double yz)
    {
        double[,] m = { { xx, xy, xz }, { xy, yy, yz }, { xz, yz, zz } };
        for (var sweep = 0; sweep < 50 && (m[0, 1] != 0 || m[0, 2] != 0 || m[1, 2] != 0); sweep++)
            foreach (var (p, q) in Pairs) Rotate(m, p, q);
        double[] values = [m[0, 0], m[1, 1], m[2, 2]];
        Array.Sort(values);
        return (values[2], values[1], values[0]);
    }

    private static void Rotate(double[,] m, int p, int q)
    {
        if (m[p, q] == 0) return;
        if (Math.Abs(m[p, q]) < 1e-18 * (Math.Abs(m[p, p]) + Math.Abs(m[q, q])))
        {
            m[p, q] = m[q, p] = 0;
            return;
        }
        var cotangent = (m[q, q] - m[p, p]) / (2 * m[p, q]);
        var t = (cotangent >= 0 ? 1 : -1) / (Math.Abs(cotangent) + Math.Sqrt(cotangent * cotangent + 1));
        var c = 1 / Math.Sqrt(t * t + 1);
        var s = t * c;
        var r = 3 - p - q;
        var (rp, rq) = (m[r, p], m[r, q]);
        m[p, p] -= t * m[p, q];
        m[q, q] += t * m[p, q];
        m[p, q] = m[q, p] = 0;
        m[r, p] = m[p, r] = c * rp - s * rq;
        m[r, q] = m[q, r] = s * rp + c * rq;
    }
}
