namespace OpenRadiomics.Radiomics;

/// <summary>
/// What the processing chain makes of a volume and a mask: the bounding box of the morphological mask with everything a family looks at.
/// Arrays are indexed x + nx·(y + ny·z) and not changed by anybody. An empty mask gives a box of 0 × 0 × 0.
/// </summary>
public sealed class Region
{
    private readonly Lazy<float[]> _values, _sorted;
    private readonly Lazy<LevelMap> _levels;
    private readonly Lazy<IReadOnlyList<FeatureValue>> _zones;

    internal Region(ResampledImage resampled, ProcessingSettings settings)
    {
        var (image, mask, response) = resampled;
        (Surroundings, Settings) = (response, settings);
        Box = Box.Around(mask);
        Intensities = Box.Cut(response.Voxels, image.Grid);
        MorphologicalMask = Box.Cut(mask.Voxels, image.Grid);
        var unfiltered = response == image ? Intensities : Box.Cut(image.Voxels, image.Grid);
        IntensityMask = Resegmenter.Apply(unfiltered, MorphologicalMask, settings.Resegmentation);
        for (var i = 0; i < IntensityMask.Length; i++) IntensityMask[i] &= float.IsFinite(Intensities[i]);
        foreach (var inside in MorphologicalMask) if (inside) MorphologicalCount++;
        foreach (var inside in IntensityMask) if (inside) IntensityCount++;
        if (IntensityCount == MorphologicalCount) IntensityMask = MorphologicalMask;     // one is part of the other: the same voxels, held once
        _values = new(InsideValues);
        _sorted = new(() => RadixSort.Sorted(Values));
        _levels = new(() => Discretiser.Levels(this, settings.Discretisation));
        _zones = new(() => ZoneFeatures.Compute(Levels, settings.Dimensions));
    }

    /// <summary>The settings the chain was run with.</summary>
    public ProcessingSettings Settings { get; }

    /// <summary>Voxels of the box along x.</summary>
    public int Nx => Box.Nx;

    /// <summary>Voxels of the box along y.</summary>
    public int Ny => Box.Ny;

    /// <summary>Voxels of the box along z.</summary>
    public int Nz => Box.Nz;

    /// <summary>Distance between voxels along x, mm.</summary>
    public double SpacingX => Surroundings.Grid.SpacingX;

    /// <summary>Distance between voxels along y, mm.</summary>
    public double SpacingY => Surroundings.Grid.SpacingY;

    /// <summary>Distance between voxels along z, mm.</summary>
    public double SpacingZ => Surroundings.Grid.SpacingZ;

    /// <summary>Volume of one voxel, mm³.</summary>
    public double VoxelVolume => SpacingX * SpacingY * SpacingZ;

    /// <summary>Intensities in the box, also outside the masks; those of the response map if the settings have a filter.</summary>
    public float[] Intensities { get; }

    /// <summary>The region's shape: the mask after interpolation.</summary>
    public bool[] MorphologicalMask { get; }

    /// <summary>The voxels whose intensities count: the morphological mask after re-segmentation of the unfiltered image, without NaN and infinities.</summary>
    public bool[] IntensityMask { get; }

    /// <summary>Voxels of the morphological mask.</summary>
    public int MorphologicalCount { get; }

    /// <summary>Voxels of the intensity mask.</summary>
    public int IntensityCount { get; }

    /// <summary>Intensities inside the intensity mask, in voxel order.</summary>
    public float[] Values => _values.Value;

    /// <summary>The same, ascending.</summary>
    public float[] SortedValues => _sorted.Value;

    /// <summary>Grey levels for intensity histogram and texture.</summary>
    /// <exception cref="ArgumentException">No discretisation was asked for and the intensities are no whole numbers in 1…65535, or there are more than 65535 levels.</exception>
    public LevelMap Levels => _levels.Value;

    /// <summary>What the families that look at zones compute: the zones are found once for both.</summary>
    internal IReadOnlyList<FeatureValue> ZoneValues => _zones.Value;

    /// <summary>
    /// The image, or its response map, around the region, on the region's grid: local intensity looks beyond the region. The whole image without
    /// interpolation and filter, else what is needed.
    /// </summary>
    public Volume Surroundings { get; }

    /// <summary>Where the box lies in <see cref="Surroundings"/>.</summary>
    public Box Box { get; }

    private float[] InsideValues()
    {
        var values = new float[IntensityCount];
        for (int i = 0, n = 0; i < IntensityMask.Length; i++)
            if (IntensityMask[i]) values[n++] = Intensities[i];
        return values;
    }
}
