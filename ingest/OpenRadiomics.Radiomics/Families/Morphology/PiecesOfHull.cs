namespace OpenRadiomics.Radiomics;

/// <summary>The convex hull of a region, and what is measured around it, in pieces that may be done at the same time once the hull is known.</summary>
internal sealed class PiecesOfHull
{
    private readonly Lazy<OrientedBox> _oriented;

    /// <param name="region">A region with at least one voxel.</param>
    public PiecesOfHull(Region region)
    {
        Whole = new(1, _ => new HullOfMask(region.MorphologicalMask, region.Nx, region.Ny, region.Nz, region.SpacingX, region.SpacingY, region.SpacingZ));
        Ellipsoid = new(1, _ => EnclosingEllipsoid.Around(Hull.Corners));
        _oriented = new(() => new(Hull));
        Boxes = new(OrientedBox.Shares, share => _oriented.Value.Measure(share));
    }

    public Pieces<HullOfMask> Whole { get; }

    public Pieces<(double A, double B, double C)> Ellipsoid { get; }

    public Pieces<(double Height, double Length, double Width)[]> Boxes { get; }

    public HullOfMask Hull => Whole.Made.Single();

    /// <summary>The smallest box.</summary>
    public (double A, double B, double C) Box => _oriented.Value.Smallest(Boxes.Made);
}
