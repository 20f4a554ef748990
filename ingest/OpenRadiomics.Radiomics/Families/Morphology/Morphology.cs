namespace OpenRadiomics.Radiomics;

/// <summary>
/// Morphology (HCUG): shape of the morphological mask, and how intensities lie in it. All NaN for an empty mask;
/// NaN wherever a denominator is 0, as for the axes of one voxel or the ellipsoid of a flat region.
/// </summary>
internal sealed class Morphology : IFeatureFamily
{
    private const string Positive = "(0, ∞)", Ratio = "(0, 1]";

    public string Code => "HCUG";
    public string Abbreviation => "MORPH";
    public string Name => "morphology";

    public IReadOnlyList<FeatureDefinition> Definitions { get; } =
    [
        Shape("RNU0", "Volume (mesh)", "morph_volume", "Volume within the mesh that marching cubes lays halfway between inside and outside voxels.",
            Units.CubicMillimetre, Positive),
        Shape("YEKZ", "Volume (voxel counting)", "morph_vol_approx", "Number of voxels times the volume of one.", Units.CubicMillimetre, Positive),
        Shape("C0JK", "Surface area (mesh)", "morph_area_mesh", "Sum of the areas of the mesh's triangles.", Units.SquareMillimetre, Positive),
        Shape("2PR5", "Surface to volume ratio", "morph_av", "Mesh area over mesh volume.", Units.PerMillimetre, Positive),
        Shape("SKGS", "Compactness 1", "morph_comp_1", "Volume over √π times area to the power 3/2.", Units.One, "(0, 1/(6π)]"),
        Shape("BQWJ", "Compactness 2", "morph_comp_2", "36π times squared volume over cubed area.", Units.One, Ratio),
        Shape("KRCK", "Spherical disproportion", "morph_sph_dispr", "Area over the area of a sphere of the same volume.", Units.One, "[1, ∞)"),
        Shape("QCFX", "Sphericity", "morph_sphericity", "Area of a sphere of the same volume over the area.", Units.One, Ratio),
        Shape("25C7", "Asphericity", "morph_asphericity", "Spherical disproportion less 1.", Units.One, "[0, ∞)"),
        Intensity("KLMA", "Centre of mass shift", "morph_com",
            "Distance between the centre of the morphological mask and the centre of the intensity mask weighted by intensity; NaN if the intensities sum to 0.", Units.Millimetre, "[0, ∞)"),
        Shape("L0JK", "Maximum 3D diameter", "morph_diam", "Largest distance between two corners of the mesh.", Units.Millimetre, Positive),
        Shape("TDIC", "Major axis length", "morph_pca_maj_axis",
            "4 times the square root of the largest eigenvalue of the covariance of voxel centres (N − 1).", Units.Millimetre, "[0, ∞)"),
        Shape("P9VJ", "Minor axis length", "morph_pca_min_axis", "4 times the square root of the second eigenvalue.", Units.Millimetre, "[0, ∞)"),
        Shape("7J51", "Least axis length", "morph_pca_least_axis", "4 times the square root of the smallest eigenvalue.", Units.Millimetre, "[0, ∞)"),
        Shape("Q3CK", "Elongation", "morph_pca_elongation", "Minor over major axis length.", Units.One, "[0, 1]"),
        Shape("N17B", "Flatness", "morph_pca_flatness", "Least over major axis length.", Units.One, "[0, 1]"),
        Shape("PBX1", "Volume density (axis-aligned bounding box)", "morph_vol_dens_aabb",
            "Mesh volume over the volume of the mesh's bounding box along the grid's axes.", Units.One, Ratio),
        Shape("R59B", "Area density (axis-aligned bounding box)", "morph_area_dens_aabb", "Mesh area over the area of that box.", Units.One, Positive),
        Shape("ZH1A", "Volume density (oriented minimum bounding box)", "morph_vol_dens_ombb",
            "Mesh volume over the volume of the smallest box among the grid's own and those flush with a face of the convex hull.", Units.One, Ratio),
        Shape("IQYR", "Area density (oriented minimum bounding box)", "morph_area_dens_ombb", "Mesh area over the area of that box.", Units.One, Positive),
        Shape("6BDE", "Volume density (approximate enclosing ellipsoid)", "morph_vol_dens_aee",
            "Mesh volume over the volume of the ellipsoid with the principal axes.", Units.One, Positive),
        Shape("RDD2", "Area density (approximate enclosing ellipsoid)", "morph_area_dens_aee",
            "Mesh area over the area of that ellipsoid (Legendre series to the 20th term).", Units.One, Positive),
        Shape("SWZ1", "Volume density (minimum volume enclosing ellipsoid)", "morph_vol_dens_mvee",
            "Mesh volume over the volume of the smallest ellipsoid around the convex hull.", Units.One, Ratio),
        Shape("BRI8", "Area density (minimum volume enclosing ellipsoid)", "morph_area_dens_mvee", "Mesh area over the area of that ellipsoid.",
            Units.One, Positive),
        Shape("R3ER", "Volume density (convex hull)", "morph_vol_dens_conv_hull", "Mesh volume over the volume of the mesh's convex hull.", Units.One, Ratio),
        Shape("7T7F", "Area density (convex hull)", "morph_area_dens_conv_hull", "Mesh area over the area of the convex hull.", Units.One, Positive),
        Intensity("99N0", "Integrated intensity", "morph_integ_int", "Mesh volume times the mean intensity of the intensity mask.",
            Units.IntensityVolume, "(-∞, ∞)"),
        Intensity("N365", "Moran's I index", "morph_moran_i",
            "Mean product of the pairs' distances from the mean, weighted by one over their distance in mm, over the variance; NaN for a flat region.",
            Units.One, "[-1, 1]"),
        Intensity("NPT7", "Geary's C measure", "morph_geary_c",
            "(N − 1) times the weighted sum of the pairs' squared differences over twice the weights times the squared distances from the mean; NaN for a flat region.", Units.One, "[0, ∞)"),
    ];

    public IEnumerable<FeatureValue> Compute(Region region) => Parts(region).SelectMany(part => part());

    /// <summary>
    /// The long pieces first: the hull, on which others wait, correlations, the ellipsoid, the boxes; then three parts that make values of them.
    /// </summary>
    public IReadOnlyList<Func<IEnumerable<FeatureValue>>> Parts(Region region)
    {
        if (region.MorphologicalCount == 0) return [() => FamilyValues.Undefined(this, Aggregation.Whole)];
        var (hull, neighbourhood) = (new PiecesOfHull(region), IntensityLayout.Neighbourhood(region));
        var mesh = new Lazy<(double Volume, double Area)>(() => Mesh.Measure(
            region.MorphologicalMask, region.Nx, region.Ny, region.Nz, region.SpacingX, region.SpacingY, region.SpacingZ));
        return
        [
            .. hull.Whole.Parts, .. neighbourhood.Parts, .. hull.Ellipsoid.Parts, .. hull.Boxes.Parts,
            Part(0, () => OfMesh(region, mesh.Value)), Part(10, () => OfHull(region, hull, mesh.Value)),
            Part(26, () => OfIntensities(region, neighbourhood, mesh.Value.Volume)),
        ];

        Func<IEnumerable<FeatureValue>> Part(int first, Func<double[]> compute) =>
            () => compute().Select((value, i) => new FeatureValue(Definitions[first + i].Code, "", Aggregation.Whole, value));
    }

    private static double[] OfMesh(Region r, (double Volume, double Area) mesh)
    {
        var (volume, area) = mesh;
        var sphere = Math.Cbrt(36 * Math.PI * volume * volume);          // area of the sphere of this volume
        return
        [
            volume, r.MorphologicalCount * r.VoxelVolume, area, area / volume,
            volume / (Math.Sqrt(Math.PI) * Math.Pow(area, 1.5)), 36 * Math.PI * volume * volume / (area * area * area),
            area / sphere, sphere / area, area / sphere - 1,
            IntensityLayout.CentreShift(r),
        ];
    }

    private static double[] OfHull(Region r, PiecesOfHull pieces, (double Volume, double Area) mesh)
    {
        var (volume, area) = mesh;
        var (major, minor, least) = PrincipalAxes.Lengths(r.MorphologicalMask, r.Nx, r.Ny, r.Nz, r.SpacingX, r.SpacingY, r.SpacingZ);
        var (hull, oriented, enclosing) = (pieces.Hull, pieces.Box, pieces.Ellipsoid.Made.Single());
        var (x, y, z) = (r.Nx * r.SpacingX, r.Ny * r.SpacingY, r.Nz * r.SpacingZ);
        return
        [
            hull.Diameter,
            major, minor, least, Over(minor, major), Over(least, major),
            volume / (x * y * z), area / BoxArea(x, y, z),
            volume / (oriented.A * oriented.B * oriented.C), area / BoxArea(oriented.A, oriented.B, oriented.C),
            Over(volume, Ellipsoid.Volume(major / 2, minor / 2, least / 2)), Over(area, Ellipsoid.Area(major / 2, minor / 2, least / 2)),
            Over(volume, Ellipsoid.Volume(enclosing.A, enclosing.B, enclosing.C)), Over(area, Ellipsoid.Area(enclosing.A, enclosing.B, enclosing.C)),
            volume / hull.Volume, area / hull.Area,
        ];
    }

    private static double[] OfIntensities(Region r, Pieces<SpatialSums> neighbourhood, double volume)
    {
        var (moran, geary) = IntensityLayout.Autocorrelation(r, neighbourhood);
        return [volume * IntensityLayout.Mean(r), moran, geary];
    }

    private static double BoxArea(double a, double b, double c) => 2 * (a * b + b * c + c * a);
    private static double Over(double value, double denominator) => denominator == 0 ? double.NaN : value / denominator;

    private static FeatureDefinition Shape(string code, string name, string tag, string formula, string unit, string range) =>
        new(code, "", name, tag, formula, unit, range, SettingsParts.Shape);

    private static FeatureDefinition Intensity(string code, string name, string tag, string formula, string unit, string range) =>
        new(code, "", name, tag, formula, unit, range, SettingsParts.Intensity);
}
