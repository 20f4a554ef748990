namespace OpenRadiomics.Radiomics;

/// <summary>Gabor kernels within the slices of one axis or of all three, in all orientations that are asked for.</summary>
internal static class GaborFilter
{
    private static readonly (int U, int V)[] Planes = [(0, 1), (0, 2), (1, 2)];

    public static Field Of(Field field, ImageFilter.Gabor filter, (double X, double Y, double Z) spacing, int threads)
    {
        double[] mm = [spacing.X, spacing.Y, spacing.Z];
        var response = field.Another();
        Array.Fill(response.Voxels, filter.Pooling == Pooling.Maximum ? double.NegativeInfinity : 0);
        var planes = filter.OrthogonalPlanes ? Planes : Planes[..1];
        var angles = GaborKernels.Angles(filter);
        foreach (var (u, v) in planes)
        {
            var kernels = new GaborKernels(filter, mm[u], mm[v]);
            var missing = Missing(field, u, v, kernels, filter.Boundary, threads);
            new GaborSlices(field, u, v, kernels, filter).Into(response, angles, threads);
            if (missing is not null)
                for (var i = 0; i < response.Voxels.Length; i++) response.Voxels[i] += missing.Voxels[i];
        }
        var count = filter.Pooling == Pooling.Average ? planes.Length * angles.Length : 1;
        for (var i = 0; i < response.Voxels.Length; i++) response.Voxels[i] /= count;
        return response;
    }

    /// <summary>NaN as far around each NaN as the kernel reaches, else 0: a transform would make NaN of the whole slice. Null where there is none.</summary>
    private static Field? Missing(Field field, int u, int v, GaborKernels kernels, Boundary boundary, int threads)
    {
        if (!Array.Exists(field.Voxels, double.IsNaN)) return null;
        var marked = new Field(field.Nx, field.Ny, field.Nz, Array.ConvertAll(field.Voxels, value => value * 0));
        var around = boundary is Boundary.Constant ? new Boundary.Constant() : boundary;
        return new Cascade(around, null, threads).Of(marked, [[new(u, Kernel.Mean(kernels.RadiusU), 1), new(v, Kernel.Mean(kernels.RadiusV), 1)]]);
    }
}
