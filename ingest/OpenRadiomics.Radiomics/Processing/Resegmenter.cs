namespace OpenRadiomics.Radiomics;

/// <summary>Makes the intensity mask of the morphological mask (IBSI IFBP).</summary>
internal static class Resegmenter
{
    /// <summary>
    /// The mask's voxels within range and, if asked for, within σ of the mean of the whole mask; none of which image or response is NaN or an infinity.
    /// The mask itself where no voxel is lost.
    /// </summary>
    public static bool[] Apply(Crop image, Crop response, bool[] inside, (int X, int Y) size, Resegmentation settings)
    {
        if (inside.Length == 0) return inside;
        var (low, high) = (settings.Low ?? double.NegativeInfinity, settings.High ?? double.PositiveInfinity);
        if (settings.OutlierSigma is { } sigma)
        {
            var (mean, deviation) = MeanAndDeviation(new Runs(image, inside, size.X, size.Y));
            low = Math.Max(low, mean - sigma * deviation);
            high = Math.Min(high, mean + sigma * deviation);
        }
        bool[]? kept = null;
        for (var row = 0; row < inside.Length / size.X; row++)
        {
            var (at, answer) = (image.Row(row % size.Y, row / size.Y), response.Row(row % size.Y, row / size.Y));
            for (var x = 0; x < size.X; x++)
            {
                var v = image.Voxels[at + x];
                if (!inside[row * size.X + x] || float.IsFinite(v) && v >= low && v <= high && float.IsFinite(response.Voxels[answer + x])) continue;
                kept ??= (bool[])inside.Clone();
                kept[row * size.X + x] = false;
            }
        }
        return kept ?? inside;
    }

    private static (double Mean, double Deviation) MeanAndDeviation(Runs voxels)
    {
        double sum = 0, squares = 0;
        var count = 0;
        foreach (var run in voxels)
            foreach (var v in run)
                if (float.IsFinite(v)) (sum, count) = (sum + v, count + 1);
        if (count == 0) return (0, 0);
        var mean = sum / count;
        foreach (var run in voxels)
            foreach (var v in run)
                if (float.IsFinite(v)) squares += (v - mean) * (v - mean);
        return (mean, Math.Sqrt(squares / count));
    }
}
