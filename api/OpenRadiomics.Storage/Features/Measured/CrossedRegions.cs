using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>What is measured several times: the region of one subject, in all that tells regions apart but what raters are.</summary>
/// <param name="Subject">Whose.</param>
/// <param name="Roi">The region's name.</param>
/// <param name="Label">Its number, where it has no name.</param>
/// <param name="Session">Visit; null also where raters are sessions.</param>
/// <param name="Reader">Who drew it; null also where raters are readers.</param>
/// <param name="Repeat">Which repetition; null also where raters are repetitions.</param>
public sealed record Target(string Subject, string? Roi, string? Label, string? Session, string? Reader, string? Repeat);

/// <summary>A target measured by a rater, both by their places.</summary>
public readonly record struct Cell(int Target, int Rater);

/// <summary>The regions of a version as targets by raters. Only cells that occur are held: of raters that have no target in common there may be many.</summary>
public sealed class CrossedRegions
{
    /// <summary>The region has no cell: nobody knows its subject, or its rater.</summary>
    public const int Unknown = -1;

    /// <summary>The region has no cell: its rater was not asked for.</summary>
    public const int NotAskedFor = -2;

    private readonly List<Target> _targets = [];
    private readonly List<Cell> _cells = [];

    private CrossedRegions(string[] raters, int regions) => (Raters, CellOf) = (raters, new int[regions]);

    /// <summary>The targets, in the order of their first regions.</summary>
    public IReadOnlyList<Target> Targets => _targets;

    /// <summary>The raters: those asked for in that order, else numbers in their order and then names.</summary>
    public IReadOnlyList<string> Raters { get; }

    /// <summary>The cells that occur.</summary>
    public IReadOnlyList<Cell> Cells => _cells;

    /// <summary>The cell of each region, or <see cref="Unknown"/>, or <see cref="NotAskedFor"/>.</summary>
    public int[] CellOf { get; }

    /// <param name="list">The regions.</param>
    /// <param name="across">What raters are.</param>
    /// <param name="raters">Which raters; all if none is named.</param>
    public static CrossedRegions Of(RegionsOfVersion list, Across across, IReadOnlyList<string> raters)
    {
        string[] all = raters.Count > 0 ? [.. raters.Distinct()]
            : [.. list.Regions.Select(region => RaterOf(region, across)).OfType<string>().Distinct().OrderBy(name => name, InOrder)];
        var crossed = new CrossedRegions(all, list.Regions.Count);
        var (raterOf, targetOf, cellOf) = (all.Select((name, i) => (name, i)).ToDictionary(one => one.name, one => one.i), new Dictionary<Target, int>(),
            new Dictionary<Cell, int>());
        for (var region = 0; region < list.Regions.Count; region++)
        {
            var one = list.Regions[region];
            if (one.Subject is null || RaterOf(one, across) is not { } rater) crossed.CellOf[region] = Unknown;
            else if (!raterOf.TryGetValue(rater, out var by)) crossed.CellOf[region] = NotAskedFor;
            else crossed.CellOf[region] = Place(cellOf, crossed._cells, new(Place(targetOf, crossed._targets, TargetOf(one, one.Subject, across)), by));
        }
        return crossed;
    }

    private static Target TargetOf(FeatureRegion region, string subject, Across across) => new(subject, region.Roi, region.Roi is null ? region.Label : null,
        across == Across.Session ? null : region.Session, across == Across.Reader ? null : region.Reader, across == Across.Repeat ? null : region.Repeat);

    private static string? RaterOf(FeatureRegion region, Across across) =>
        across switch { Across.Reader => region.Reader, Across.Session => region.Session, _ => region.Repeat };

    private static int Place<T>(Dictionary<T, int> known, List<T> list, T one) where T : notnull
    {
        if (known.TryGetValue(one, out var place)) return place;
        list.Add(one);
        return known[one] = list.Count - 1;
    }

    private static readonly Comparer<string> InOrder = Comparer<string>.Create((a, b) =>
    {
        var (numbered, other) = (Number(a), Number(b));
        return numbered is null != other is null ? (numbered is null ? 1 : -1) : numbered is { } x && other is { } y && x != y ? x.CompareTo(y)
            : string.CompareOrdinal(a, b);
    });

    private static long? Number(string text) => long.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture,
        out var number) ? number : null;
}
