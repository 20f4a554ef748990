namespace OpenRadiomics.Radiomics;

/// <summary>
/// PyRadiomics' <c>normalize</c>, no step of IBSI: (x − μ)/σ over the whole image, σ with N − 1, cut off at ± the bound for outliers, times the scale.
/// An image of one intensity, or with NaN or infinities, becomes NaN.
/// </summary>
/// <param name="Scale">What one standard deviation becomes, above 0 (<c>normalizeScale</c>).</param>
/// <param name="OutlierSigma">Standard deviations beyond which intensities are cut off (<c>removeOutliers</c>), above 0; null for none.</param>
public sealed record PyRadiomicsNormalisation(double Scale = 1, double? OutlierSigma = null)
{
    internal Volume Of(Volume image)
    {
        double sum = 0, squares = 0;
        foreach (var v in image.Voxels) sum += v;
        var mean = sum / image.Voxels.Length;
        foreach (var v in image.Voxels) squares += (v - mean) * (v - mean);
        var deviation = Math.Sqrt(squares / (image.Voxels.Length - 1));
        var bound = OutlierSigma ?? double.PositiveInfinity;
        var voxels = new float[image.Voxels.Length];
        for (var i = 0; i < voxels.Length; i++) voxels[i] = (float)(Math.Clamp((image.Voxels[i] - mean) / deviation, -bound, bound) * Scale);
        return new(image.Grid, voxels);
    }
}
