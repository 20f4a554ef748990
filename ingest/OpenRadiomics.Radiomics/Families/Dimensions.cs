namespace OpenRadiomics.Radiomics;

/// <summary>Which texture aggregations are wanted: neighbours within a slice, within slices merged, or in the volume.</summary>
[Flags]
public enum Dimensions
{
    /// <summary>Per slice, features averaged over slices.</summary>
    TwoD = 1,

    /// <summary>Neighbours within slices, matrices merged over slices.</summary>
    TwoAndAHalfD = 2,

    /// <summary>Neighbours in the volume.</summary>
    ThreeD = 4,

    /// <summary>Everything the manual defines.</summary>
    All = TwoD | TwoAndAHalfD | ThreeD,
}
