namespace OpenRadiomics.Radiomics;

/// <summary>Linear equations with a symmetric, positive definite matrix, by Cholesky's method.</summary>
internal static class SymmetricSystem
{
    /// <param name="matrix">Read at and below its diagonal; not changed.</param>
    /// <param name="x">The right side, as many numbers as the matrix has rows; the solution afterwards, NaN where the matrix is not positive definite.</param>
    public static void Solve(double[,] matrix, Span<double> x)
    {
        var n = x.Length;
        Span<double> lower = stackalloc double[n * n];
        for (var i = 0; i < n; i++)
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[i, j];
                for (var k = 0; k < j; k++) sum -= lower[i * n + k] * lower[j * n + k];
                lower[i * n + j] = i == j ? Math.Sqrt(sum) : sum / lower[j * n + j];
            }
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
    }
}
