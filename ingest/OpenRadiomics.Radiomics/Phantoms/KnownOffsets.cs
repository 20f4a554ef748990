namespace OpenRadiomics.Radiomics;

/// <summary>
/// The deviations seen in published tables. A deviation explains a value if undoing it makes the value match its reference.
/// It stands beside the verdict and changes nothing.
/// </summary>
public static class KnownOffsets
{
    private static readonly string[] Kurtosis = ["IPH6", "C3I7"];
    private static readonly string[] Lengths = ["L0JK", "TDIC", "P9VJ", "7J51", "KLMA"];
    private static readonly string[] Axes = ["TDIC", "P9VJ", "7J51"];
    private static readonly string[] AxisRatios = ["Q3CK", "N17B"];
    private static readonly string[] Volumes = ["RNU0", "YEKZ", "99N0"];
    private static readonly string[] Variances = ["ECT3", "CH89"];
    private static readonly string[] Entropies = ["TLU2", "TU9B", "NTRS", "P6QZ", "HJ9O", "GU8N", "GBDU", "FCBV"];
    private static readonly string[] HistogramLevels = ["X6K6", "WIFQ", "1PR8", "GPMT", "OZ0C", "3NCY", "AMMC", "8E6O", "RHQZ"];

    private static readonly Known[] List =
    [
        new("kurtosis-plus-3", "Kurtosis without the subtraction of 3 (IBSI asks for excess kurtosis).", Kurtosis, (g, _) => g - 3),
        new("cubic-centimetres", "Given in cm³; IBSI's unit is mm³.", Volumes, (g, _) => g * 1000),
        new("square-centimetres", "Given in cm²; IBSI's unit is mm².", ["C0JK"], (g, _) => g * 100),
        new("centimetres", "Given in cm; IBSI's unit is mm.", Lengths, (g, _) => g * 10),
        new("per-centimetre", "Given per cm; IBSI's unit is per mm.", ["2PR5"], (g, _) => g / 10),
        new("semi-axis", "A semi-axis; IBSI asks for the full axis length.", Axes, (g, _) => g * 2),
        new("axis-with-n", "Axis from a covariance divided by N; IBSI divides by N − 1.", Axes, (g, n) => g * Math.Sqrt(n / (n - 1.0))),
        new("ratio-square-rooted", "The square root of the ratio of axis lengths.", AxisRatios, (g, _) => g * g),
        new("ratio-of-variances", "The ratio of variances; IBSI asks for the ratio of axis lengths, its square root.", AxisRatios, (g, _) => Math.Sqrt(g)),
        new("sample-variance", "Variance divided by N − 1; IBSI divides by N.", Variances, (g, n) => g * (n - 1.0) / n),
        new("natural-logarithm", "Entropy with the natural logarithm; IBSI's is to base 2.", Entropies, (g, _) => g / Math.Log(2)),
        new("percent", "Given in percent; IBSI asks for a fraction.", ["BC2M", "DDTU"], (g, _) => g / 100),
        new("levels-from-0", "Grey levels counted from 0; IBSI counts from 1.", HistogramLevels, (g, _) => g + 1),
    ];

    /// <summary>The maximum 3D diameter of the digital phantom, once published as 11.7 mm.</summary>
    private static readonly KnownOffset Obsolete = new("obsolete-reference", "Equals a withdrawn reference value (11.7 mm); the present one is 13.1 mm.");

    /// <summary>Every deviation that is looked for.</summary>
    public static IReadOnlyList<KnownOffset> All { get; } = [.. List.Select(k => k.Offset), Obsolete];

    /// <summary>The first deviation that explains why a value does not match; null if none does.</summary>
    public static KnownOffset? Explaining(ReferenceValue reference, double submitted)
    {
        foreach (var known in List)
            if (known.Codes.Contains(reference.Code)
                && VerdictRule.Judge(reference.Value, reference.Tolerance, known.Undo(submitted, Voxels(reference))) == Verdict.Match)
                return known.Offset;
        return reference is { Phantom: "digital-phantom", Code: "L0JK" } && VerdictRule.Judge(11.7, 0.1, submitted) == Verdict.Match ? Obsolete : null;
    }

    private static long Voxels(ReferenceValue reference) => PhantomReference.For(reference.Phantom)?.MorphologicalVoxels ?? 2;

    private sealed record Known(KnownOffset Offset, string[] Codes, Func<double, long, double> Undo)
    {
        public Known(string id, string explanation, string[] codes, Func<double, long, double> undo)
            : this(new KnownOffset(id, explanation), codes, undo) { }
    }
}
