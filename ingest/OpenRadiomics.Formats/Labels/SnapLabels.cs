using System.Globalization;
using System.Text.RegularExpressions;

namespace OpenRadiomics.Formats;

/// <summary>ITK-SNAP's label descriptions: on each line a number, colour, opacity, two switches and the name in quotes; # begins a comment.</summary>
internal static partial class SnapLabels
{
    public static IEnumerable<LabelName> Read(string text)
    {
        foreach (var line in text.Split('\n'))
            if (Line().Match(line.TrimEnd('\r')) is { Success: true, Groups: var parts }
                && int.TryParse(parts["value"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
                yield return new(value, parts["name"].Value.Trim());
    }

    [GeneratedRegex("^ *(?<value>[0-9]+)(?: +[0-9.]+){6} +\"(?<name>[^\"]*)\" *$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Line();
}
