namespace OpenRadiomics.Storage;

/// <summary>What tells repeated measurements of one target apart.</summary>
public enum Across
{
    /// <summary>Who drew the region.</summary>
    Reader,

    /// <summary>Visits or time points, such as a test and its retest.</summary>
    Session,

    /// <summary>Repetitions, or perturbations of a mask.</summary>
    Repeat,
}
