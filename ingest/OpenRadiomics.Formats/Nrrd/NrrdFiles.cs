using System.Globalization;
using System.Text.RegularExpressions;

namespace OpenRadiomics.Formats;

/// <summary>The files of a detached header: one by name, several by a list or by a pattern with a number.</summary>
internal static partial class NrrdFiles
{
    private const int MostFiles = 65_536;

    /// <summary>Their paths; null for an attached header.</summary>
    /// <exception cref="BadBytesException">A path that leaves the header's folder, or no sensible pattern.</exception>
    public static IReadOnlyList<string>? Of(NrrdFields fields)
    {
        if (fields["datafile"] is not { } text) return null;
        if (text.StartsWith("LIST", StringComparison.Ordinal))
            return fields.ListedFiles is { Count: > 0 } listed ? [.. listed.Select(Safe)] : throw NrrdFields.Bad(ProblemKind.Invalid, "data file", "a list without files", "a file on each line");
        return Pattern().Match(text) is { Success: true } pattern ? Numbered(pattern.Groups) : [Safe(text)];
    }

    /// <summary>"slice%03d.raw 1 20 1": a name as C's printf takes it, the first number, the last and the step.</summary>
    private static string[] Numbered(GroupCollection parts)
    {
        var (from, to, step) = (Bound(3), Bound(4), Bound(5));
        if (step == 0 || (to - from) / step is < 0 or >= MostFiles) throw NrrdFields.Bad(ProblemKind.Invalid, "data file", "numbers that give no files, or too many", $"up to {MostFiles} files");
        var width = int.Parse($"0{parts[2].Value}", CultureInfo.InvariantCulture);
        return [.. Enumerable.Range(0, (int)((to - from) / step) + 1).Select(i => Safe(parts[1].Value + (from + i * step).ToString($"D{width}", CultureInfo.InvariantCulture) + parts[6].Value))];

        long Bound(int group) => NrrdNumbers.Whole(parts[group].Value, "data file", int.MinValue, int.MaxValue);
    }

    private static string Safe(string path) => RelativePath.Safe(path, "data file");

    [GeneratedRegex(@"^(?<1>[^%]*)%(?<2>0?[0-9]{0,2})d(?<6>[^% ]*) +(?<3>-?[0-9]+) +(?<4>-?[0-9]+) +(?<5>-?[0-9]+)(?: +[0-9]+)?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
