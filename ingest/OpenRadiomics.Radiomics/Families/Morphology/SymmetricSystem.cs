namespace OpenRadiomics.Radiomics;

/// <summary>Linear equations with a symmetric, positive definite matrix, by Cholesky's method.</summary>
internal static class SymmetricSystem
{
    /// <param name="matrix">Read at and below its diagonal; not changed.</param>
    /// <param name="right">As many numbers as it has rows.</param>
    /// <returns>x of matrix·x = right; NaN where the matrix is not positive definite.</returns>
    public static double[] Solve(double[,] matrix, double[] right)
    {
        var n = right.Length;
        Span<double> lower = stackalloc double[n * n];
        for (var i = 0; i < n; i++)
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[i, j];
                for (var k = 0; k < j; k++) sum -= lower[i * n + k] * lower[j * n + k];
                lower[i * n + j] = i == j ? Math.Sqrt(sum) : sum / lower[j * n + j];
            }
        var x = (double[])right.Clone();
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < i; k++) x[i] -= lower[i * n + k] * x[k];
            x[i] /= lower[i * n + i];
        }
        for (var i = n - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < n; k++) x[i] -= lower[k * n + i] * x[k];
            x[i] /= lower[i * n + i];
        }
        return x;
    }
}
