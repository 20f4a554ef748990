namespace OpenRadiomics.Radiomics;

/// <summary>How much a direction's matrix counts by the length of its step.</summary>
public enum DistanceWeighting
{
    /// <summary>Every direction counts the same.</summary>
    None,

    /// <summary>exp(−|m|²), the Euclidean norm of the step in voxels.</summary>
    Gaussian,

    /// <summary>1/|m|, the Euclidean norm of the step in voxels.</summary>
    Inverse,
}

/// <summary>Parameters of the texture matrices. The defaults are those of every IBSI reference value.</summary>
/// <param name="CooccurrenceDistance">Chebyshev distance of GLCM pairs, voxels.</param>
/// <param name="CooccurrenceSymmetric">Whether a GLCM counts each pair both ways.</param>
/// <param name="CooccurrenceWeighting">Weights of GLCM directions.</param>
/// <param name="RunLengthWeighting">Weights of GLRLM directions.</param>
/// <param name="ToneDifferenceDistance">Chebyshev radius of the NGTDM neighbourhood, voxels, 1 to 100.</param>
/// <param name="DependenceDistance">Chebyshev radius of the NGLDM neighbourhood, voxels, 1 to 100.</param>
/// <param name="DependenceCoarseness">NGLDM α: neighbours depend if their levels differ by at most this.</param>
public sealed record TextureSettings(
    int CooccurrenceDistance = 1, bool CooccurrenceSymmetric = true, DistanceWeighting CooccurrenceWeighting = DistanceWeighting.None,
    DistanceWeighting RunLengthWeighting = DistanceWeighting.None, int ToneDifferenceDistance = 1,
    int DependenceDistance = 1, int DependenceCoarseness = 0)
{
    /// <summary>The parameters of every IBSI reference value.</summary>
    public static TextureSettings Default { get; } = new();
}
