namespace OpenRadiomics.Radiomics;

/// <summary>Makes the intensity mask of the morphological mask (IBSI IFBP).</summary>
internal static class Resegmenter
{
    /// <summary>The mask's voxels within range and, if asked for, within σ of the mean of the whole mask; never NaN nor an infinity.</summary>
    public static bool[] Apply(float[] voxels, bool[] inside, Resegmentation settings)
    {
        var (low, high) = (settings.Low ?? double.NegativeInfinity, settings.High ?? double.PositiveInfinity);
        if (settings.OutlierSigma is { } sigma)
        {
            var (mean, deviation) = MeanAndDeviation(voxels, inside);
            low = Math.Max(low, mean - sigma * deviation);
            high = Math.Min(high, mean + sigma * deviation);
        }
        var kept = new bool[inside.Length];
        for (var i = 0; i < kept.Length; i++)
            kept[i] = inside[i] && float.IsFinite(voxels[i]) && voxels[i] >= low && voxels[i] <= high;
        return kept;
    }

    private static (double Mean, double Deviation) MeanAndDeviation(float[] voxels, bool[] inside)
    {
        double sum = 0, squares = 0;
        var count = 0;
        for (var i = 0; i < voxels.Length; i++)
            if (inside[i] && float.IsFinite(voxels[i])) (sum, count) = (sum + voxels[i], count + 1);
        if (count == 0) return (0, 0);
        var mean = sum / count;
        for (var i = 0; i < voxels.Length; i++)
            if (inside[i] && float.IsFinite(voxels[i])) squares += (voxels[i] - mean) * (voxels[i] - mean);
        return (mean, Math.Sqrt(squares / count));
    }
}
