using System.Diagnostics;

namespace OpenRadiomics.Radiomics;

/// <summary>
/// Intensity–volume histogram (P88C): which part of the region has at least an intensity. Steps run from the re-segmentation's lower to its
/// upper bound, or else from the region's minimum to its maximum: whole numbers without discretisation, bin centres for fixed bin size,
/// bin numbers for a fixed number. All NaN for an empty mask.
/// </summary>
internal sealed class IntensityVolumeHistogram : IFeatureFamily
{
    public string Code => "P88C";
    public string Abbreviation => "IVH";
    public string Name => "intensity-volume histogram";

    public IReadOnlyList<FeatureDefinition> Definitions { get; } =
    [
        Define("BC2M", "NK6P", "Volume fraction at 10% intensity", "ivh_v10", "Part of the region with at least 10% of the intensity range.", Units.One, "[0, 1]"),
        Define("BC2M", "4279", "Volume fraction at 90% intensity", "ivh_v90", "Part of the region with at least 90% of the intensity range.", Units.One, "[0, 1]"),
        Define("GBPN", "PWN1", "Intensity at 10% volume", "ivh_i10", "Lowest step which at most 10% of the region reach; a step above the last if none is.", Units.Intensity, "(-∞, ∞)"),
        Define("GBPN", "BOHI", "Intensity at 90% volume", "ivh_i90", "Lowest step which at most 90% of the region reach; a step above the last if none is.", Units.Intensity, "(-∞, ∞)"),
        Define("DDTU", "WITY", "Volume fraction difference between 10% and 90% intensity", "ivh_diff_v10_v90", "Volume fraction at 10% less that at 90% intensity.", Units.One, "[0, 1]"),
        Define("CNV2", "JXJA", "Intensity difference between 10% and 90% volume", "ivh_diff_i10_i90", "Intensity at 10% less that at 90% volume.", Units.Intensity, "[0, ∞)"),
        Define("9CMM", "", "Area under the IVH curve", "ivh_auc", "Integral of the volume fraction over the intensity fraction, trapezoids; 0 for a single step.", Units.One, "[0, 1]"),
    ];

    public IEnumerable<FeatureValue> Compute(Region region)
    {
        if (region.IntensityCount == 0) return FamilyValues.Undefined(this, Aggregation.Whole);
        var (step, first, width) = Steps(region);
        var sorted = region.SortedValues;                               // steps grow with intensity, so they come out sorted too
        using var rented = new Rented<long>(sorted.Length);
        var steps = rented.Span;
        for (var i = 0; i < steps.Length; i++) steps[i] = step(sorted[i]);
        var last = Math.Max(LastStep(region, first, width), steps[^1]);
        var (v10, v90) = (AtLeast(steps, CeilingTenth(last, 1)), AtLeast(steps, CeilingTenth(last, 9)));
        var (i10, i90) = (first + width * ReachedByAtMost(steps, 1), first + width * ReachedByAtMost(steps, 9));
        return FamilyValues.Of(this, Aggregation.Whole, [v10, v90, i10, i90, v10 - v90, i10 - i90, Area(steps, last)]);
    }

    /// <summary>The step of an intensity, counted from 0, with the intensity of step 0 and of one step.</summary>
    private static (Func<float, long> Step, double First, double Width) Steps(Region region)
    {
        var minimum = region.Settings.LowestIntensity ?? region.SortedValues[0];
        switch (region.Settings.VolumeHistogram)
        {
            case Discretisation.None:
                return (v => (long)Math.Floor(v - minimum), minimum, 1);
            case Discretisation.FixedBinSize size:
                var edge = size.Minimum ?? minimum;
                return (v => (long)Math.Floor((v - edge) / size.Width), edge + size.Width / 2, size.Width);
            case Discretisation.FixedBinNumber number:
                var (lowest, highest) = (region.SortedValues[0], region.SortedValues[^1]);
                return (v => Discretiser.Bin(v, number.Bins, lowest, highest) - 1L, 1, 1);
            default: throw new UnreachableException();
        }
    }

    private static long LastStep(Region region, double first, double width)
    {
        var maximum = region.Settings.HighestIntensity ?? region.SortedValues[^1];
        return region.Settings.VolumeHistogram switch
        {
            Discretisation.FixedBinNumber number => region.SortedValues[^1] > region.SortedValues[0] ? number.Bins - 1 : 0,
            Discretisation.FixedBinSize => (long)Math.Ceiling((maximum - first + width / 2) / width) - 1,
            _ => (long)Math.Floor(maximum - first),
        };
    }

    private static long CeilingTenth(long last, int tenths) => (long)(((Int128)last * tenths + 9) / 10);

    private static double AtLeast(ReadOnlySpan<long> sorted, long step)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] < step) low = middle + 1; else high = middle;
        }
        return (double)(sorted.Length - low) / sorted.Length;
    }

    /// <summary>The step above the highest one that more than the given tenths of all voxels reach.</summary>
    private static long ReachedByAtMost(ReadOnlySpan<long> sorted, int tenths)
    {
        var allowed = (int)((long)sorted.Length * tenths / 10);
        return sorted[sorted.Length - allowed - 1] + 1;
    }

    /// <summary>Trapezoids of the volume fraction from step 0 to the last; a voxel at step s is in the fractions of s + 1 steps.</summary>
    private static double Area(ReadOnlySpan<long> sorted, long last)
    {
        if (last == 0) return 0;
        double fractions = 0;
        var atLast = 0;
        foreach (var step in sorted)
        {
            fractions += step + 1.0;
            if (step == last) atLast++;
        }
        var n = (double)sorted.Length;
        return (fractions / n - (1 + atLast / n) / 2) / last;
    }

    private static FeatureDefinition Define(string code, string subcode, string name, string tag, string formula, string unit, string range) =>
        new(code, subcode, name, tag, formula, unit, range, SettingsParts.Intensity | SettingsParts.VolumeHistogram);
}
