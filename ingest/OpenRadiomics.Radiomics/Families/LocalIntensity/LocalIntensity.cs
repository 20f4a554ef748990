namespace OpenRadiomics.Radiomics;

/// <summary>
/// Local intensity (9ST6): mean intensity in a sphere of 1 cm³ around voxels of the intensity mask. The sphere takes every voxel of the image
/// whose centre lies in it, inside the region or not; NaN and infinities are left out. Both NaN for an empty mask.
/// </summary>
internal sealed class LocalIntensity : IFeatureFamily
{
    private const int Shares = 4;

    public string Code => "9ST6";
    public string Abbreviation => "LI";
    public string Name => "local intensity";

    public IReadOnlyList<FeatureDefinition> Definitions { get; } =
    [
        new("VJGA", "", "Local intensity peak", "loc_peak_loc",
            "Mean intensity in a sphere of 1 cm³ around the voxel of maximum intensity; the highest where several voxels have it.",
            Units.Intensity, "(-∞, ∞)", SettingsParts.Intensity),
        new("0F91", "", "Global intensity peak", "loc_peak_glob",
            "Highest mean intensity in a sphere of 1 cm³ around any voxel of the region.",
            Units.Intensity, "(-∞, ∞)", SettingsParts.Intensity),
    ];

    public IEnumerable<FeatureValue> Compute(Region region) => Parts(region).SelectMany(part => part());

    /// <summary>
    /// The box in a few shares along y, so that little of what lies around it is held at a time: each brings in the rows around its own once more.
    /// </summary>
    public IReadOnlyList<Func<IEnumerable<FeatureValue>>> Parts(Region region)
    {
        if (region.IntensityCount == 0) return [() => FamilyValues.Undefined(this, Aggregation.Whole)];
        var peaks = new Pieces<(double Local, double Global)>(Shares, share => Peaks(region, region.Ny * share / Shares, region.Ny * (share + 1) / Shares));
        return [.. peaks.Parts, () => FamilyValues.Of(this, Aggregation.Whole, [peaks.Made.Max(peak => peak.Local), peaks.Made.Max(peak => peak.Global)])];
    }

    /// <summary>Both peaks among the voxels of some rows of each slice; minus infinity where there is none.</summary>
    private static (double Local, double Global) Peaks(Region region, int first, int end)
    {
        double local = double.NegativeInfinity, global = double.NegativeInfinity;
        if (first == end) return (local, global);
        var maximum = region.Ranks.Most;
        var spheres = new SphereMeans(region.Around(first, end));
        var means = new double[region.Nx];
        for (var z = 0; z < region.Nz; z++)
            for (var y = first; y < end; y++)
            {
                var row = region.Nx * (y + region.Ny * z);
                if (!region.IntensityMask.AsSpan(row, region.Nx).Contains(true)) continue;
                var intensities = region.Row(y, z);
                spheres.OfRow(y - first, z, means);
                for (var x = 0; x < region.Nx; x++)
                {
                    if (!region.IntensityMask[row + x]) continue;
                    global = Math.Max(global, means[x]);
                    if (intensities[x] == maximum) local = Math.Max(local, means[x]);
                }
            }
        return (local, global);
    }
}
