using System.Globalization;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

/// <summary>Draws a dataset's badge: two or three fields in a row, told in words to who does not see them.</summary>
internal static class Badge
{
    private const string Dark = "#0a323e", Good = "#0a7050", Fair = "#855700", Poor = "#5c6b72";

    public static string Of(DatasetSummaryView dataset)
    {
        var fields = Fields(dataset).ToArray();
        var widths = fields.Select(field => Width(field.Text)).ToArray();
        var (total, words) = (widths.Sum(), string.Join(", ", fields.Select(field => field.Text)));
        var drawn = fields.Select((field, place) =>
        {
            var left = widths[..place].Sum();
            var (x, length) = (Number(left + widths[place] / 2.0), Number(widths[place] - 12));
            return $"""<rect x="{left}" width="{widths[place]}" height="20" fill="{field.Colour}"/><text x="{x}" y="14" textLength="{length}">{field.Text}</text>""";
        });
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{total}" height="20" role="img" aria-label="{words}"><title>{words}</title>
            <g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="11">{string.Concat(drawn)}</g></svg>

            """;
    }

    /// <summary>The name is ours and the rest is numbers: nothing a depositor wrote is in it.</summary>
    private static IEnumerable<(string Text, string Colour)> Fields(DatasetSummaryView dataset)
    {
        yield return ($"{dataset.Accession}", Dark);
        yield return ($"open science {dataset.Rqs16}/4", dataset.Rqs16 switch { 4 => Good, > 0 => Fair, _ => Poor });
        if (dataset.Compared > 0) yield return ($"IBSI {dataset.Matching}/{dataset.Compared}", dataset.Matching == dataset.Compared ? Good : Fair);
    }

    /// <summary>About as wide as Verdana of 11 pixels; the text is stretched to it where the font is another.</summary>
    private static int Width(string text) => (int)Math.Ceiling(text.Length * 6.9) + 12;

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
