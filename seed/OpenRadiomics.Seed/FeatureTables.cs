using System.Globalization;
using System.Text;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Seed;

/// <summary>Feature values in the long form that the portal reads: a row per value, keys first.</summary>
internal static class FeatureTables
{
    private const string ValueColumns = "ibsi_code,aggregation_code,feature,value,unit,settings_hash";

    /// <summary>Values of one image: no keys.</summary>
    public static string Of(IEnumerable<ExtractedFeature> values) =>
        values.Aggregate(new StringBuilder(ValueColumns).Append('\n'), (text, value) => Append(text, value)).ToString();

    /// <summary>Values of regions of subjects, as readers drew them.</summary>
    public static string Of(IEnumerable<(string Subject, string Roi, string Reader, IReadOnlyList<ExtractedFeature> Values)> regions)
    {
        var text = new StringBuilder($"subject,roi,reader,{ValueColumns}\n");
        foreach (var region in regions)
            foreach (var value in region.Values)
                Append(text.Append(region.Subject).Append(',').Append(region.Roi).Append(',').Append(region.Reader).Append(','), value);
        return text.ToString();
    }

    private static StringBuilder Append(StringBuilder text, ExtractedFeature feature)
    {
        // Features that share a code are told apart by the subcode: the more telling of the two goes into the table.
        var code = feature.Definition.Subcode.Length > 0 ? $"{feature.Definition.Code}.{feature.Definition.Subcode}" : feature.Definition.Code;
        var value = double.IsNaN(feature.Value) ? "NaN" : feature.Value.ToString("R", CultureInfo.InvariantCulture);
        return text.Append(CultureInfo.InvariantCulture,
            $"{code},{feature.Aggregation.Code()},\"{feature.Definition.Name}\",{value},{feature.Definition.Unit},{feature.SettingsHash}\n");
    }
}
