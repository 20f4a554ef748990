using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>Which values of a column are wanted, by their regions and by themselves.</summary>
internal sealed class RegionFilter
{
    private readonly List<(Func<FeatureRegion, string?> Of, HashSet<string> Wanted)> _parts = [];
    private readonly Dictionary<RegionsOfVersion, bool[]?> _known = new(ReferenceEqualityComparer.Instance);
    private readonly double? _least, _greatest;

    public RegionFilter(FeatureQuery query)
    {
        (_least, _greatest) = (query.Least, query.Greatest);
        Add(query.Modality, region => region.Modality);
        Add(query.Manufacturer, region => region.Manufacturer);
        Add(query.Model, region => region.Model);
        Add(query.Subject, region => region.Subject);
        Add(query.Region, region => region.Roi);
        Add(query.Session, region => region.Session);
        Add(query.Reader, region => region.Reader);
        Add(query.Repeat, region => region.Repeat);
    }

    /// <summary>Which regions are wanted; null for all.</summary>
    public bool[]? Regions(RegionsOfVersion list)
    {
        if (_parts.Count == 0) return null;
        if (!_known.TryGetValue(list, out var wanted))
            _known[list] = wanted = [.. list.Regions.Select(region => _parts.All(part => part.Of(region) is { } text && part.Wanted.Contains(text)))];
        return wanted;
    }

    /// <summary>Whether any region is wanted: a list without one need not be read.</summary>
    public bool WantsAny(RegionsOfVersion list) => Regions(list) is not { } wanted || Array.IndexOf(wanted, true) >= 0;

    /// <summary>A bound is met by finite numbers alone.</summary>
    public bool Wants(double value) => (_least is null && _greatest is null || double.IsFinite(value)) && (_least is not { } least || value >= least)
        && (_greatest is not { } greatest || value <= greatest);

    private void Add(IReadOnlyList<string> wanted, Func<FeatureRegion, string?> of)
    {
        if (wanted.Count > 0) _parts.Add((of, new(wanted, StringComparer.OrdinalIgnoreCase)));
    }
}
