namespace OpenRadiomics.Radiomics;

/// <summary>The new grid: three axes, and where they lie in the patient.</summary>
internal sealed class ResampledGrid(Grid source, Interpolation settings)
{
    public ResampledAxis X { get; } = ResampledAxis.Of(source.Nx, source.SpacingX, settings.SpacingX, settings.Anchor);
    public ResampledAxis Y { get; } = ResampledAxis.Of(source.Ny, source.SpacingY, settings.SpacingY, settings.Anchor);
    public ResampledAxis Z { get; } = ResampledAxis.Of(source.Nz, source.SpacingZ, settings.SpacingZ, settings.Anchor);

    public bool IsInterpolated => X.IsInterpolated || Y.IsInterpolated || Z.IsInterpolated;

    /// <summary>Distance between new voxels along each axis, mm.</summary>
    public (double X, double Y, double Z) Spacing => ((X.Ratio * source.StepX).Length, (Y.Ratio * source.StepY).Length, (Z.Ratio * source.StepZ).Length);

    /// <summary>The whole new grid.</summary>
    public Box Whole => new(0, 0, 0, X.Size, Y.Size, Z.Size);

    /// <summary>A window of the new grid as a grid of its own.</summary>
    /// <exception cref="ArgumentException">It has more voxels than an array holds.</exception>
    public Grid Part(Box window)
    {
        var part = new Grid(window.Nx, window.Ny, window.Nz,
            source.ToWorld(X.Position(window.X), Y.Position(window.Y), Z.Position(window.Z)),
            X.Ratio * source.StepX, Y.Ratio * source.StepY, Z.Ratio * source.StepZ);
        return part.Count <= Array.MaxLength ? part : throw new ArgumentException(
            $"The new spacing makes {part.Count} voxels of the region; possible are {Array.MaxLength}.");
    }

    /// <summary>The new voxels in which old ones have a part.</summary>
    public Box Touching(Box old)
    {
        var (x, nx) = X.Touching(old.X, old.X + old.Nx - 1);
        var (y, ny) = Y.Touching(old.Y, old.Y + old.Ny - 1);
        var (z, nz) = Z.Touching(old.Z, old.Z + old.Nz - 1);
        return new(x, y, z, nx, ny, nz);
    }

    /// <summary>A box with a margin in mm, as far as the grid goes.</summary>
    public Box Around(Box box, double marginMm)
    {
        var (x, nx) = Widen(box.X, box.Nx, marginMm / (X.Ratio * source.SpacingX), X.Size);
        var (y, ny) = Widen(box.Y, box.Ny, marginMm / (Y.Ratio * source.SpacingY), Y.Size);
        var (z, nz) = Widen(box.Z, box.Nz, marginMm / (Z.Ratio * source.SpacingZ), Z.Size);
        return new(x, y, z, nx, ny, nz);
    }

    /// <summary>The old voxels that a window needs.</summary>
    public Box Sources(Box window, InterpolationMethod method)
    {
        var (x, nx) = Sources(X, window.X, window.Nx, method);
        var (y, ny) = Sources(Y, window.Y, window.Ny, method);
        var (z, nz) = Sources(Z, window.Z, window.Nz, method);
        return new(x, y, z, nx, ny, nz);
    }

    private static (int, int) Widen(int first, int count, double margin, int size)
    {
        var voxels = (int)Math.Min(Math.Ceiling(margin), size);
        var (start, end) = (Math.Max(0, first - voxels), Math.Min(size, (long)first + count + voxels));
        return (start, (int)(end - start));
    }

    private static (int, int) Sources(ResampledAxis axis, int first, int count, InterpolationMethod method)
    {
        var reach = !axis.IsInterpolated ? 0 : method == InterpolationMethod.CubicSpline ? SplineFilter.Reach : 1;
        var start = Math.Clamp((int)Math.Floor(axis.Position(first)) - reach, 0, axis.SourceSize - 1);
        var end = Math.Clamp((int)Math.Ceiling(axis.Position(first + count - 1)) + reach, start, axis.SourceSize - 1);
        return (start, end - start + 1);
    }
}
