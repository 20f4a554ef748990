using System.Diagnostics;

namespace OpenRadiomics.Radiomics;

/// <summary>The weight of a direction's matrix where matrices are merged; where features are averaged, weights cancel.</summary>
internal static class DirectionWeights
{
    public static double Of(this DistanceWeighting weighting, Step step) => weighting switch
    {
        DistanceWeighting.None => 1,
        DistanceWeighting.Gaussian => Math.Exp(-step.Length * step.Length),
        DistanceWeighting.Inverse => 1 / step.Length,
        _ => throw new UnreachableException(),
    };
}
