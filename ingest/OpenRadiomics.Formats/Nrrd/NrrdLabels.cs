using System.Globalization;

namespace OpenRadiomics.Formats;

/// <summary>
/// The regions that 3D Slicer names in the key/value pairs of a .seg.nrrd: <c>Segment0_Name</c>, <c>Segment0_LabelValue</c>, <c>Segment0_Layer</c>.
/// </summary>
internal static class NrrdLabels
{
    private const string Prefix = "Segment", NameEnd = "_Name";

    /// <summary>In the order of their numbers. Files of before layers have no label values: each segment lies in a volume of its own, with label 1.</summary>
    public static IReadOnlyList<LabelName> Of(NrrdFields fields, int volumes)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in fields.Pairs) pairs.TryAdd(key, value);
        return
        [
            .. from pair in pairs
               where pair.Key.StartsWith(Prefix, StringComparison.Ordinal) && pair.Key.EndsWith(NameEnd, StringComparison.Ordinal)
               let number = Number(pair.Key.AsSpan(Prefix.Length..^NameEnd.Length).ToString())
               where number is not null
               orderby number
               let label = Number(pairs.GetValueOrDefault($"{Prefix}{number}_LabelValue"))
               let layer = Number(pairs.GetValueOrDefault($"{Prefix}{number}_Layer"))
               let volume = layer ?? (label is null ? number.Value : 0)
               where volume < volumes && pair.Value.Length > 0
               select new LabelName(label ?? 1, pair.Value, volume),
        ];
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
