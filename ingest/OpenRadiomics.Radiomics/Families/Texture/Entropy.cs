namespace OpenRadiomics.Radiomics;

/// <summary>Shannon entropy of counts, bits.</summary>
internal static class Entropy
{
    /// <summary>−Σ p·log2 p with p = count / total, in index order; a count of 0 adds nothing.</summary>
    public static double Of(ReadOnlySpan<double> counts, double total)
    {
        var sum = 0.0;
        foreach (var count in counts)
        {
            if (count == 0) continue;
            var p = count / total;
            sum -= p * Math.Log2(p);
        }
        return sum;
    }
}
