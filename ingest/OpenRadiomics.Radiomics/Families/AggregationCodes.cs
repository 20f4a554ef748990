using System.Diagnostics;

namespace OpenRadiomics.Radiomics;

/// <summary>The four-letter IBSI codes and printed names of the aggregation methods.</summary>
public static class AggregationCodes
{
    /// <summary>Every aggregation, in the manual's order.</summary>
    public static IReadOnlyList<Aggregation> All { get; } = Enum.GetValues<Aggregation>();

    /// <summary>The IBSI code, for example <c>IAZD</c> for 3D:mrg.</summary>
    public static string Code(this Aggregation aggregation) => aggregation switch
    {
        Aggregation.Whole => "DHQ4",
        Aggregation.Average2D => "BTW3",
        Aggregation.Merge2D => "SUJT",
        Aggregation.Average25D => "JJUI",
        Aggregation.Merge25D => "ZW7Z",
        Aggregation.Average3D => "ITBB",
        Aggregation.Merge3D => "IAZD",
        Aggregation.Slices2D => "8QNN",
        Aggregation.Slices25D => "62GR",
        Aggregation.Volume3D => "KOBO",
        _ => throw new UnreachableException(),
    };

    /// <summary>What the manual prints, for example <c>3D:mrg</c>; <c>whole</c> for features without aggregation.</summary>
    public static string Name(this Aggregation aggregation) => aggregation switch
    {
        Aggregation.Whole => "whole",
        Aggregation.Average2D => "2D:avg",
        Aggregation.Merge2D => "2D:mrg",
        Aggregation.Average25D => "2.5D:avg",
        Aggregation.Merge25D => "2.5D:mrg",
        Aggregation.Average3D => "3D:avg",
        Aggregation.Merge3D => "3D:mrg",
        Aggregation.Slices2D => "2D",
        Aggregation.Slices25D => "2.5D",
        Aggregation.Volume3D => "3D",
        _ => throw new UnreachableException(),
    };

    /// <summary>The aggregation of an IBSI code; null if no aggregation has it.</summary>
    public static Aggregation? Parse(string code)
    {
        foreach (var aggregation in All)
            if (string.Equals(aggregation.Code(), code, StringComparison.OrdinalIgnoreCase)) return aggregation;
        return null;
    }

    /// <summary>The kind of neighbourhood an aggregation looks at.</summary>
    public static Dimensions Dimension(this Aggregation aggregation) => aggregation switch
    {
        Aggregation.Average2D or Aggregation.Merge2D or Aggregation.Slices2D => Dimensions.TwoD,
        Aggregation.Average25D or Aggregation.Merge25D or Aggregation.Slices25D => Dimensions.TwoAndAHalfD,
        _ => Dimensions.ThreeD,
    };
}
