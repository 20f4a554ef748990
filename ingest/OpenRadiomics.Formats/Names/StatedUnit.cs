using System.Globalization;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>
/// A unit that a title or column states, against IBSI's unit of the feature. Only lengths are judged: a feature of intensities has the scan's unit, and
/// programs print units beside pure numbers that mean nothing.
/// </summary>
internal static class StatedUnit
{
    private static readonly (string Unit, double Mm)[] Lengths = [("mm", 1), ("cm", 10), ("dm", 100), ("µm", 0.001), ("μm", 0.001), ("um", 0.001), ("m", 1000)];

    /// <summary>How values in this unit relate to the feature's; null if they are the same or the unit does not tell.</summary>
    public static (FeatureRelation Relation, string? Conversion, string Reason)? Deviation(string code, string subcode, string stated)
    {
        if (AllFamilies.Find(code, subcode)?.Unit is not { } expected || Read(expected) is not var (_, power) || Read(stated) is not var (mm, statedPower))
            return null;
        var factor = Math.Round(Math.Pow(mm, power), 9);
        if (power == statedPower) return factor == 1 ? null
            : (FeatureRelation.Offset, string.Create(CultureInfo.InvariantCulture, $"x * {factor}"), $"in {stated}, IBSI's unit is {expected}");
        return mm == 1 && statedPower == 1 ? null                        // "mm" beside an area or ratio: the letters of the length, not the unit
            : (FeatureRelation.Differs, null, $"in {stated}, IBSI's unit is {expected}");
    }

    /// <summary>Length and power of a unit such as mm³, cm^2, 1/mm, mL.</summary>
    private static (double Mm, int Power)? Read(string unit)
    {
        unit = unit.Trim().Replace("^", "", StringComparison.Ordinal).Replace("²", "2", StringComparison.Ordinal).Replace("³", "3", StringComparison.Ordinal)
            .Replace("⁻¹", "-1", StringComparison.Ordinal);
        if (unit is "mL" or "ml" or "cc" or "ccm") return (10, 3);
        if (unit is "L" or "l") return (100, 3);
        if (unit.StartsWith("1/", StringComparison.Ordinal)) unit = unit[2..] + "-1";
        foreach (var (length, mm) in Lengths)
            if (unit.StartsWith(length, StringComparison.Ordinal) && unit[length.Length..] is ("" or "2" or "3" or "-1"))
                return (mm, unit[length.Length..] is { Length: > 0 } power ? int.Parse(power, CultureInfo.InvariantCulture) : 1);
        return null;
    }
}
