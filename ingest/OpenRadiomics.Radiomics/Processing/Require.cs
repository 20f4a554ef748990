using System.Runtime.CompilerServices;

namespace OpenRadiomics.Radiomics;

/// <summary>What the chain demands of its input before it computes with it.</summary>
internal static class Require
{
    private const double Tolerance = 1e-3;                              // of a voxel; float32 headers round about 1e-6

    public static void SameGrid(Grid image, Grid mask)
    {
        if ((image.Nx, image.Ny, image.Nz) != (mask.Nx, mask.Ny, mask.Nz))
            throw new ArgumentException($"The mask has {mask.Nx} × {mask.Ny} × {mask.Nz} voxels, the image {image.Nx} × {image.Ny} × {image.Nz}.",
                nameof(mask));
        Positive(image.SpacingX, "Spacing along x");
        Positive(image.SpacingY, "Spacing along y");
        Positive(image.SpacingZ, "Spacing along z");
        var voxel = Math.Min(image.SpacingX, Math.Min(image.SpacingY, image.SpacingZ));
        foreach (var (a, b) in image.Corners().Zip(mask.Corners()))
            if (!((a - b).Length <= Tolerance * voxel))
                throw new ArgumentException("The mask lies elsewhere than the image; resample it on the image's grid.", nameof(mask));
    }

    public static void PossibleSettings(ProcessingSettings settings)
    {
        if (settings.Interpolation is { } i)
        {
            if (i.SpacingX is { } x) Positive(x, "New spacing along x");
            if (i.SpacingY is { } y) Positive(y, "New spacing along y");
            if (i.SpacingZ is { } z) Positive(z, "New spacing along z");
            if (i.Mask == InterpolationMethod.CubicSpline) throw new ArgumentException("A mask is interpolated by nearest or linear; a spline overshoots.");
            if (!(i.MaskThreshold is > 0 and <= 1)) throw new ArgumentException(
                $"The mask's threshold is {i.MaskThreshold}; it lies above 0 and at most at 1.");
            That(i is { Anchor: GridAnchor.Centre } or { Mask: InterpolationMethod.Nearest, MaskThreshold: 0.5, RoundIntensities: false },
                "PyRadiomics takes the nearest voxel of the mask, and rounds no intensities.");
        }
        if (settings.Normalisation is { } n)
        {
            Positive(n.Scale, "The normalisation's scale");
            if (n.OutlierSigma is { } bound) Positive(bound, "The normalisation's bound for outliers");
        }
        if (settings.Resegmentation.OutlierSigma is { } sigma) Positive(sigma, "The outlier filter's width");
        Possible(settings.Discretisation);
        Possible(settings.VolumeHistogram);
        if (settings.VolumeHistogram is Discretisation.PyRadiomicsBinWidth)
            throw new ArgumentException("The intensity–volume histogram has no bins of PyRadiomics: it knows none.");
        Positive(settings.Texture.CooccurrenceDistance, "The co-occurrence distance");
        Positive(settings.Texture.ToneDifferenceDistance, "The tone difference distance");
        Positive(settings.Texture.DependenceDistance, "The dependence distance");
        NotBeyond(ToneDifferences.Farthest, settings.Texture.ToneDifferenceDistance, "The tone difference distance");
        NotBeyond(DependenceKernel.Farthest, settings.Texture.DependenceDistance, "The dependence distance");
        if (settings.Texture.DependenceCoarseness < 0) throw new ArgumentException("The dependence coarseness is negative.");
        if (settings.Filter is { } filter) RequireFilter.Possible(filter);
    }

    public static void That(bool possible, string otherwise)
    {
        if (!possible) throw new ArgumentException(otherwise);
    }

    private static void Possible(Discretisation discretisation)
    {
        if (discretisation is Discretisation.FixedBinNumber { Bins: < 1 or > ushort.MaxValue } number)
            throw new ArgumentException($"{number.Bins} bins; possible are 1 to 65535.");
        if (discretisation is Discretisation.FixedBinSize size) Positive(size.Width, "The bin width");
        if (discretisation is Discretisation.PyRadiomicsBinWidth aligned) Positive(aligned.Width, "The bin width");
    }

    private static void NotBeyond(int farthest, int distance, string what)
    {
        if (distance > farthest) throw new ArgumentException($"{what} is {distance} voxels; possible are 1 to {farthest}.");
    }

    public static void Positive(double value, string what, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value > 0) || !double.IsFinite(value)) throw new ArgumentException($"{what} is {value}; it has to be above 0 and finite.", name);
    }
}
