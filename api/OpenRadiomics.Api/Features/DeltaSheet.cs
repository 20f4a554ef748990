using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

/// <summary>Changes between two sessions as a table: a row for each pair. Columns stay in their order for ever.</summary>
internal static class DeltaSheet
{
    private static readonly (string Name, Func<FeaturePair, string?> Of)[] Texts =
    [
        ("version", pair => pair.Column.Version.ToString()), ("subject", pair => pair.Target.Subject), ("roi", pair => pair.Target.Roi),
        ("label", pair => pair.Target.Label),
        ("reader", pair => pair.Target.Reader), ("repeat", pair => pair.Target.Repeat),
        .. LongForm.OfColumn.Select(text => (text.Name, new Func<FeaturePair, string?>(pair => text.Of(pair.Column.Column)))),
    ];

    private static readonly (string Name, Func<FeaturePair, double?> Of)[] Numbers =
    [
        ("before", pair => pair.Before), ("after", pair => pair.After), ("difference", pair => Delta.Of(pair.Before, pair.After).Difference.OrNull()),
        ("ratio", pair => Delta.Of(pair.Before, pair.After).Ratio.OrNull()),
    ];

    public static Sheet Columns { get; } = new([.. Texts.Select(text => text.Name)], [.. Numbers.Select(number => number.Name)]);

    public static SheetRows Rows(IReadOnlyList<FeaturePair> pairs) =>
        new(pairs.Count, [.. Texts.Select(text => pairs.Select(text.Of).ToArray())], [.. Numbers.Select(number => pairs.Select(number.Of).ToArray())]);
}
