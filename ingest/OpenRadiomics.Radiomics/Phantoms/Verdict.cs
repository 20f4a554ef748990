namespace OpenRadiomics.Radiomics;

/// <summary>What comparison with a reference value says of a submitted value.</summary>
public enum Verdict
{
    /// <summary>Within the tolerance, to three significant digits of the reference.</summary>
    Match,

    /// <summary>Beyond the tolerance, but within three times the tolerance.</summary>
    PartialMatch,

    /// <summary>Further away, or no number.</summary>
    NoMatch,

    /// <summary>Computed under other settings than the reference.</summary>
    NotComparable,

    /// <summary>IBSI has no reference for this feature and aggregation.</summary>
    NoReference,

    /// <summary>There is a reference, but no value was submitted.</summary>
    NotSubmitted,
}
