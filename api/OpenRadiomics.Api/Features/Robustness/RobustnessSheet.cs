using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Api;

/// <summary>The robustness of features as a table: a row for each group of comparable values of each version. Columns stay in their order for ever.</summary>
internal static class RobustnessSheet
{
    private static readonly (string Name, Func<RobustFeature, string?> Of)[] Texts =
    [
        ("version", one => one.View.Version.ToString()), .. LongForm.OfColumn.Select(text =>
            (text.Name, new Func<RobustFeature, string?>(one => text.Of(one.Column)))),
        ("rater_names", one => string.Join("; ", one.View.Raters.Select(rater => rater.Name))),
    ];

    public static Sheet Columns { get; } = new([.. Texts.Select(text => text.Name)], [.. RobustnessMeasure.All.Select(measure => measure.Name)]);

    public static SheetRows Rows(IReadOnlyList<RobustFeature> features) => new(features.Count,
        [.. Texts.Select(text => features.Select(text.Of).ToArray())],
        [.. RobustnessMeasure.All.Select(measure => features.Select(one => measure.Of(one.View)).ToArray())]);
}
