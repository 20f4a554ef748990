namespace OpenRadiomics.Radiomics;

/// <summary>How many teams agreed on a reference value.</summary>
public enum Consensus
{
    /// <summary>Three to five teams.</summary>
    Moderate,

    /// <summary>Six to nine teams.</summary>
    Strong,

    /// <summary>Ten teams or more.</summary>
    VeryStrong,
}
