using System.Globalization;
using System.Text.RegularExpressions;

namespace OpenRadiomics.Tests.Radiomics;

/// <summary>A table of the reference material: rows by column name. A cell may be quoted, but holds no quotes.</summary>
internal static class ReferenceTable
{
    public static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadAllLines(Reference.File(file));
        var header = lines[0].Split(',');
        return lines.Skip(1).Select(line => header.Zip(Cells(line)).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    private static IEnumerable<string> Cells(string line) =>
        Regex.Matches(line, "(?:^|,)(?:\"([^\"]*)\"|([^,]*))").Select(m => m.Groups[1].Value + m.Groups[2].Value);

    public static double Number(this Dictionary<string, string> row, string column) =>
        double.Parse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>The id of a phantom as the reference material calls it.</summary>
    public static string PhantomId(string dataset) =>
        dataset == "digital_phantom" ? "digital-phantom" : "ct-phantom-" + dataset[^1..].ToLowerInvariant();
}
