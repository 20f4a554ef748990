namespace OpenRadiomics.Radiomics;

/// <summary>What each configuration of a cube adds to surface and volume, for one spacing.</summary>
internal sealed class CubeTable
{
    /// <summary>Surface area of each configuration, mm².</summary>
    public double[] Area { get; } = new double[256];

    /// <summary>Area of the surface projected along z, outward positive, mm².</summary>
    public double[] Upward { get; } = new double[256];

    /// <summary>Integral over the surface of the height above the cube's lower face times the projected area, mm³.</summary>
    public double[] Flux { get; } = new double[256];

    public CubeTable(double dx, double dy, double dz)
    {
        for (var configuration = 0; configuration < 256; configuration++)
            foreach (var triangle in CubeTriangles.ByConfiguration[configuration])
            {
                var (a, b, c) = (ToMm(triangle.A), ToMm(triangle.B), ToMm(triangle.C));
                var normal = 0.5 * (b - a).Cross(c - a);
                Area[configuration] += normal.Length;
                Upward[configuration] += normal.Z;
                Flux[configuration] += normal.Z * (a.Z + b.Z + c.Z) / 3;
            }

        Vector3d ToMm(Vector3d p) => new(p.X * dx / 2, p.Y * dy / 2, p.Z * dz / 2);
    }
}
