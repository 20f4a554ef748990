using System.Globalization;

namespace OpenRadiomics.Checks;

/// <summary>Numbers in findings: the same text on every machine.</summary>
internal static class Numbers
{
    /// <summary>Six significant digits.</summary>
    public static string Text(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    public static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>"1 row", "2 rows".</summary>
    public static string Count(long number, string what, string? many = null) => $"{Text(number)} {(number == 1 ? what : many ?? what + "s")}";
}
