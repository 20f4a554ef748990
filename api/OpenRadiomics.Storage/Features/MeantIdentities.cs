using Marten;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>Which published identity is meant by a code and what is said beside it.</summary>
public sealed class MeantIdentities(FeatureCatalogue catalogue)
{
    /// <summary>The identities that each feature may mean, as far as they are published: one where it is clear. Null if too many columns are found.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<FoundColumn>>?> Of(IQuerySession session, IReadOnlyList<FeatureOfRegion> features, CancellationToken ct)
    {
        string[] codes = [.. features.Where(feature => feature.Identity is null).Select(feature => feature.Code!).Distinct()],
            keys = [.. features.Select(feature => feature.Identity).OfType<string>().Distinct()];
        if (await catalogue.Find(session, new() { Code = codes, Identity = keys }, null, ct) is not { } found) return null;
        FoundColumn[] identities = [.. found.Columns.DistinctBy(column => column.Identity).OrderBy(column => column.Identity, StringComparer.Ordinal)];
        return [.. features.Select(feature => (IReadOnlyList<FoundColumn>)[.. identities.Where(column => IsMeant(feature, column))])];
    }

    private static bool IsMeant(FeatureOfRegion feature, FoundColumn column)
    {
        if (feature.Identity is { } key) return column.Identity == key;
        var identity = column.Column.Identity;
        return (Same(feature.Code, identity.Code) || identity.Subcode is { } subcode && Same(feature.Code, $"{identity.Code}-{subcode}"))
            && Same(feature.Aggregation, identity.Aggregation)
            && feature.Filter == identity.Filter && column.Column.Relation == "exact"
                && (feature.Settings is null || feature.Settings == identity.SettingsHash());
    }

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
