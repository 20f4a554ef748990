using System.Globalization;
using System.Text.RegularExpressions;

namespace OpenRadiomics.Formats;

/// <summary>The files that a header names: one by its name, several by a list or by a pattern with a number, as NRRD and MetaImage have it.</summary>
internal static partial class NumberedFiles
{
    private const int MostFiles = 65_536;

    /// <summary>Their paths.</summary>
    /// <param name="text">What the header's field says.</param>
    /// <param name="listed">The lines that follow where it says LIST.</param>
    /// <param name="field">Name of the field.</param>
    /// <exception cref="BadBytesException">A path that leaves the header's folder, or no sensible pattern.</exception>
    public static IReadOnlyList<string> Of(string text, IReadOnlyList<string> listed, string field)
    {
        if (text.StartsWith("LIST", StringComparison.Ordinal))
            return listed.Count > 0 ? [.. listed.Select(path => RelativePath.Safe(path, field))]
                : throw Bad(field, "a list without files", "a file on each line");
        return Pattern().Match(text) is { Success: true } pattern ? Numbered(pattern.Groups, field) : [RelativePath.Safe(text, field)];
    }

    /// <summary>"slice%03d.raw 1 20 1": a name as C's printf takes it, the first number, the last and the step.</summary>
    private static string[] Numbered(GroupCollection parts, string field)
    {
        var (from, to, step) = (Bound(3), Bound(4), Bound(5));
        if (step == 0 || (to - from) / step is < 0 or >= MostFiles) throw Bad(field, "numbers that give no files, or too many", $"up to {MostFiles} files");
        var width = int.Parse($"0{parts[2].Value}", CultureInfo.InvariantCulture);
        return [.. Enumerable.Range(0, (int)((to - from) / step) + 1)
            .Select(i => RelativePath.Safe(parts[1].Value + (from + i * step).ToString($"D{width}", CultureInfo.InvariantCulture) + parts[6].Value, field))];

        long Bound(int group) => int.TryParse(parts[group].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
            : throw Bad(field, "no number in range", "whole numbers behind the pattern");
    }

    private static BadBytesException Bad(string field, string found, string expected) =>
        new(new(ProblemKind.Invalid, new ReadPlace.Header(field), found, expected, "Name the files with the voxels one by one."));

    [GeneratedRegex(@"^(?<1>[^%]*)%(?<2>0?[0-9]{0,2})d(?<6>[^% ]*) +(?<3>-?[0-9]+) +(?<4>-?[0-9]+) +(?<5>-?[0-9]+)(?: +[0-9]+)?$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
