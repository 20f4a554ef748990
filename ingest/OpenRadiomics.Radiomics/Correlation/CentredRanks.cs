using System.Numerics;
using System.Runtime.InteropServices;

namespace OpenRadiomics.Radiomics;

/// <summary>
/// Ranks less their mean, taken twice: whole numbers. Their products add up exactly up to 100,000 values, in any order, so that vectors of any width give the
/// same bits.
/// </summary>
internal static class CentredRanks
{
    public static double[] Of(double[] values) => Array.ConvertAll(MidRanks.Middle(values), rank => 2 * rank - (values.Length + 1));

    public static double Product(double[] x, double[] y)
    {
        var a = MemoryMarshal.Cast<double, Vector<double>>(x);
        var b = MemoryMarshal.Cast<double, Vector<double>>(y);
        var sums = Vector<double>.Zero;
        for (var i = 0; i < a.Length; i++) sums += a[i] * b[i];
        var sum = Vector.Sum(sums);
        for (var i = a.Length * Vector<double>.Count; i < x.Length; i++) sum += x[i] * y[i];
        return sum;
    }

    /// <summary>NaN if one of them has no variance.</summary>
    /// <param name="product">Of the two.</param>
    /// <param name="first">The product of the one with itself.</param>
    /// <param name="second">Of the other.</param>
    public static double Correlation(double product, double first, double second) => first > 0 && second > 0 ? product / Math.Sqrt(first * second) : double.NaN;
}
