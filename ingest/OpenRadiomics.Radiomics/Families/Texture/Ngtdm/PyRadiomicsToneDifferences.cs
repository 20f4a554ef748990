namespace OpenRadiomics.Radiomics;

/// <summary>
/// PyRadiomics' NGTDM: voxels without a neighbour are counted too, with no difference, where IBSI leaves them out. Equal to IBSI's wherever every voxel has a
/// neighbour.
/// </summary>
public static class PyRadiomicsToneDifferences
{
    /// <summary>Coarseness, contrast, busyness, complexity and strength, in the manual's order; NaN for an empty region.</summary>
    /// <param name="region">The region.</param>
    /// <param name="acrossSlices">Whether neighbourhoods reach into other slices (3D), or not (2.5D).</param>
    public static IReadOnlyList<double> Of(Region region, bool acrossSlices)
    {
        var values = new double[NgtdmDefinitions.All.Count];
        Array.Fill(values, double.NaN);
        if (region.IntensityCount == 0) return values;
        var box = LevelBox.Of(region.Levels);
        var matrix = new ToneDifferences();
        matrix.Measure(box, region.Settings.Texture.ToneDifferenceDistance, acrossSlices);
        var counts = new double[box.Highest + 1];
        foreach (var level in box.Levels) counts[level]++;
        ToneDifferenceFeatures.Compute(counts, matrix.Differences, values);
        return values;
    }
}
