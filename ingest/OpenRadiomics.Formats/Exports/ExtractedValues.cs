using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>What our own engine computed, in the long form that tables are exchanged in.</summary>
public static class ExtractedValues
{
    /// <summary>The engine's name, as tables tell it.</summary>
    public const string Software = "OpenRadiomics";

    /// <summary>Values of one region.</summary>
    /// <param name="features">What the engine computed.</param>
    /// <param name="keys">Which region: subject, session, scan, ROI, label, reader, repeat; its other parts are not used.</param>
    /// <returns>A value for each feature, in their order; null where the engine gives NaN.</returns>
    public static IEnumerable<LongValue> Of(IEnumerable<ExtractedFeature> features, LongValue? keys = null)
    {
        var region = keys ?? new LongValue { Code = "" };
        return features.Select(feature => region with
        {
            Code = feature.Definition.Code,
            Subcode = feature.Definition.Subcode,
            Aggregation = feature.Aggregation.Code(),
            Filter = feature.Filter ?? "",
            Unit = feature.Definition.Unit,
            SettingsHash = feature.SettingsHash,
            Relation = "exact",
            Software = Software,
            Feature = feature.Definition.Name,
            Value = double.IsNaN(feature.Value) ? null : feature.Value,
        });
    }
}
