namespace OpenRadiomics.Checks;

/// <summary>Where a relation between features holds.</summary>
internal enum RelationScope
{
    Any,

    /// <summary>Where one matrix is made of all slices and directions (or slices alone, for zones and neighbourhoods): ZW7Z, IAZD, KOBO, 62GR.</summary>
    SingleMatrix,

    /// <summary>Where the co-occurrence matrix is symmetric.</summary>
    SymmetricMatrix,
}

/// <summary>An identity between features of one region, under one filter and aggregation.</summary>
/// <param name="Id">Its row in <c>seed/data/mappings/feature_relations.csv</c>.</param>
/// <param name="Words">The relation in words.</param>
/// <param name="Codes">What it is about; the sides are given the values in this order.</param>
/// <param name="Scope">Where it holds.</param>
/// <param name="Sides">Left and right side, and the size of the largest term, by which rounding is measured.</param>
/// <param name="AtMost">Left is at most right, not equal.</param>
internal sealed record Relation(
    string Id, string Words, string[] Codes, RelationScope Scope, Func<double[], (double Left, double Right, double Size)> Sides, bool AtMost = false)
{
    /// <summary>
    /// The sides may differ by this part of the largest term: published tables are rounded to three digits and more, and a quotient of two such numbers
    /// is off by up to 1 %.
    /// </summary>
    public const double Tolerance = 0.01;

    /// <summary>Whether it holds; null where a side is not finite.</summary>
    public bool? Holds(double[] values)
    {
        var (left, right, size) = Sides(values);
        if (!double.IsFinite(left) || !double.IsFinite(right) || !double.IsFinite(size)) return null;
        return AtMost ? left - right <= Tolerance * size : Math.Abs(left - right) <= Tolerance * size;
    }
}
