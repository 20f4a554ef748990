using System.Globalization;

namespace OpenRadiomics.Formats;

/// <summary>A BIDS look-up table: tab-separated, with the columns <c>index</c> and <c>name</c> among others.</summary>
internal static class BidsLabels
{
    public static IEnumerable<LabelName> Read(string text)
    {
        var lines = text.Split('\n').Select(line => line.TrimEnd('\r').Split('\t'));
        var heading = lines.First();
        var (index, name) = (Array.IndexOf(heading, "index"), Array.IndexOf(heading, "name"));
        if (index < 0 || name < 0) yield break;
        foreach (var cells in lines.Skip(1))
            if (cells.Length > Math.Max(index, name) && int.TryParse(cells[index], NumberStyles.None, CultureInfo.InvariantCulture, out var value))
                yield return new(value, cells[name].Trim());
    }
}
