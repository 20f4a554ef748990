using System.Collections.Frozen;
using System.Text.RegularExpressions;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary><c>original_glcm_JointEntropy</c>, <c>wavelet-LLH_firstorder_Mean</c>: image type, class, name. Aggregation by force2D and weightingNorm.</summary>
internal sealed partial class PyRadiomicsNaming : INaming
{
    private static readonly FrozenDictionary<string, Mapping> Mappings = MappingTable.Load("pyradiomics.csv");

    // What PyRadiomics does where its settings do not mention a key.
    private static readonly FrozenDictionary<string, string> Defaults = new Dictionary<string, string>
    {
        ["voxelArrayShift"] = "0", ["symmetricalGLCM"] = "True", ["distances"] = "[1]", ["gldm_a"] = "0", ["force2D"] = "False", ["weightingNorm"] = "None",
    }.ToFrozenDictionary();

    public string Software => "PyRadiomics";

    /// <summary>Every name, without image type, in the table's order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. MappingTable.Rows("pyradiomics.csv").Select(row => row[0])];

    /// <summary>The row of a name without image type; null if there is none.</summary>
    public static Mapping? Mapped(string name) => Mappings.GetValueOrDefault(name);

    public NamedColumn? Recognise(string title) =>
        ImageType().Match(title) is { Success: true } match && Mappings.TryGetValue(match.Groups["feature"].Value, out var mapping)
            ? new(this, mapping) { Filter = match.Groups["image"].Value is "original" ? null : match.Groups["image"].Value }
            : null;

    public bool IsSetting(string title) => title.StartsWith("diagnostics_", StringComparison.Ordinal)
        || title.StartsWith("general_info_", StringComparison.Ordinal);

    public Aggregation? AggregationOf(string code, ExtractionSettings? settings)
    {
        if (settings is null) return null;
        var flat = Value("force2D", settings) == "True";
        if (!IbsiFeatures.HasDirections(code)) return flat ? Aggregation.Slices25D : Aggregation.Volume3D;
        return (flat, Value("weightingNorm", settings)) switch
        {
            (false, "None") => Aggregation.Average3D,
            (false, "no_weighting") => Aggregation.Merge3D,
            (true, "None") => Aggregation.Average25D,
            (true, "no_weighting") => Aggregation.Merge25D,
            _ => null,                                                      // weighed by millimetres, which is none of IBSI's
        };
    }

    public string? Unmet(string requires, ExtractionSettings? settings)
    {
        foreach (var requirement in requires.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var (key, wanted) = (requirement[..requirement.IndexOf('=')], requirement[(requirement.IndexOf('=') + 1)..]);
            if (settings is null) return $"the feature only with {key} = {wanted}, and the table does not tell its settings";
            if (Value(key, settings) != wanted) return $"the feature only with {key} = {wanted}, not {Value(key, settings)}";
        }
        return null;
    }

    public string Signature(ExtractionSettings? settings) =>
        settings is null ? "unknown" : string.Join('\u001F', Defaults.Keys.Select(key => Value(key, settings)));

    private static string Value(string key, ExtractionSettings settings) => settings.Values.TryGetValue(key, out var value) ? value : Defaults[key];

    [GeneratedRegex(@"^(?<image>original|wavelet2?-[LH]{2,3}|log-sigma-[0-9-]+-mm-[23]D|square|squareroot|logarithm|exponential|gradient|lbp-[23]D(-m\d+|-k)?)_(?<feature>[A-Za-z0-9]+_[A-Za-z0-9]+)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ImageType();
}
