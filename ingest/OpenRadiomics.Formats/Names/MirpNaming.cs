using System.Collections.Frozen;
using System.Text.RegularExpressions;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>
/// <c>cm_joint_entr_d1_3d_v_mrg_fbs_w25.0</c>: name, distance, coarseness, aggregation, discretisation, an image filter before it all.
/// The tags of the IBSI compliance sheets are the same names with an aggregation such as <c>_3D_comb</c>.
/// </summary>
internal sealed partial class MirpNaming : INaming
{
    private static readonly FrozenDictionary<string, Mapping> Mappings = MappingTable.Load("mirp.csv");
    private static readonly FrozenSet<string> Families = Mappings.Keys.Select(n => n[..(n.IndexOf('_') + 1)]).ToFrozenSet();

    private static readonly FrozenDictionary<string, Aggregation> Aggregations = new Dictionary<string, Aggregation>
    {
        ["2d_avg"] = Aggregation.Average2D, ["2d_s_mrg"] = Aggregation.Merge2D, ["2.5d_d_mrg"] = Aggregation.Average25D, ["2.5d_v_mrg"] = Aggregation.Merge25D,
        ["3d_avg"] = Aggregation.Average3D, ["3d_v_mrg"] = Aggregation.Merge3D, ["2d"] = Aggregation.Slices2D, ["2.5d"] = Aggregation.Slices25D,
        ["3d"] = Aggregation.Volume3D,
        ["2D_avg"] = Aggregation.Average2D, ["2D_comb"] = Aggregation.Merge2D, ["2_5D_avg"] = Aggregation.Average25D, ["2_5D_comb"] = Aggregation.Merge25D,
        ["3D_avg"] = Aggregation.Average3D, ["3D_comb"] = Aggregation.Merge3D, ["2D"] = Aggregation.Slices2D, ["2_5D"] = Aggregation.Slices25D,
        ["3D"] = Aggregation.Volume3D,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public string Software => "MIRP";

    public NamedColumn? Recognise(string title)
    {
        if (title.Length > 200) return null;
        for (var start = 0; start >= 0 && start < title.Length; start = Next(title, start))
            if (title.IndexOf('_', start) is > 0 and var family && Families.Contains(title[start..(family + 1)])
                && Recognise(title[..start].TrimEnd('_'), title[start..]) is { } named)
                return named;
        return null;
    }

    private static int Next(string title, int start) => title.IndexOf('_', start) is >= 0 and var underscore ? underscore + 1 : -1;

    /// <summary>The longest name whose rest is understood: <c>ih_max_grad_g_fbs_w1.0</c> is not <c>ih_max</c>.</summary>
    private NamedColumn? Recognise(string filter, string feature)
    {
        for (var end = feature.Length; end > 0; end = feature.LastIndexOf('_', end - 1))
            if (Mappings.TryGetValue(feature[..end], out var mapping) && Rest().Match(feature[end..]) is { Success: true } rest
                && Fits(mapping, rest.Groups["agg"]))
                return new(this, mapping)
                {
                    Filter = filter.Length > 0 ? filter : null,
                    Aggregation = rest.Groups["agg"] is { Success: true, Value: var token } ? Aggregations[token] : null,
                    Discretisation = rest.Groups["disc"] is { Success: true, Value: var disc } ? disc : null,
                    Deviation = (rest.Groups["d"], rest.Groups["a"]) is var (d, a)
                        && (d.Success && d.Value is not ("1" or "1.0") || a.Success && a.Value is not ("0" or "0.0"))
                        ? (FeatureRelation.Differs, null,
                            $"at distance {(d.Success ? d.Value : "1")}, coarseness {(a.Success ? a.Value : "0")}; reference values are at distance 1, coarseness 0") : null,
                };
        return null;
    }

    /// <summary>Directions have six aggregations, the other texture families three, all else none.</summary>
    private static bool Fits(Mapping mapping, Group aggregation) =>
        !aggregation.Success || mapping.Code.Length == 0 || IbsiFeatures.IsTexture(mapping.Code)
        && IbsiFeatures.HasDirections(mapping.Code) != (Aggregations[aggregation.Value] is Aggregation.Slices2D or Aggregation.Slices25D
            or Aggregation.Volume3D);

    [GeneratedRegex(@"^(_d(?<d>[0-9.]+))?(_a(?<a>[0-9.]+))?(_(?<agg>2d_avg|2d_s_mrg|2\.5d_d_mrg|2\.5d_v_mrg|3d_avg|3d_v_mrg|2d|2\.5d|3d|2D_avg|2D_comb|2_5D_avg|2_5D_comb|3D_avg|3D_comb|2D|2_5D|3D))?(_(?<disc>fbs_w[0-9.]+|fbn_n[0-9]+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Rest();
}
