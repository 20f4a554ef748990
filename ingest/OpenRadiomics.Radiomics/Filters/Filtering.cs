using System.Diagnostics;

namespace OpenRadiomics.Radiomics;

/// <summary>Makes the response map of an image.</summary>
internal static class Filtering
{
    /// <summary>The response to a filter at every voxel of an image.</summary>
    public static Volume Of(Volume image, ImageFilter filter, int threads)
    {
        if (image.Voxels.Length == 0) return image;
        var spacing = (image.Grid.SpacingX, image.Grid.SpacingY, image.Grid.SpacingZ);
        return Of(Field.Of(image), filter, spacing, threads).On(image.Grid);
    }

    /// <summary>The same of a field, which is used up.</summary>
    public static Field Of(Field field, ImageFilter filter, (double X, double Y, double Z) spacing, int threads) => filter switch
    {
        ImageFilter.Mean mean => SeparableFilters.Mean(field, mean, threads),
        ImageFilter.LaplacianOfGaussian log => SeparableFilters.LaplacianOfGaussian(field, log, spacing, threads),
        ImageFilter.Laws laws => SeparableFilters.Laws(field, laws, threads),
        ImageFilter.Gabor gabor => GaborFilter.Of(field, gabor, spacing, threads),
        ImageFilter.SeparableWavelet { Decimated: true } wavelet => Decimation.Of(SeparableFilters.Wavelet(field, wavelet, threads), wavelet),
        ImageFilter.SeparableWavelet wavelet => SeparableFilters.Wavelet(field, wavelet, threads),
        ImageFilter.Simoncelli simoncelli => new Spectrum(field, Dimensions(filter), threads).Times(new SimoncelliTransfer(simoncelli.Level)),
        ImageFilter.Riesz riesz =>
            new Spectrum(Of(field, riesz.Of, spacing, threads), Dimensions(filter), threads).Times(new RieszTransfer(riesz.X, riesz.Y, riesz.Z)),
        _ => throw new UnreachableException(),
    };

    private static int Dimensions(ImageFilter filter) => filter.IsBySlice ? 2 : 3;
}
