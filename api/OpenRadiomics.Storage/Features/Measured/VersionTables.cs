using Marten;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>The features of one version over its regions.</summary>
/// <param name="Groups">All groups found.</param>
/// <param name="Features">What the version has of each.</param>
/// <param name="Volume">Volumes of the regions: by mesh (RNU0), else by counting voxels (YEKZ); null where the version has none.</param>
public sealed record VersionTable(FeatureGroups Groups, IReadOnlyList<GroupOfVersion> Features, GroupOfVersion? Volume);

/// <summary>Reads the features of one version at once.</summary>
public sealed class VersionTables(FeatureCatalogue catalogue, RegionLists lists)
{
    /// <summary>The most features, and the most values of all of them, there or missing.</summary>
    public const int MostFeatures = 2_000, MostValues = 2_000_000;

    private static readonly string[] Volumes = ["RNU0", "YEKZ"];

    /// <summary>The table; null if there are too many features or values.</summary>
    public async Task<VersionTable?> Of(IQuerySession session, FeatureQuery query, VersionId version, CancellationToken ct)
    {
        var only = query with { Dataset = [$"{version}"] };
        if (await catalogue.Find(session, only, null, ct) is not { Groups: var groups } features) return null;
        var regions = await lists.Of(session, features.Columns, ct);
        if (groups.Names.Count > MostFeatures || regions.Values.Any(list => (long)list.Regions.Count
            * Math.Max(groups.Names.Count, groups.Columns.Count) > MostValues)) return null;
        var ofVolume = new FeatureQuery
        {
            Code = Volumes, Filter = ["original"], Dataset = only.Dataset, Modality = query.Modality, Manufacturer = query.Manufacturer, Model = query.Model,
            Subject = query.Subject, Region = query.Region,
            Session = query.Session, Reader = query.Reader, Repeat = query.Repeat,
        };
        var volumes = await catalogue.Find(session, ofVolume, features.AsOf, ct);
        List<GroupOfVersion> found = volumes is null ? []
            : [.. (await Read(session, ofVolume, volumes, ct)).Where(one => one.Columns[0].Found.Column.Relation == "exact")];
        return new(groups, await Read(session, only, features, ct),
            found.OrderBy(one => Array.IndexOf(Volumes, one.Columns[0].Found.Column.Identity.Code)).ThenByDescending(one => one.Finite).FirstOrDefault());
    }

    private async Task<List<GroupOfVersion>> Read(IQuerySession session, FeatureQuery query, FoundFeatures features, CancellationToken ct)
    {
        var read = new List<GroupOfVersion>();
        await foreach (var group in GroupOfVersion.Read(session, query, features, await lists.Of(session, features.Columns, ct), ct)) read.Add(group);
        return read;
    }
}
