namespace OpenRadiomics.Radiomics;

/// <summary>
/// A box of voxels by its axes' lengths, the shortest called w, and the lengths of its transforms. An axis of n voxels has offsets up to n − 1 either way; as
/// weights are the same either way, the two farthest may fall on one place of the period, and 2n − 2 places are enough for nothing to wrap around wrongly.
/// </summary>
internal sealed record CorrelationGrid
{
    /// <summary>Working memory that is taken however little is left.</summary>
    private const long Floor = 1 << 16;

    /// <param name="size">Voxels of the box along each axis.</param>
    /// <param name="spacing">Distance between voxels along each axis, mm.</param>
    /// <param name="room">Bytes of working memory, if it can be done with so few.</param>
    public CorrelationGrid((int X, int Y, int Z) size, (double X, double Y, double Z) spacing, long room)
    {
        Axis[] axes = [new(0, size.X, 1, spacing.X), new(1, size.Y, size.X, spacing.Y), new(2, size.Z, size.X * size.Y, spacing.Z)];
        var shortest = Array.IndexOf(axes, axes.MinBy(axis => axis.Voxels));
        (U, V, W) = (axes[shortest == 0 ? 1 : 0], axes[shortest == 2 ? 1 : 2], axes[shortest]);
        PeriodV = Fourier.LengthFor(V.Least);
        Spread = (W.Least + Comb.Teeth - 1) / Comb.Teeth;
        Blocks = (U.Voxels + Comb.Teeth - 1) / Comb.Teeth;
        for (Classes = 1; ; Classes *= 2)
        {
            Places = Fourier.LengthFor((U.Least + Classes - 1) / Classes);
            if (Places == 1 || WorkingBytes <= Math.Max(Floor, room)) return;
        }
    }

    public Axis U { get; }
    public Axis V { get; }
    public Axis W { get; }

    /// <summary>
    /// Frequencies along u are taken by their remainder, so many classes of so many places each: enough for what is held of one class to take no more memory
    /// than there is room for. Twice as many take half the memory and more time.
    /// </summary>
    public int Classes { get; }

    /// <summary>Frequencies along u in a class.</summary>
    public int Places { get; }

    public int PeriodU => Classes * Places;
    public int PeriodV { get; }
    public int PeriodW => Comb.Teeth * Spread;

    /// <summary>From one frequency of a comb to the next; so many combs hold every frequency along w.</summary>
    public int Spread { get; }

    /// <summary>Lines along w are taken eight neighbours along u at a time; so many hold them all.</summary>
    public int Blocks { get; }

    /// <summary>Combs k and n − k hold opposite frequencies, which add the same: so many stand for all.</summary>
    public int Combs => Spread / 2 + 1;

    /// <summary>Weights of so many frequencies along u are held: of a class that is its own mirror image, one of one or two, half are enough.</summary>
    public int Columns => Classes <= 2 ? Places / 2 + 1 : Places;

    /// <summary>Weights of so many frequencies along v are held; the others mirror them.</summary>
    public int Height => PeriodV / 2 + 1;

    /// <summary>Two planes of one class, and its weights; the lines of a slice; columns on their way.</summary>
    private long WorkingBytes =>
        (4L * Places * V.Voxels + (long)Columns * Height + 2L * W.Voxels * Blocks + 6L * PeriodV) * Comb.Teeth * sizeof(double);

    /// <summary>How many combs one stands for.</summary>
    public int Share(int comb) => comb == 0 || 2 * comb == Spread ? 1 : 2;

    /// <param name="Number">0 for x, 1 for y, 2 for z.</param>
    /// <param name="Voxels">Voxels along the axis.</param>
    /// <param name="Step">From a voxel to the next along it, in an array of the box.</param>
    /// <param name="Mm">The same, mm.</param>
    public readonly record struct Axis(int Number, int Voxels, int Step, double Mm)
    {
        public int Least => Math.Max(1, 2 * Voxels - 2);

        /// <summary>The same step in a larger volume.</summary>
        public int StepIn(Crop crop) => Number switch { 0 => 1, 1 => crop.StepY, _ => crop.StepZ };
    }
}
