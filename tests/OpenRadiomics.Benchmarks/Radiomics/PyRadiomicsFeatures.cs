using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Benchmarks.Radiomics;

/// <summary>
/// The work that gives what PyRadiomics computes by default: 107 features, of which 104 have a counterpart here; its three diameters within planes have none.
/// Families are computed whole, also where PyRadiomics takes fewer of their features.
/// </summary>
internal static class PyRadiomicsFeatures
{
    private static readonly IFeatureFamily[] Families =
        [.. AllFamilies.List.Where(family => family.Abbreviation is "STAT" or "IH" or "GLCM" or "GLRLM" or "GLSZM" or "NGTDM" or "NGLDM")];

    public static object All(Volume image, Mask mask, ProcessingSettings settings, int threads)
    {
        var region = ProcessingChain.Apply(image, mask, settings);
        return (Shape(region), WithoutShape(region, threads));
    }

    /// <summary>Mesh, axes and the largest diameter.</summary>
    public static object Shape(Region r)
    {
        var (dx, dy, dz) = (r.SpacingX, r.SpacingY, r.SpacingZ);
        return (Mesh.Measure(r.MorphologicalMask, r.Nx, r.Ny, r.Nz, dx, dy, dz),
            PrincipalAxes.Lengths(r.MorphologicalMask, r.Nx, r.Ny, r.Nz, dx, dy, dz),
            new HullOfMask(r.MorphologicalMask, r.Nx, r.Ny, r.Nz, dx, dy, dz).Diameter);
    }

    public static object WithoutShape(Region region, int threads = 1) => Extraction.Of(region, Families, threads);
}
