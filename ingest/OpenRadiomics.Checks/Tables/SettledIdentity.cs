using System.Diagnostics;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Checks;

/// <summary>What the values of a column are under one settings.</summary>
/// <param name="Identity">What they are values of; settings that nobody knows are private to the column.</param>
/// <param name="Relation">exact, offset or differs.</param>
/// <param name="Conversion">What makes them the feature's, or null.</param>
/// <param name="Software">The program whose name it is, or null.</param>
/// <param name="Settings">The canonical settings on which it depends; null where only their hash is known, or nothing.</param>
internal sealed record SettledIdentity(FeatureIdentity Identity, string Relation, string? Conversion, string? Software, string? Settings)
{
    /// <summary>Null for a column that is no feature.</summary>
    /// <param name="column">Which column.</param>
    /// <param name="identity">What it is under the settings.</param>
    /// <param name="settings">The settings.</param>
    public static SettledIdentity? Of(TableColumn column, ColumnIdentity identity, RowSettings settings) => identity switch
    {
        ColumnIdentity.Feature feature => Of(column, feature.Name, "exact", null, settings),
        ColumnIdentity.Related related => Of(column, related.Name, related.Relation == FeatureRelation.Offset ? "offset" : "differs",
            related.Conversion, settings),
        ColumnIdentity.Own own => Of(column, own, settings),
        ColumnIdentity.Key or ColumnIdentity.Setting or ColumnIdentity.Text or ColumnIdentity.Empty or ColumnIdentity.Unknown => null,
        _ => throw new UnreachableException(),
    };

    private static SettledIdentity Of(TableColumn column, FeatureName name, string relation, string? conversion, RowSettings settings)
    {
        var feature = AllFamilies.Find(name.Code, name.Subcode);
        var text = name.SettingsHash is not null || name.Discretisation is not null ? null
            : settings.Text(name.Software, feature?.DependsOn ?? SettingsParts.All);
        return new(new(name.Code, name.Subcode.Length > 0 ? name.Subcode : null, Code(name.Aggregation), name.Filter, name.Unit ?? feature?.Unit,
            name.SettingsHash is { } hash ? $"sha256:{hash}" : text ?? settings.Private(column)), relation, conversion, name.Software,
            text ?? Stated(settings.Told, name, feature));
    }

    private static SettledIdentity Of(TableColumn column, ColumnIdentity.Own own, RowSettings settings)
    {
        var text = own.SettingsHash is null ? settings.Text(own.Software, SettingsParts.All) : null;
        return new(new($"{own.Software.ToLowerInvariant()}:{own.Name}", null, Code(own.Aggregation), own.Filter, null,
            own.SettingsHash is { } hash ? $"sha256:{hash}" : text ?? settings.Private(column)), "exact", null, own.Software, text);
    }

    private static string? Code(Aggregation? aggregation) => aggregation is { } one && one != Aggregation.Whole ? one.Code() : null;

    /// <summary>The part of our own engine's settings whose hash the identity has.</summary>
    private static string? Stated(ExtractionSettings? settings, FeatureName name, FeatureDefinition? feature) =>
        settings?.OwnEngine is { } all && name.SettingsHash is { } hash && feature is not null
        && ProcessingSettings.CanonicalOf(all, feature.DependsOn) is { } part && ProcessingSettings.HashOf(part) == hash ? part : null;
}
