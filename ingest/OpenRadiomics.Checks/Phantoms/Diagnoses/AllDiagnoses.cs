using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

/// <summary>Everything that is looked for where values do not match, what concerns the whole table first.</summary>
internal static class AllDiagnoses
{
    public static IReadOnlyList<IDiagnosis> InOrder { get; } =
    [
        new OtherPhantom(),
        new OneGreyLevel(),
        new WrongBins(),
        new ShiftedIntensities(),
        new OtherAggregation(),
        new LostDecimalSeparator(),
        new KnownDeviationOf("kurtosis-plus-3", "Kurtosis without the subtraction of 3", "Subtract 3: IBSI asks for excess kurtosis."),
        new KnownDeviationOf("cubic-centimetres", "Volumes in cm³", "Give volumes in mm³: multiply by 1000."),
        new KnownDeviationOf("square-centimetres", "Surface in cm²", "Give the surface in mm²: multiply by 100."),
        new KnownDeviationOf("centimetres", "Lengths in cm", "Give lengths in mm: multiply by 10."),
        new KnownDeviationOf("per-centimetre", "Surface to volume ratio per cm", "Give it per mm: divide by 10."),
        new KnownDeviationOf("semi-axis", "Semi-axes instead of axes", "Give the whole length of an axis: 4 √λ, twice the semi-axis."),
        new KnownDeviationOf("axis-with-n", "Axes from a covariance divided by N", "Divide the covariance of the voxel centres by N − 1."),
        new KnownDeviationOf("ratio-square-rooted", "Elongation or flatness square-rooted",
            "Take the ratio of axis lengths itself, √(λ₂ / λ₁), without another root."),
        new KnownDeviationOf("ratio-of-variances", "Elongation or flatness from variances", "Take the root: the ratio of axis lengths, not of variances."),
        new KnownDeviationOf("sample-variance", "Variance divided by N − 1", "Divide by N: IBSI’s variance is that of the population."),
        new KnownDeviationOf("natural-logarithm", "Entropies with another base of the logarithm", "Take logarithms to base 2."),
        new KnownDeviationOf("percent", "Volume fractions in percent", "Divide by 100."),
        new KnownDeviationOf("levels-from-0", "Grey levels counted from 0", "Count the levels of discretised intensities from 1."),
        new KnownDeviationOf("obsolete-reference", "A reference value that was withdrawn",
            "Compare with the present reference values: the maximum 3D diameter of the digital phantom is 13.1 mm."),
    ];

    /// <summary>All that one of them recognises in a compared table.</summary>
    public static IReadOnlyList<Diagnosis> Of(PhantomResult result)
    {
        if (ComparedValues.Of(result) is not { Off.Count: > 0 } values) return [];
        return [.. InOrder.Select(diagnosis => diagnosis.Look(values)).OfType<Diagnosis>()];
    }
}
