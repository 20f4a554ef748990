namespace OpenRadiomics.Radiomics;

/// <summary>
/// What the processing chain makes of a volume and a mask: the bounding box of the morphological mask with everything a family looks at.
/// Arrays are indexed x + nx·(y + ny·z) and not changed by anybody. Intensities are not copied: they stay where they lie. An empty mask gives a box of 0 × 0 ×
/// 0.
/// </summary>
public sealed class Region
{
    private const double Crops = 2.75;                                  // that a part may make it all; three are promised

    private static readonly double[] Fractions = [0.10, 0.25, 0.50, 0.75, 0.90];

    private readonly Func<int, int, Surroundings> _around;
    private readonly Lazy<Ranks> _ranks;
    private readonly Lazy<LevelMap> _levels;
    private readonly Lazy<IReadOnlyList<FeatureValue>> _zones;

    internal Region(ResampledImage resampled, ProcessingSettings settings)
    {
        var (image, response, box, inside, around, kept) = resampled;
        (Settings, Grid, Crop, MorphologicalMask) = (settings, response.Grid.Part(box), Crop.Of(response, box), inside);
        _around = (first, end) => around(box with { Y = box.Y + first, Ny = end - first });
        IntensityMask = Resegmenter.Apply(Crop.Of(image, box), Crop, inside, (box.Nx, box.Ny), settings.Resegmentation);
        Room = (long)((Crops * sizeof(float) - sizeof(ushort)) * Voxels) - MorphologicalMask.Length
            - (IntensityMask == MorphologicalMask ? 0 : IntensityMask.Length) - sizeof(float) * (long)kept;
        MorphologicalCount = MorphologicalMask.AsSpan().Count(true);
        IntensityCount = IntensityMask.AsSpan().Count(true);
        _ranks = new(() => new(this, Fractions.SelectMany(NextTo).Concat(IntensityVolumeHistogram.Ranks(IntensityCount))));
        _levels = new(() => Discretiser.Levels(this, settings.Discretisation));
        _zones = new(() => ZoneFeatures.Compute(Levels, settings.Dimensions));
    }

    /// <summary>The settings the chain was run with.</summary>
    public ProcessingSettings Settings { get; }

    /// <summary>Where the box's voxels lie.</summary>
    public Grid Grid { get; }

    /// <summary>Voxels of the box along x.</summary>
    public int Nx => Grid.Nx;

    /// <summary>Voxels of the box along y.</summary>
    public int Ny => Grid.Ny;

    /// <summary>Voxels of the box along z.</summary>
    public int Nz => Grid.Nz;

    /// <summary>Distance between voxels along x, mm.</summary>
    public double SpacingX => Grid.SpacingX;

    /// <summary>Distance between voxels along y, mm.</summary>
    public double SpacingY => Grid.SpacingY;

    /// <summary>Distance between voxels along z, mm.</summary>
    public double SpacingZ => Grid.SpacingZ;

    /// <summary>Volume of one voxel, mm³.</summary>
    public double VoxelVolume => SpacingX * SpacingY * SpacingZ;

    /// <summary>Voxels of the box.</summary>
    public int Voxels => MorphologicalMask.Length;

    /// <summary>Intensities of a row of the box, also outside the masks; those of the response map if the settings have a filter.</summary>
    public ReadOnlySpan<float> Row(int y, int z) => Crop.Voxels.AsSpan(Crop.Row(y, z), Nx);

    /// <summary>The region's shape: the mask after interpolation.</summary>
    public bool[] MorphologicalMask { get; }

    /// <summary>The voxels whose intensities count: the morphological mask after re-segmentation of the unfiltered image, without NaN and infinities.</summary>
    public bool[] IntensityMask { get; }

    /// <summary>Voxels of the morphological mask.</summary>
    public int MorphologicalCount { get; }

    /// <summary>Voxels of the intensity mask.</summary>
    public int IntensityCount { get; }

    /// <summary>Intensities inside the intensity mask, in voxel order: a new array each time.</summary>
    public float[] Values
    {
        get
        {
            var (values, n) = (new float[IntensityCount], 0);
            foreach (var run in Runs)
            {
                run.CopyTo(values.AsSpan(n));
                n += run.Length;
            }
            return values;
        }
    }

    /// <summary>The same, without a copy.</summary>
    internal Runs Runs => new(Crop, IntensityMask, Nx, Ny);

    /// <summary>The same, at the ranks that families ask for. The intensity mask must not be empty.</summary>
    internal Ranks Ranks => _ranks.Value;

    /// <summary>The box in the array that its intensities lie in.</summary>
    internal Crop Crop { get; }

    /// <summary>Bytes that a part may take beside what the region keeps: masks, levels, intensities of its own.</summary>
    internal long Room { get; }

    /// <summary>Grey levels for intensity histogram and texture.</summary>
    /// <exception cref="ArgumentException">No discretisation was asked for and the intensities are no whole numbers in 1…65535, or there are more than 65535
    /// levels.</exception>
    public LevelMap Levels => _levels.Value;

    /// <summary>What the families that look at zones compute: the zones are found once for both.</summary>
    internal IReadOnlyList<FeatureValue> ZoneValues => _zones.Value;

    /// <summary>
    /// Rows <paramref name="first"/> up to, not including, <paramref name="end"/> of each slice, and what lies around them: local intensity looks beyond the
    /// region.
    /// </summary>
    internal Surroundings Around(int first, int end) => _around(first, end);

    private IEnumerable<int> NextTo(double fraction)
    {
        var (below, _) = Percentile.Rank(IntensityCount, fraction);
        return [below, Math.Min(below + 1, IntensityCount - 1)];
    }
}
