using System.Globalization;
using System.Text.RegularExpressions;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>The ways NRRD writes numbers: lists parted by spaces, vectors in parentheses, <c>none</c> for an axis that is not in space.</summary>
internal static partial class NrrdNumbers
{
    private const int MostAxes = 16;                                     // NRRD_DIM_MAX

    public static string[] Words(string text) => text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);

    /// <exception cref="BadBytesException">Something is no whole number, or there are too many.</exception>
    public static long Whole(string text, string field, long least, long most) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number : throw NrrdFields.Bad(ProblemKind.Invalid, field, "no number in range",
                string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"));

    /// <summary>Numbers of the axes; NaN where the header says nan.</summary>
    /// <exception cref="BadBytesException">Something is no number, or there are not as many as axes.</exception>
    public static double[] List(string text, string field, int axes)
    {
        var words = Words(text);
        return words.Length == axes ? [.. words.Select(word => Number(word, field))]
            : throw NrrdFields.Bad(ProblemKind.Invalid, field, $"{words.Length} numbers", $"{axes}, as the image has axes");
    }

    /// <summary>Vectors of the axes; null for none.</summary>
    /// <exception cref="BadBytesException">As <see cref="List"/>.</exception>
    public static Vector3d?[] Vectors(string text, string field, int count, int dimensions)
    {
        var parts = VectorOrNone().Matches(text).Take(MostAxes + 1).Select(match => match.Value).ToArray();
        if (parts.Length != count) throw NrrdFields.Bad(ProblemKind.Invalid, field, $"{parts.Length} vectors", $"{count}");
        return [.. parts.Select(part => part[0] == '(' ? Vector(part, field, dimensions) : null)];
    }

    private static Vector3d? Vector(string text, string field, int dimensions)
    {
        var numbers = text[1..^1].Split(',');
        if (numbers.Length != dimensions) throw NrrdFields.Bad(ProblemKind.Invalid, field, $"a vector of {numbers.Length} numbers", $"{dimensions} numbers");
        var of = Array.ConvertAll(numbers, number => Number(number.Trim(), field));
        if (of.All(double.IsNaN)) return null;                           // how early versions wrote none
        return new(of[0], of[1], dimensions > 2 ? of[2] : 0);
    }

    private static double Number(string text, string field) =>
        text.Equals("nan", StringComparison.OrdinalIgnoreCase) ? double.NaN
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : throw NrrdFields.Bad(ProblemKind.Invalid, field, "something that is no number", "a decimal number");

    [GeneratedRegex(@"\([^()]*\)|none|\?\?\?", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex VectorOrNone();
}
