using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>What a column is, by its name, its table's settings and its cells. Nothing is guessed: a name in no mapping is <see cref="Unknown"/>.</summary>
public abstract record ColumnIdentity
{
    private ColumnIdentity() { }

    /// <summary>Values of an IBSI feature, as IBSI defines it.</summary>
    /// <param name="Name">Which.</param>
    public sealed record Feature(FeatureName Name) : ColumnIdentity;

    /// <summary>Values near an IBSI feature that are not its values as they stand: never to be compared with it unconverted.</summary>
    /// <param name="Name">The IBSI feature they are related to.</param>
    /// <param name="Relation">How.</param>
    /// <param name="Conversion">What makes them the feature's (x the value, N the voxels of the region), or null where nothing does.</param>
    /// <param name="Reason">Why they are not.</param>
    public sealed record Related(FeatureName Name, FeatureRelation Relation, string? Conversion, string Reason) : ColumnIdentity;

    /// <summary>A feature that a program defines and IBSI does not.</summary>
    /// <param name="Software">The program.</param>
    /// <param name="Name">Its name for the feature, without filter.</param>
    /// <param name="Filter">Image filter, or null for the original image.</param>
    /// <param name="Aggregation">As the table states it, or null.</param>
    /// <param name="SettingsHash">SHA-256 of the settings on which the feature depends, as the table itself states it; null where it states none.</param>
    public sealed record Own(string Software, string Name, string? Filter, Aggregation? Aggregation = null, string? SettingsHash = null) : ColumnIdentity;

    /// <summary>Tells rows apart. A proposal, for the author to confirm.</summary>
    /// <param name="Kind">What it names.</param>
    public sealed record Key(TableKey Kind) : ColumnIdentity;

    /// <summary>How the values were made: settings, versions, diagnostics.</summary>
    public sealed record Setting : ColumnIdentity;

    /// <summary>Texts of no known meaning.</summary>
    public sealed record Text : ColumnIdentity;

    /// <summary>No content in any row.</summary>
    public sealed record Empty : ColumnIdentity;

    /// <summary>Numbers of no known meaning: own features, outcomes, anything else.</summary>
    public sealed record Unknown : ColumnIdentity;
}

/// <summary>How a column's values relate to an IBSI feature.</summary>
public enum FeatureRelation
{
    /// <summary>The feature's values after a conversion of the value alone, for example x − 3.</summary>
    Offset,

    /// <summary>Another definition, or a conversion that needs more than the value.</summary>
    Differs,
}

/// <summary>An IBSI feature as far as a name tells it.</summary>
/// <param name="Code">IBSI code, for example <c>TDIC</c>.</param>
/// <param name="Subcode">Tells apart features that share a code, else empty.</param>
/// <param name="Aggregation">Null where neither name nor settings tell it: then not comparable. <see cref="Aggregation.Whole"/> for families without.</param>
/// <param name="Filter">Image filter with its parameters as the program writes it, or null for the original image.</param>
/// <param name="Unit">Null for IBSI's own unit of the feature. Values stated in another unit are <see cref="ColumnIdentity.Related"/>.</param>
/// <param name="Discretisation">What the name tells of it (<c>fbs_w25.0</c>), or null.</param>
/// <param name="Software">The program whose way of naming it is, or null for IBSI's own.</param>
public sealed record FeatureName(string Code, string Subcode, Aggregation? Aggregation, string? Filter, string? Unit, string? Discretisation, string? Software)
{
    /// <summary>SHA-256 of the settings on which the feature depends, as the table itself states it; null where it states none.</summary>
    public string? SettingsHash => StatedHash(Discretisation);

    internal const string Stated = "settings:";

    /// <summary>The digest that a text of settings states; null if it is none.</summary>
    internal static string? StatedHash(string? settings) =>
        settings is { Length: 64 + 9 } && settings.StartsWith(Stated, StringComparison.Ordinal)
            && settings.AsSpan(Stated.Length).IndexOfAnyExcept("0123456789abcdef") < 0 ? settings[Stated.Length..] : null;
}
