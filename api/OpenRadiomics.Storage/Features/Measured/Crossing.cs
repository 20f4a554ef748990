namespace OpenRadiomics.Storage;

/// <summary>A rater and how many finite values there are of it.</summary>
public sealed record CountedRater(string Name, int Values);

/// <summary>The values of a group in one version as complete targets by the raters that occur in it.</summary>
/// <param name="Group">The group in its version.</param>
/// <param name="Raters">Raters with any value of the group.</param>
/// <param name="Values">By rater, then target: those of which every rater has a finite value.</param>
/// <param name="Subjects">How many subjects the complete targets belong to.</param>
/// <param name="Incomplete">Targets left out because a rater has no finite value of them.</param>
/// <param name="Ambiguous">Targets left out because a rater has two values of them.</param>
/// <param name="Unassigned">Values left out because nobody knows their subject or rater.</param>
public sealed record Crossing(
    GroupOfVersion Group, IReadOnlyList<CountedRater> Raters, IReadOnlyList<double[]> Values, int Subjects, int Incomplete, int Ambiguous, int Unassigned)
{
    public static Crossing Of(GroupOfVersion group, CrossedRegions crossed)
    {
        var cells = new MeasuredCells(group, crossed);
        var (occurs, finite, perTarget) = (new bool[crossed.Raters.Count], new int[crossed.Raters.Count], new int[crossed.Targets.Count]);
        for (var place = 0; place < crossed.Cells.Count; place++)
        {
            var (target, rater) = crossed.Cells[place];
            if (cells.RegionOf(place) is null) continue;
            occurs[rater] = true;
            if (!cells.IsFinite(place)) continue;
            finite[rater]++;
            perTarget[target]++;
        }
        int[] raters = [.. Enumerable.Range(0, occurs.Length).Where(rater => occurs[rater])];
        int[] seen = [.. Enumerable.Range(0, perTarget.Length).Where(cells.IsSeen)], ambiguous = [.. seen.Where(cells.IsAmbiguous)];
        int[] complete = [.. seen.Where(target => perTarget[target] == raters.Length && !cells.IsAmbiguous(target))];
        return new(group, [.. raters.Select(rater => new CountedRater(crossed.Raters[rater], finite[rater]))], Dense(cells, raters, complete),
            complete.Select(target => crossed.Targets[target].Subject).Distinct().Count(), seen.Length - ambiguous.Length - complete.Length, ambiguous.Length,
            cells.Unassigned);
    }

    private static double[][] Dense(MeasuredCells cells, int[] raters, int[] targets)
    {
        var (rowOf, columnOf) = (targets.Select((target, i) => (target, i)).ToDictionary(one => one.target, one => one.i),
            raters.Select((rater, i) => (rater, i)).ToDictionary(one => one.rater, one => one.i));
        double[][] values = [.. raters.Select(_ => new double[targets.Length])];
        for (var place = 0; place < cells.Crossed.Cells.Count; place++)
        {
            var (target, rater) = cells.Crossed.Cells[place];
            if (cells.RegionOf(place) is { } region && rowOf.TryGetValue(target, out var row)) values[columnOf[rater]][row] = cells.Group.Values[region]!.Value;
        }
        return values;
    }
}
