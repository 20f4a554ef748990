namespace OpenRadiomics.Checks;

/// <summary>Every relation of <c>seed/data/mappings/feature_relations.csv</c>, in its order.</summary>
internal static class AllRelations
{
    public static IReadOnlyList<Relation> InOrder { get; } =
    [
        Equal("I01", "surface to volume ratio = area / mesh volume", ["2PR5", "C0JK", "RNU0"], v => (v[0], v[1] / v[2])),
        Equal("I02", "sphericity from mesh volume and area", ["QCFX", "RNU0", "C0JK"], v => (v[0], Math.Cbrt(36 * Math.PI * v[1] * v[1]) / v[2])),
        Equal("I03", "spherical disproportion = 1 / sphericity", ["KRCK", "QCFX"], v => (v[0], 1 / v[1])),
        Of("I04", "asphericity = spherical disproportion − 1", ["25C7", "KRCK"], v => (v[0], v[1] - 1, Largest(v[0], v[1]))),
        Equal("I05", "compactness 2 = sphericity cubed", ["BQWJ", "QCFX"], v => (v[0], v[1] * v[1] * v[1])),
        Equal("I06", "compactness 1 from mesh volume and area", ["SKGS", "RNU0", "C0JK"], v => (v[0], v[1] / (Math.Sqrt(Math.PI) * Math.Pow(v[2], 1.5)))),
        Equal("I07", "elongation = minor / major axis", ["Q3CK", "P9VJ", "TDIC"], v => (v[0], v[1] / v[2])),
        Equal("I08", "flatness = least / major axis", ["N17B", "7J51", "TDIC"], v => (v[0], v[1] / v[2])),
        Of("I09", "range = maximum − minimum", ["2OJQ", "84IY", "1GSF"], v => (v[0], v[1] - v[2], Largest(v[0], v[1], v[2]))),
        Equal("I10", "coefficient of variation = standard deviation / mean", ["7TET", "ECT3", "Q4LE"], v => (v[0], Math.Sqrt(v[1]) / v[2])),
        Equal("I11", "root mean square from mean and variance", ["5ZWQ", "ECT3", "Q4LE"], v => (v[0], Math.Sqrt(v[1] + v[2] * v[2]))),
        Equal("I12", "integrated intensity = mesh volume × mean", ["99N0", "RNU0", "Q4LE"], v => (v[0], v[1] * v[2])),
        Equal("I13", "sum average = 2 × joint average", ["ZGXS", "60VM"], v => (v[0], 2 * v[1]), RelationScope.SymmetricMatrix),
        Equal("I14", "dissimilarity = difference average", ["8S9J", "TF7R"], v => (v[0], v[1])),
        Equal("I15", "sum variance = cluster tendency", ["OEEB", "DG8W"], v => (v[0], v[1])),
        Of("I16", "difference variance = contrast − difference average squared", ["D3YU", "ACUI", "TF7R"],
            v => (v[0], v[1] - v[2] * v[2], Largest(v[0], v[1])), RelationScope.SingleMatrix),
        Equal("I17", "cluster tendency + contrast = 4 × joint variance", ["DG8W", "ACUI", "UR99"], v => (v[0] + v[1], 4 * v[2]), RelationScope.SymmetricMatrix),
        AtMost("I18", "difference entropy ≤ joint entropy", ["NTRS", "TU9B"]),
        AtMost("I19", "sum entropy ≤ joint entropy", ["P6QZ", "TU9B"]),
        Equal("I20", "both run non-uniformity ratios give the number of runs", ["R5YN", "OVBL", "W92Y", "IC23"], v => (v[0] / v[1], v[2] / v[3]),
            RelationScope.SingleMatrix),
        Equal("I21", "both zone non-uniformity ratios give the number of zones", ["JNSA", "Y1RO", "4JP3", "VB3A"], v => (v[0] / v[1], v[2] / v[3]),
            RelationScope.SingleMatrix),
        Equal("I22", "both dependence non-uniformity ratios give the number of neighbourhoods", ["FP8K", "5SPA", "Z87G", "OKJI"],
            v => (v[0] / v[1], v[2] / v[3]), RelationScope.SingleMatrix),
    ];

    private static Relation Equal(string id, string words, string[] codes, Func<double[], (double, double)> sides, RelationScope scope = RelationScope.Any) =>
        Of(id, words, codes, v => sides(v) is var (left, right) ? (left, right, Largest(left, right)) : default, scope);

    private static Relation AtMost(string id, string words, string[] codes) =>
        new(id, words, codes, RelationScope.Any, v => (v[0], v[1], Largest(v[0], v[1])), AtMost: true);

    private static Relation Of(string id, string words, string[] codes, Func<double[], (double, double, double)> sides,
        RelationScope scope = RelationScope.Any) =>
        new(id, words, codes, scope, sides);

    private static double Largest(params ReadOnlySpan<double> terms)
    {
        var largest = 0.0;
        foreach (var term in terms) largest = Math.Max(largest, Math.Abs(term));
        return largest;
    }
}
