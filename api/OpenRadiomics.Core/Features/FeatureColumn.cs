namespace OpenRadiomics.Core;

/// <summary>The values of one feature of one table of a version, under one settings: what they are values of, and where they come from.</summary>
/// <param name="Table">The table.</param>
/// <param name="Name">The author's column name.</param>
/// <param name="Identity">What they are values of.</param>
/// <param name="Relation">exact, or offset or differs: then they are not the values of the IBSI feature.</param>
/// <param name="Conversion">What makes them the feature's values (<c>x - 3</c>), or null.</param>
/// <param name="Software">What computed them, or null.</param>
/// <param name="SoftwareVersion">Its version, or null.</param>
/// <param name="Settings">The settings on which the feature depends, in canonical form; null where only their hash is known, or nothing.</param>
/// <param name="Values">In the order of the version's regions; null where there is none. NaN and infinities are values.</param>
public sealed record FeatureColumn(
    AssetPath Table, string Name, FeatureIdentity Identity, string Relation, string? Conversion, string? Software, string? SoftwareVersion, string? Settings,
    double?[] Values)
{
    /// <summary>
    /// Columns of equal keys are comparable. Values that are not the feature's as they stand have a key of their own: of their conversion, or of program and
    /// name.
    /// </summary>
    public string Key() => Identity.Key(Relation == "exact" ? "" : Relation == "offset" && Conversion is { } known
        ? $"offset\n{known}" : $"{Relation}\n{Software}\n{Name}");
}

/// <summary>All feature values of a version.</summary>
/// <param name="Regions">What the places of every column's values stand for.</param>
/// <param name="Columns">Sorted by identity, then by where they come from.</param>
/// <param name="Sites">Anatomic sites, as the description says.</param>
/// <param name="Diseases">Diseases, likewise.</param>
public sealed record VersionFeatures(
    IReadOnlyList<FeatureRegion> Regions, IReadOnlyList<FeatureColumn> Columns, IReadOnlyList<string> Sites, IReadOnlyList<string> Diseases);
