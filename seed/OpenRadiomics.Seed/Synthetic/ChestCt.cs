using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Seed;

/// <summary>A later scan of the same chest.</summary>
/// <param name="Moved">By how much the body lies elsewhere, mm.</param>
/// <param name="Size">How many times as long the lesion's axes are.</param>
/// <param name="Noise">What the noise is made of.</param>
internal readonly record struct ChestVisit(Vector3d Moved, double Size, ulong Noise);

/// <summary>A CT-like chest made by a program: body, two lungs, a spine and a textured lesion, in whole Hounsfield units.</summary>
internal sealed class ChestCt
{
    public static readonly Grid Grid = new(96, 80, 32, new(-120, -100, -50), new(2.5, 0, 0), new(0, 2.5, 0), new(0, 0, 3));

    /// <summary>How far the core of a lesion reaches, as a part of the way to its surface.</summary>
    private const double CoreReach = 0.6;

    private readonly Ellipsoid lesion;
    private readonly double lobes, phase;
    private readonly Vector3d moved;

    public ChestCt(int subject, ChestVisit? visit = null)
    {
        var random = new SplitMix((ulong)subject * 7919);
        var side = random.Next() < 0.5 ? -1 : 1;
        lesion = new(side * random.Between(48, 62), random.Between(-18, 18), random.Between(-18, 18), random.Between(10, 20), random.Between(9, 18),
            random.Between(9, 16));
        (lobes, phase) = (random.Between(0.04, 0.16), random.Between(0, Math.Tau));
        var (lesionHu, heterogeneity) = (random.Between(5, 45), random.Between(15, 60));
        if (visit is { } later) (moved, lesion, random) = (later.Moved, lesion.Times(later.Size), new(later.Noise));
        Image = new(Grid, Paint(random, lesionHu, heterogeneity));
    }

    /// <summary>Intensities in HU.</summary>
    public Volume Image { get; }

    /// <summary>The lesion as a reader draws it: somewhat larger or smaller, with a hand that wavers.</summary>
    public Mask DrawnBy(int reader)
    {
        var grow = reader == 0 ? 1.0 : 1.06;
        return new(Grid, Each(p => Reach(p) <= grow * (1 + 0.05 * reader * Math.Sin(5 * Math.Atan2(p.Y - lesion.Y, p.X - lesion.X) + phase))));
    }

    /// <summary>The lesion's inside and what lies around it to its surface: two regions without a voxel in common.</summary>
    public (Mask Core, Mask Rim) Parts() => (new(Grid, Each(p => Reach(p) <= CoreReach)), new(Grid, Each(p => Reach(p) is > CoreReach and <= 1)));

    private float[] Paint(SplitMix random, double lesionHu, double heterogeneity)
    {
        Ellipsoid body = new(0, 0, 0, 112, 88, 400), left = new(-55, -2, 0, 40, 62, 70), right = new(55, -2, 0, 40, 62, 70), spine = new(0, 62, 0, 13, 13, 400);
        var clean = Each(p => Reach(p) <= 1 ? lesionHu + heterogeneity * Math.Sin(p.X / 3.1 + phase) * Math.Cos(p.Y / 2.7) * Math.Sin(p.Z / 4.3 + phase)
            : spine.Holds(p) ? 420.0
            : left.Holds(p) || right.Holds(p) ? -830.0
            : body.Holds(p) ? 45.0
            : -1000.0);
        return Array.ConvertAll(clean, hu => (float)Math.Round(Math.Clamp(hu + 12 * random.Normal(), -1024, 3071)));
    }

    /// <summary>1 on the lesion's surface, less inside: an ellipsoid with lobes.</summary>
    private double Reach(Vector3d p) =>
        lesion.Reach(p) / (1 + lobes * Math.Sin(3 * Math.Atan2(p.Y - lesion.Y, p.X - lesion.X) + phase)
            * Math.Cos(2 * Math.Atan2(p.Z - lesion.Z, p.X - lesion.X)));

    /// <summary>What is at each voxel's place in the body.</summary>
    private T[] Each<T>(Func<Vector3d, T> at)
    {
        var values = new T[Grid.Count];
        for (var z = 0; z < Grid.Nz; z++)
            for (var y = 0; y < Grid.Ny; y++)
                for (var x = 0; x < Grid.Nx; x++)
                    values[Grid.Index(x, y, z)] = at(Grid.ToWorld(x, y, z) - moved);
        return values;
    }

    /// <summary>Centre and semi-axes, mm.</summary>
    private readonly record struct Ellipsoid(double X, double Y, double Z, double A, double B, double C)
    {
        public Ellipsoid Times(double size) => this with { A = A * size, B = B * size, C = C * size };

        public double Reach(Vector3d p) => Math.Sqrt(Square((p.X - X) / A) + Square((p.Y - Y) / B) + Square((p.Z - Z) / C));

        public bool Holds(Vector3d p) => Reach(p) <= 1;

        private static double Square(double v) => v * v;
    }
}
