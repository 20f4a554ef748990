using System.Text.RegularExpressions;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>IBSI's codes themselves: <c>UR99</c>, <c>UR99_IAZD</c>, <c>IBSI:UR99</c>.</summary>
internal sealed partial class IbsiNaming : INaming
{
    public string? Software => null;

    public NamedColumn? Recognise(string title) =>
        Title().Match(title) is { Success: true } match && match.Groups["agg"] is var agg && (!agg.Success || AggregationCodes.Parse(agg.Value) is not null)
            ? Feature(match.Groups["code"].Value, "", agg.Success ? AggregationCodes.Parse(agg.Value) : null)
            : null;

    /// <summary>The feature of a code; null if the manual has no such code, or the code needs a subcode.</summary>
    public NamedColumn? Feature(string code, string subcode, Aggregation? aggregation) =>
        IbsiFeatures.Has(code) && (subcode.Length > 0 || code is not ("BC2M" or "GBPN" or "DDTU" or "CNV2"))
            ? new(this, new(code, code, subcode, "exact", "", "", "")) { Aggregation = aggregation }
            : null;

    [GeneratedRegex(@"^(IBSI[:_])?(?<code>[0-9A-Z]{4})([_:.](?<agg>[0-9A-Z]{4}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Title();
}
