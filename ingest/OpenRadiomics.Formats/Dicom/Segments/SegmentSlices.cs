using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>The grid of a segmentation and the slice of each frame.</summary>
/// <param name="Grid">The smallest grid that has every frame as a slice.</param>
/// <param name="Slices">Slice of each frame, from 0.</param>
internal sealed record SegmentSlices(Grid Grid, IReadOnlyList<int> Slices)
{
    private const double Tolerance = 0.1;                               // of a slice; headers round positions
    private const double SameSlice = 1e-3;                              // mm
    private const double SameDirection = 1e-4;                          // of a voxel's edge

    /// <summary>
    /// Slices as far apart as the file says, where all gaps are multiples of that: empty slices are often left out. Else as far as the nearest two frames are; a
    /// single one is as thick as the file says.
    /// </summary>
    /// <returns>The grid, or null and what contradicts it.</returns>
    public static (SegmentSlices? Slices, string Found, string Expected) Of(IReadOnlyList<SegmentFrame> frames, int columns, int rows)
    {
        var first = frames[0];
        var slack = SameDirection * Math.Min(first.StepX.Length, first.StepY.Length);
        if (frames.Any(f => (f.StepX - first.StepX).Length > slack || (f.StepY - first.StepY).Length > slack))
            return (null, "frames of several orientations or spacings", "frames of one grid");
        var normal = first.StepX.Cross(first.StepY);
        var unit = (1 / normal.Length) * normal;
        double[] depths = [.. frames.Select(f => unit.Dot(f.Position))];
        double[] distinct = [.. depths.Order()];
        var gaps = distinct.Zip(distinct.Skip(1), (a, b) => b - a).Where(gap => gap > SameSlice).ToArray();
        var (depth, step) = (distinct[^1] - distinct[0], first.SliceStepMm ?? first.ThicknessMm ?? 0);
        if (gaps.Length > 0) step = depth / Math.Round(depth / (Told(first, gaps) ?? Single(gaps)));                           // over the whole depth rounding of positions cancels
        if (!(step > 0)) return (null, "one slice of unknown thickness", "SpacingBetweenSlices or SliceThickness");

        int[] slices = new int[frames.Count];
        var origin = frames[Array.IndexOf(depths, distinct[0])].Position;
        for (var i = 0; i < slices.Length; i++)
        {
            var exact = (depths[i] - distinct[0]) / step;
            if (exact > ushort.MaxValue) return (null, "frames too far apart for their spacing", $"at most {ushort.MaxValue} slices");
            slices[i] = (int)Math.Round(exact);
            var off = frames[i].Position - (origin + slices[i] * step * unit);
            if (off.Length > Tolerance * step) return (null, "frames that do not lie on the slices of one grid",
                "frames stacked along their normal, at multiples of one distance");
        }
        return (new(new(columns, rows, slices.Max() + 1, origin, first.StepX, first.StepY, step * unit), slices), "", "");
    }

    private static double? Told(SegmentFrame frame, double[] gaps) => frame.SliceStepMm is > SameSlice and var told
        && Array.TrueForAll(gaps, gap => Math.Round(gap / told) >= 1 && Math.Abs(gap / told - Math.Round(gap / told)) <= Tolerance) ? told : null;

    /// <summary>Mean of those gaps that are one slice wide: less than half a slice more than the smallest.</summary>
    private static double Single(double[] gaps)
    {
        var most = 1.5 * gaps.Min();
        return gaps.Where(gap => gap < most).Average();
    }
}
