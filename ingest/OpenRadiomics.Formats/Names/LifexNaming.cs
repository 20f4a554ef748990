using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace OpenRadiomics.Formats;

/// <summary><c>MORPHOLOGICAL_Volume(IBSI:RNU0)[mm3]</c>: name, the code LIFEx prints, unit. A code that contradicts the mapping is not believed.</summary>
internal sealed partial class LifexNaming : INaming
{
    private static readonly FrozenDictionary<string, Mapping> Mappings = MappingTable.Load("lifex.csv");

    // The pattern's time grows with the square of a title of blanks.
    private const int LongestTitle = 200;

    public string Software => "LIFEx";

    public NamedColumn? Recognise(string title)
    {
        if (title.Length > LongestTitle || Title().Match(title) is not { Success: true } match) return null;
        var (name, code, unit) = (match.Groups["name"].Value, match.Groups["code"].Value, match.Groups["unit"] is { Success: true, Length: > 0 } u
            ? u.Value : null);
        if (!Mappings.TryGetValue(name, out var mapping)) return code == "No" ? new(this, new(name, "", "", "own", "", "", "")) : null;
        if (mapping.Code != code) return null;
        return new(this, mapping) { Deviation = unit is null ? null : StatedUnit.Deviation(code, mapping.Subcode, unit) };
    }

    public bool IsSetting(string title) =>
        title is "INFORMATIONS" or "FEATURE RESULTS" or "TimePosition" or "Location[2DProcessingOnly]"
        || title.StartsWith("INFO_", StringComparison.Ordinal) || title.StartsWith("PARAMS_", StringComparison.Ordinal)
            || title.StartsWith("CHECK_", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?<name>.+?)\s*\(\s*\(?IBSI:(?<code>[A-Za-z0-9]+)\)(\[(?<unit>[^\]]*)\])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Title();
}
