using System.Globalization;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>From frames in any order to slices on one grid, or to what prevents it.</summary>
internal static class SeriesSorting
{
    private const double SamePlaceMm = 0.01;
    private const double SameDirection = 1e-4;                           // cosine of less than a degree
    private const double SameSpacing = 1e-3;                             // of the spacing
    private const double SilentDeviation = 0.01, LargestDeviation = 0.5; // of the distance between slices
    private const double MissingGap = 1.5;

    public static (SeriesLayout? Layout, IReadOnlyList<SeriesProblem> Problems) Sort(IReadOnlyList<DicomInstance> instances)
    {
        var problems = new List<SeriesProblem>();
        var slices = Slices(instances, problems);
        Mixtures(slices, problems);
        if (problems.Exists(problem => problem.Prevents)) return (null, problems);

        var places = Places(slices, slices[0].Frame.Normal);
        var volumes = places[0].Count;
        if (places.Find(place => place.Count != volumes) is { } odd)
            problems.Add(new(SeriesProblemKind.DuplicateSlices, true,
                Told($"{places.Count} places, with {Math.Min(volumes, odd.Count)} to {places.Max(place => place.Count)} slices each"),
                "one slice at each place, or equally many", "Deposit each acquisition as a series of its own."));
        var grid = GridOf(places, problems);
        if (problems.Exists(problem => problem.Prevents)) return (null, problems);
        return (new(grid, volumes, [.. Enumerable.Range(0, volumes).SelectMany(volume => places.Select(place => place[volume]))]), problems);
    }

    private static List<SliceSource> Slices(IReadOnlyList<DicomInstance> instances, List<SeriesProblem> problems)
    {
        var once = instances.DistinctBy(instance => instance.SopUid.Length > 0 ? instance.SopUid : instance.Name).ToList();
        if (once.Count < instances.Count) problems.Add(new(SeriesProblemKind.DuplicateInstances, false,
            Told($"{instances.Count - once.Count} files of an instance that is there already"), "each instance once", "Leave out the copies."));
        var images = once.FindAll(instance => !instance.IsLocalizer);
        if (images.Count == 0) images = once;
        else if (images.Count < once.Count) problems.Add(new(SeriesProblemKind.Localizers, false,
            Told($"{once.Count - images.Count} localisers among the slices"), "slices alone", "None needed: they were left out."));
        return [.. images.SelectMany(instance => instance.Frames.Select((_, i) => new SliceSource(instance, i)))];
    }

    /// <summary>Frames that cannot lie on one grid.</summary>
    private static void Mixtures(List<SliceSource> slices, List<SeriesProblem> problems)
    {
        var first = slices[0];
        Add(SeriesProblemKind.MixedSizes, slice => (slice.Instance.Pixels.Rows, slice.Instance.Pixels.Columns)
            != (first.Instance.Pixels.Rows, first.Instance.Pixels.Columns), "of another size than the first", "slices of one size");
        Add(SeriesProblemKind.MixedOrientations, slice => !(Along(slice.Frame.StepX, first.Frame.StepX) && Along(slice.Frame.StepY, first.Frame.StepY)),
            "turned against the first", "parallel slices");
        Add(SeriesProblemKind.MixedSpacings, slice => !(Near(slice.Frame.StepX, first.Frame.StepX) && Near(slice.Frame.StepY, first.Frame.StepY)),
            "with another pixel spacing than the first", "one pixel spacing");
        Add(SeriesProblemKind.MixedFramesOfReference, slice => slice.Instance.FrameOfReferenceUid != first.Instance.FrameOfReferenceUid,
            "in another frame of reference than the first", "one frame of reference");
        if (first.Instance.Modality != "PT" && slices.Exists(slice => (slice.Frame.Slope, slice.Frame.Intercept) != (first.Frame.Slope, first.Frame.Intercept)))
            problems.Add(new(SeriesProblemKind.RescaleDiffers, false, "slices with several slopes or intercepts", "one for the series",
                "None needed: each slice was read with its own."));

        void Add(SeriesProblemKind kind, Predicate<SliceSource> differs, string found, string expected)
        {
            if (slices.FindAll(differs).Count is > 0 and var count)
                problems.Add(new(kind, true, Told($"{count} of {slices.Count} slices {found}"), expected,
                    "Deposit what does not belong together as series of their own."));
        }
    }

    private static bool Along(Vector3d a, Vector3d b) => a.Dot(b) >= (1 - SameDirection) * a.Length * b.Length;

    private static bool Near(Vector3d a, Vector3d b) => Math.Abs(a.Length - b.Length) <= SameSpacing * b.Length;

    /// <summary>Slices by place along the normal; at one place by time, then by number.</summary>
    private static List<List<SliceSource>> Places(List<SliceSource> slices, Vector3d normal)
    {
        var places = new List<List<SliceSource>>();
        var last = double.NegativeInfinity;
        foreach (var (slice, at) in slices.Select(slice => (slice, At: slice.Frame.Position.Dot(normal))).OrderBy(pair => pair.At))
        {
            if (at - last > SamePlaceMm)
            {
                places.Add([]);
                last = at;
            }
            places[^1].Add(slice);
        }
        foreach (var place in places) place.Sort((a, b) => (a.Frame.Time, a.Frame.Number, a.Index).CompareTo((b.Frame.Time, b.Frame.Number, b.Index)));
        return places;
    }

    private static Grid GridOf(List<List<SliceSource>> places, List<SeriesProblem> problems)
    {
        var (source, first) = (places[0][0], places[0][0].Frame);
        var step = first.Thickness is { } thickness ? thickness * first.Normal : first.Normal;
        if (places.Count > 1) step = 1.0 / (places.Count - 1) * (places[^1][0].Frame.Position - first.Position);
        else problems.Add(new(SeriesProblemKind.SliceDistanceAssumed, false, "a single slice", "several",
            first.Thickness is null ? "None needed: 1 mm was assumed as its thickness." : "None needed: its thickness was taken as the distance."));
        Regularity(places, first, step, problems);
        return new(source.Instance.Pixels.Columns, source.Instance.Pixels.Rows, places.Count, first.Position, first.StepX, first.StepY, step);
    }

    private static void Regularity(List<List<SliceSource>> places, DicomFrame first, Vector3d step, List<SeriesProblem> problems)
    {
        if (places.Count < 2) return;
        double[] gaps = [.. places.Zip(places.Skip(1), (a, b) => (b[0].Frame.Position - a[0].Frame.Position).Dot(first.Normal))];
        var usual = gaps.Order().ElementAt((gaps.Length - 1) / 2);
        var missing = gaps.Where(gap => gap > MissingGap * usual).Sum(gap => Math.Max(1, Math.Round(gap / usual) - 1));
        var deviation = places.SelectMany((place, i) => place.Select(slice => (slice.Frame.Position - (first.Position + i * step)).Length)).Max() / usual;
        if (missing > 0)
            problems.Add(new(SeriesProblemKind.MissingSlices, true,
                Told($"{gaps.Count(gap => gap > MissingGap * usual)} gaps, about {missing} slices missing between {places.Count}"),
                Told($"a slice every {usual:0.####} mm"), "Upload the missing slices."));
        else if (deviation > SilentDeviation)
            problems.Add(new(SeriesProblemKind.IrregularSlices, deviation > LargestDeviation,
                Told($"slices up to {deviation:0.###} of their distance off an even stack ({gaps.Min():0.####} to {gaps.Max():0.####} mm apart)"),
                "slices evenly apart", "Deposit the series as it was reconstructed, or resampled to even slices."));
        var slant = Math.Acos(Math.Clamp(step.Dot(first.Normal) / step.Length, -1, 1)) * 180 / Math.PI;
        if (slant > 0.1)
            problems.Add(new(SeriesProblemKind.GantryTilt, false, Told($"slices stacked {slant:0.##}° off their normal"), "slices straight above each other",
                "None needed: the grid is sheared as the slices are. Resample it where a program takes straight grids alone."));
    }

    private static string Told(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
