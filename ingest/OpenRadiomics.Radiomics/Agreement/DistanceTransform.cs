namespace OpenRadiomics.Radiomics;

/// <summary>
/// Exact Euclidean distances to the nearest of some voxels, with a spacing for each axis, in time linear in the number of voxels: along each axis in turn, the
/// squared distances are the lower envelope of parabolas (Felzenszwalb and Huttenlocher, Theory of Computing 2012, doi:10.4086/toc.2012.v008a019).
/// </summary>
public static class DistanceTransform
{
    /// <summary>Squared distance from each voxel's centre to that of the nearest voxel that is set, mm²; infinity everywhere if none is.</summary>
    /// <param name="set">The voxels to which distances are measured, x fastest.</param>
    /// <param name="nx">Voxels along x.</param>
    /// <param name="ny">Voxels along y.</param>
    /// <param name="nz">Voxels along z.</param>
    /// <param name="spacingMm">Distances of neighbours along x, y and z, mm; the axes are perpendicular.</param>
    /// <param name="ct">Stops between lines.</param>
    /// <exception cref="ArgumentException">The number of voxels is not that of the axes.</exception>
    public static double[] Squared(ReadOnlySpan<bool> set, int nx, int ny, int nz, Vector3d spacingMm, CancellationToken ct = default)
    {
        if (set.Length != (long)nx * ny * nz) throw new ArgumentException($"{set.Length} voxels for {nx} × {ny} × {nz}.", nameof(set));
        var squared = new double[set.Length];
        for (var i = 0; i < squared.Length; i++) squared[i] = set[i] ? 0 : double.PositiveInfinity;
        var envelope = new ParabolaEnvelope(Math.Max(nx, Math.Max(ny, nz)));
        for (var first = 0; first < squared.Length; first += nx) Line(first, 1, nx, spacingMm.X);
        for (var z = 0; z < nz; z++)
            for (var x = 0; x < nx; x++) Line(x + nx * ny * z, nx, ny, spacingMm.Y);
        for (var first = 0; first < nx * ny; first++) Line(first, nx * ny, nz, spacingMm.Z);
        return squared;

        void Line(int first, int stride, int count, double stepMm)
        {
            ct.ThrowIfCancellationRequested();
            envelope.Lower(squared, first, stride, count, stepMm);
        }
    }
}
