using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>A column title understood by one way of naming; what it identifies may still depend on the settings of a row.</summary>
/// <param name="Naming">Whose way.</param>
/// <param name="Mapping">The name's row in the mapping table.</param>
internal sealed record NamedColumn(INaming Naming, Mapping Mapping)
{
    public string? Filter { get; init; }
    public Aggregation? Aggregation { get; init; }
    public string? Unit { get; init; }
    public string? Discretisation { get; init; }

    /// <summary>A contradiction to the mapping that the title itself tells, or null.</summary>
    public (FeatureRelation Relation, string? Conversion, string Reason)? Deviation { get; init; }

    /// <summary>The identity under these settings; null settings are unknown ones.</summary>
    public ColumnIdentity Identify(ExtractionSettings? settings)
    {
        if (Mapping.Code.Length == 0) return new ColumnIdentity.Own(Naming.Software!, Mapping.Name, Filter, Aggregation,
            FeatureName.StatedHash(Discretisation));
        var aggregation = !IbsiFeatures.IsTexture(Mapping.Code) ? Radiomics.Aggregation.Whole : Aggregation ?? Naming.AggregationOf(Mapping.Code, settings);
        var name = new FeatureName(Mapping.Code, Mapping.Subcode, aggregation, Filter, Unit, Discretisation ?? Naming.StatedSettings(Mapping, settings),
            Naming.Software);
        if (Deviation is var (relation, conversion, reason)) return new ColumnIdentity.Related(name, relation, conversion, reason);
        if (Mapping.Relation != "exact")
            return new ColumnIdentity.Related(name, Mapping.Relation == "offset" ? FeatureRelation.Offset : FeatureRelation.Differs,
                Mapping.Conversion.Length > 0 ? Mapping.Conversion : null, Mapping.Note);
        return Naming.Unmet(Mapping.Requires, settings) is { } unmet
            ? new ColumnIdentity.Related(name, FeatureRelation.Differs, null, unmet)
            : new ColumnIdentity.Feature(name);
    }
}

/// <summary>A program's way of naming columns.</summary>
internal interface INaming
{
    /// <summary>The program, or null for IBSI's own names.</summary>
    string? Software { get; }

    /// <summary>Understands a column title, or not.</summary>
    NamedColumn? Recognise(string title);

    /// <summary>Whether a title that is no feature belongs to the program's settings and diagnostics.</summary>
    bool IsSetting(string title) => false;

    /// <summary>The aggregation that the settings lead to, or null where they do not tell.</summary>
    Aggregation? AggregationOf(string code, ExtractionSettings? settings) => null;

    /// <summary>The settings of one feature, where a row states them in a form that tells the parts apart; else null.</summary>
    string? StatedSettings(Mapping mapping, ExtractionSettings? settings) => null;

    /// <summary>The part of the settings on which an identity depends: settings of one signature give one identity.</summary>
    string Signature(ExtractionSettings? settings) => "";

    /// <summary>Says which requirement (<c>key=value;key=value</c>) the settings do not meet, or null.</summary>
    string? Unmet(string requires, ExtractionSettings? settings) => null;
}
