namespace OpenRadiomics.Radiomics;

/// <summary>Lengths of the region's principal axes: 4√λ of the covariance of its voxel centres, divided by N − 1.</summary>
internal static class PrincipalAxes
{
    private const double Rounding = 1e-14;                              // of the largest eigenvalue: what voxels in one plane or line leave of 0

    /// <summary>Axis lengths, mm, longest first. NaN for fewer than two voxels.</summary>
    public static (double Major, double Minor, double Least) Lengths(bool[] mask, int nx, int ny, int nz, double dx, double dy, double dz)
    {
        Int128 n = 0, sx = 0, sy = 0, sz = 0, sxx = 0, syy = 0, szz = 0, sxy = 0, sxz = 0, syz = 0;   // whole numbers: no rounding, any order
        for (var z = 0; z < nz; z++)
            for (var y = 0; y < ny; y++)
            {
                var row = mask.AsSpan(nx * (y + ny * z), nx);
                long count = 0, x1 = 0, x2 = 0;
                for (var x = 0; x < nx; x++)
                    if (row[x]) (count, x1, x2) = (count + 1, x1 + x, x2 + (long)x * x);
                if (count == 0) continue;
                (n, sx, sxx) = (n + count, sx + x1, sxx + x2);
                (sy, syy, sxy) = (sy + y * count, syy + (long)y * y * count, sxy + y * x1);
                (sz, szz, sxz, syz) = (sz + z * count, szz + (long)z * z * count, sxz + z * x1, syz + (long)y * z * count);
            }
        if (n < 2) return (double.NaN, double.NaN, double.NaN);

        var (first, second, third) = SymmetricEigenvalues.Of(
            Covariance(sxx, sx, sx) * dx * dx, Covariance(syy, sy, sy) * dy * dy, Covariance(szz, sz, sz) * dz * dz,
            Covariance(sxy, sx, sy) * dx * dy, Covariance(sxz, sx, sz) * dx * dz, Covariance(syz, sy, sz) * dy * dz);
        return (Length(first), Length(second), Length(third));

        double Covariance(Int128 product, Int128 a, Int128 b) => (double)(n * product - a * b) / ((double)n * (double)(n - 1));
        double Length(double eigenvalue) => eigenvalue > Rounding * first ? 4 * Math.Sqrt(eigenvalue) : 0;
    }
}
