namespace OpenRadiomics.Storage;

/// <summary>
/// The values of a group in the cells of targets by raters. A cell in which two values would fall has none, and its target is named ambiguous: nobody can say
/// which is meant.
/// </summary>
public sealed class MeasuredCells
{
    private readonly int[] _regionOf;
    private readonly bool[] _ambiguous, _seen;

    public MeasuredCells(GroupOfVersion group, CrossedRegions crossed)
    {
        (Group, Crossed, _regionOf, _ambiguous, _seen) = (group, crossed, new int[crossed.Cells.Count], new bool[crossed.Targets.Count],
            new bool[crossed.Targets.Count]);
        Array.Fill(_regionOf, -1);
        for (var region = 0; region < group.Values.Length; region++)
        {
            var disputed = group.Disputed.Contains(region);
            if (group.Values[region] is null && !disputed) continue;
            var place = crossed.CellOf[region];
            if (place == CrossedRegions.Unknown) Unassigned++;
            if (place < 0) continue;
            var target = crossed.Cells[place].Target;
            _seen[target] = true;
            if (disputed || _regionOf[place] >= 0) _ambiguous[target] = true;
            _regionOf[place] = region;
        }
    }

    public GroupOfVersion Group { get; }

    public CrossedRegions Crossed { get; }

    /// <summary>Values whose subject or rater nobody knows.</summary>
    public int Unassigned { get; }

    /// <summary>Whether a target has a value of any rater.</summary>
    public bool IsSeen(int target) => _seen[target];

    /// <summary>Whether two values of one rater belong to a target.</summary>
    public bool IsAmbiguous(int target) => _ambiguous[target];

    /// <summary>The region whose value a cell has; null where it has none.</summary>
    public int? RegionOf(int cell) => _regionOf[cell] >= 0 ? _regionOf[cell] : null;

    /// <summary>Whether a cell has a finite value.</summary>
    public bool IsFinite(int cell) => _regionOf[cell] >= 0 && Group.Values[_regionOf[cell]] is { } value && double.IsFinite(value);
}
