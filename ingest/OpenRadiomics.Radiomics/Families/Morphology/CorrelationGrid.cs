namespace OpenRadiomics.Radiomics;

/// <summary>
/// A box of voxels by its axes' lengths, the shortest called w, and the lengths of its transforms. An axis of n voxels has offsets up to n − 1 either way; as
/// weights are the same either way, the two farthest may fall on one place of the period, and 2n − 2 places are enough for nothing to wrap around wrongly.
/// </summary>
internal sealed record CorrelationGrid
{
    public CorrelationGrid((int X, int Y, int Z) size, (double X, double Y, double Z) spacing)
    {
        Axis[] axes = [new(size.X, 1, spacing.X), new(size.Y, size.X, spacing.Y), new(size.Z, size.X * size.Y, spacing.Z)];
        var shortest = Array.IndexOf(axes, axes.MinBy(axis => axis.Voxels));
        (U, V, W) = (axes[shortest == 0 ? 1 : 0], axes[shortest == 2 ? 1 : 2], axes[shortest]);
        (PeriodU, PeriodV) = (2 * Fourier.LengthFor((U.Least + 1) / 2), Fourier.LengthFor(V.Least));
        Spread = (W.Least + Comb.Teeth - 1) / Comb.Teeth;
        Blocks = (U.Voxels + Comb.Teeth - 1) / Comb.Teeth;
    }

    public Axis U { get; }
    public Axis V { get; }
    public Axis W { get; }
    /// <summary>Even, so that it can be transformed in two halves.</summary>
    public int PeriodU { get; }

    public int PeriodV { get; }
    public int PeriodW => Comb.Teeth * Spread;

    /// <summary>From one frequency of a comb to the next; so many combs hold every frequency along w.</summary>
    public int Spread { get; }

    /// <summary>Lines along w are taken eight neighbours along u at a time; so many hold them all.</summary>
    public int Blocks { get; }

    /// <summary>Combs k and n − k hold opposite frequencies, which add the same: so many stand for all.</summary>
    public int Combs => Spread / 2 + 1;

    /// <summary>How many combs one stands for.</summary>
    public int Share(int comb) => comb == 0 || 2 * comb == Spread ? 1 : 2;

    /// <param name="Voxels">Voxels along the axis.</param>
    /// <param name="Step">From a voxel to the next along it, in an array.</param>
    /// <param name="Mm">The same, mm.</param>
    public readonly record struct Axis(int Voxels, int Step, double Mm)
    {
        public int Least => Math.Max(1, 2 * Voxels - 2);
    }
}
