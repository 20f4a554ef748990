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
        Define("BC2M", "NK6P", "Volume fraction at 10% intensity", "ivh_v10", "Part of the region with at least 10% of the intensity range.",
            Units.One, "[0, 1]"),
        Define("BC2M", "4279", "Volume fraction at 90% intensity", "ivh_v90", "Part of the region with at least 90% of the intensity range.",
            Units.One, "[0, 1]"),
        Define("GBPN", "PWN1", "Intensity at 10% volume", "ivh_i10", "Lowest step which at most 10% of the region reach; a step above the last if none is.",
            Units.Intensity, "(-∞, ∞)"),
        Define("GBPN", "BOHI", "Intensity at 90% volume", "ivh_i90", "Lowest step which at most 90% of the region reach; a step above the last if none is.",
            Units.Intensity, "(-∞, ∞)"),
        Define("DDTU", "WITY", "Volume fraction difference between 10% and 90% intensity", "ivh_diff_v10_v90",
            "Volume fraction at 10% less that at 90% intensity.", Units.One, "[0, 1]"),
        Define("CNV2", "JXJA", "Intensity difference between 10% and 90% volume", "ivh_diff_i10_i90", "Intensity at 10% less that at 90% volume.",
            Units.Intensity, "[0, ∞)"),
        Define("9CMM", "", "Area under the IVH curve", "ivh_auc",
            "Integral of the volume fraction over the intensity fraction, trapezoids; 0 for a single step.", Units.One, "[0, 1]"),
    ];

    public IEnumerable<FeatureValue> Compute(Region region)
    {
        if (region.IntensityCount == 0) return FamilyValues.Undefined(this, Aggregation.Whole);
        var (step, first, width) = Steps(region);
        var ranks = region.Ranks;                                       // steps grow with intensity, so their order is that of the intensities
        var last = Math.Max(LastStep(region, first, width), step(ranks.Most));
        var (lower, upper) = (CeilingTenth(last, 1), CeilingTenth(last, 9));
        double steps = 0, n = ranks.Count;
        int atLower = 0, atUpper = 0, atLast = 0;
        foreach (var run in region.Runs)
            foreach (var v in run)
            {
                var reached = step(v);
                steps += reached + 1.0;
                if (reached >= lower) atLower++;
                if (reached >= upper) atUpper++;
                if (reached == last) atLast++;
            }
        var (v10, v90) = (atLower / n, atUpper / n);
        var (i10, i90) = (first + width * (step(ranks.At(AtMost(ranks.Count, 1))) + 1), first + width * (step(ranks.At(AtMost(ranks.Count, 9))) + 1));
        // trapezoids from step 0 to the last; a voxel at step s is in the fractions of s + 1 steps
        var area = last == 0 ? 0 : (steps / n - (1 + atLast / n) / 2) / last;
        return FamilyValues.Of(this, Aggregation.Whole, [v10, v90, i10, i90, v10 - v90, i10 - i90, area]);
    }

    /// <summary>The ranks at which intensities are asked for.</summary>
    internal static int[] Ranks(int count) => [AtMost(count, 1), AtMost(count, 9)];

    /// <summary>The rank of the highest intensity that more than the given tenths of all voxels reach.</summary>
    private static int AtMost(int count, int tenths) => count - (int)((long)count * tenths / 10) - 1;

    /// <summary>The step of an intensity, counted from 0, with the intensity of step 0 and of one step.</summary>
    private static (Func<float, long> Step, double First, double Width) Steps(Region region)
    {
        var minimum = region.Settings.LowestIntensity ?? region.Ranks.Least;
        switch (region.Settings.VolumeHistogram)
        {
            case Discretisation.None:
                return (v => (long)Math.Floor(v - minimum), minimum, 1);
            case Discretisation.FixedBinSize size:
                var edge = size.Minimum ?? minimum;
                return (v => (long)Math.Floor((v - edge) / size.Width), edge + size.Width / 2, size.Width);
            case Discretisation.FixedBinNumber number:
                var (lowest, highest) = (region.Ranks.Least, region.Ranks.Most);
                return (v => Discretiser.Bin(v, number.Bins, lowest, highest) - 1L, 1, 1);
            default: throw new UnreachableException();
        }
    }

    private static long LastStep(Region region, double first, double width)
    {
        var maximum = region.Settings.HighestIntensity ?? region.Ranks.Most;
        return region.Settings.VolumeHistogram switch
        {
            Discretisation.FixedBinNumber number => region.Ranks.Most > region.Ranks.Least ? number.Bins - 1 : 0,
            Discretisation.FixedBinSize => (long)Math.Ceiling((maximum - first + width / 2) / width) - 1,
            _ => (long)Math.Floor(maximum - first),
        };
    }

    private static long CeilingTenth(long last, int tenths) => (long)(((Int128)last * tenths + 9) / 10);

    private static FeatureDefinition Define(string code, string subcode, string name, string tag, string formula, string unit, string range) =>
        new(code, subcode, name, tag, formula, unit, range, SettingsParts.Intensity | SettingsParts.VolumeHistogram);
}
