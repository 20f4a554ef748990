namespace OpenRadiomics.Formats;

/// <summary>Why a contour was left out when contours were filled.</summary>
public enum ContourFault
{
    /// <summary>Fewer than three points enclose nothing.</summary>
    TooFewPoints,

    /// <summary>A coordinate is no number or infinite.</summary>
    NotFinite,

    /// <summary>Its points lie on different slices of the grid.</summary>
    CrossesSlices,

    /// <summary>It lies between two slices of the grid.</summary>
    BetweenSlices,

    /// <summary>It lies before the first or behind the last slice of the grid.</summary>
    OutsideSlices,
}

/// <summary>A contour that was left out.</summary>
/// <param name="Contour">Which, from 0.</param>
/// <param name="Fault">Why.</param>
public readonly record struct LeftOut(int Contour, ContourFault Fault);
