using System.Runtime.CompilerServices;
using Marten;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>What one version has of one group of comparable values: at most one value for each region, though its columns come from several tables.</summary>
public sealed class GroupOfVersion
{
    private const int ColumnsAtOnce = 256;
    private readonly List<GroupedColumn> _columns = [];
    private readonly HashSet<int> _disputed = [];

    private GroupOfVersion(GroupedColumn first, int number, RegionsOfVersion list) =>
        (Name, Number, List, Values) = (first.Name, number, list, new double?[list.Regions.Count]);

    /// <summary>Name of the group.</summary>
    public string Name { get; }

    /// <summary>Its number in the answer.</summary>
    public int Number { get; }

    /// <summary>The version's regions.</summary>
    public RegionsOfVersion List { get; }

    /// <summary>How many of them are finite.</summary>
    public int Finite => Values.Count(value => value is { } number && double.IsFinite(number));

    private bool HasValues { get; set; }

    /// <summary>The columns that were put together.</summary>
    public IReadOnlyList<GroupedColumn> Columns => _columns;

    /// <summary>In the order of regions; null where there is none, none that is wanted, or where two differ.</summary>
    public double?[] Values { get; }

    /// <summary>Regions of which two columns say different things: neither is taken.</summary>
    public IReadOnlySet<int> Disputed => _disputed;

    /// <summary>
    /// The wanted values of columns, group by group and version by version; where none is wanted there is no group. One group of a version is held at a time.
    /// </summary>
    public static async IAsyncEnumerable<GroupOfVersion> Read(
        IQuerySession session, FeatureQuery query, FoundFeatures features, IReadOnlyDictionary<VersionId, RegionsOfVersion> lists,
        [EnumeratorCancellation] CancellationToken ct)
    {
        var (filter, open) = (new RegionFilter(query), default(GroupOfVersion));
        foreach (var batch in features.Groups.Columns.Chunk(ColumnsAtOnce))
            await foreach (var (column, values) in features.Read(session, batch, ct))
            {
                var list = lists[column.Found.Version];
                if (open is null || open.Name != column.Name || open.List != list)
                {
                    if (open is { HasValues: true }) yield return open;
                    open = new(column, features.Groups.Numbers[column.Name], list);
                }
                open.Add(column, values, filter);
            }
        if (open is { HasValues: true }) yield return open;
    }

    private void Add(GroupedColumn column, double?[] values, RegionFilter filter)
    {
        var wanted = filter.Regions(List);
        _columns.Add(column);
        for (var region = 0; region < values.Length; region++)
        {
            if (values[region] is not { } raw || wanted?[region] is false || column.Convert(raw) is var value && !filter.Wants(value)
                || _disputed.Contains(region)) continue;
            HasValues = true;
            if (Values[region] is { } there && !there.Equals(value)) (Values[region], _) = (null, _disputed.Add(region));
            else Values[region] = value;
        }
    }
}
