using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Checks;

/// <summary>Counts over voxels as they stream by: extremes of an image, labels of a mask.</summary>
internal sealed class VoxelStatistics(bool labels)
{
    private readonly SortedDictionary<int, long> counts = [];
    private float minimum = float.PositiveInfinity, maximum = float.NegativeInfinity;
    private long notFinite, notWhole, negative;
    private bool moreLabels;

    public void Take(ReadOnlySpan<float> voxels)
    {
        var (run, length) = (float.NaN, 0L);
        foreach (var v in voxels)
        {
            if (!float.IsFinite(v)) { notFinite++; continue; }
            if (v < minimum) minimum = v;
            if (v > maximum) maximum = v;
            if (!labels || v == 0) continue;
            if (v == run) { length++; continue; }                       // labels come in runs: one look-up for each
            Count(run, length);
            (run, length) = (v, 1);
        }
        Count(run, length);
    }

    public ImageFacts Image(Grid grid, int volumes) =>
        new(grid, volumes, minimum <= maximum ? minimum : null, minimum <= maximum ? maximum : null, notFinite);

    public MaskFacts Mask() => new([.. counts.Select(label => new RegionFacts(label.Key, label.Value))], moreLabels, notWhole, negative);

    private void Count(float value, long voxels)
    {
        if (voxels == 0) return;
        if (value != MathF.Floor(value)) notWhole += voxels;
        else if (value < 0) negative += voxels;
        else if (value > MaskFacts.LargestLabel || counts.Count == MaskFacts.MostCounted && !counts.ContainsKey((int)value)) moreLabels = true;
        else counts[(int)value] = counts.GetValueOrDefault((int)value) + voxels;
    }
}
