using CsCheck;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics;

/// <summary>A small volume with a mask: whole-number intensities, any spacing, regions in pieces and at the border.</summary>
internal sealed record Case(Volume Image, Mask Mask)
{
    public static readonly Gen<Case> Any =
        from nx in Gen.Int[1, 7]
        from ny in Gen.Int[1, 6]
        from nz in Gen.Int[1, 5]
        from spacing in Gen.Double[0.5, 4].Array[3]
        from voxels in Gen.Int[-300, 300].Array[nx * ny * nz]
        from density in Gen.Int[1, 10]
        from mask in Gen.Int[0, 9].Array[nx * ny * nz]
        where mask.Any(m => m < density)
        select Make(nx, ny, nz, spacing, Array.ConvertAll(voxels, v => (float)v), Array.ConvertAll(mask, m => m < density));

    /// <summary>32 bins, nothing else: every family but texture without a fuss.</summary>
    public static readonly ProcessingSettings Settings = IbsiConfigurations.DigitalPhantom with { Discretisation = new Discretisation.FixedBinNumber(32) };

    public static readonly IFeatureFamily[] Families =
        [.. AllFamilies.List.Where(f => f.Abbreviation is "MORPH" or "LI" or "STAT" or "IH" or "IVH")];

    public Region Region => ProcessingChain.Apply(Image, Mask, Settings);

    public Dictionary<(string Code, string Subcode, Aggregation Aggregation), double> Features() => Computed.Of(Region, Families);

    public static Case Make(int nx, int ny, int nz, double[] spacing, float[] voxels, bool[] mask)
    {
        var grid = Grid.AxisAligned(nx, ny, nz, spacing[0], spacing[1], spacing[2]);
        return new(new Volume(grid, voxels), new Mask(grid, mask));
    }

    public Case With(Func<float, float> intensity) => this with { Image = new Volume(Image.Grid, Array.ConvertAll(Image.Voxels, v => intensity(v))) };

    public Case Stretched(double by) =>
        Make(Image.Grid.Nx, Image.Grid.Ny, Image.Grid.Nz, [by * Image.Grid.SpacingX, by * Image.Grid.SpacingY, by * Image.Grid.SpacingZ], Image.Voxels,
            Mask.Voxels);

    /// <summary>Axes permuted and flipped: which old axis (0 x, 1 y, 2 z) each new one is, and whether it runs backwards.</summary>
    public Case Turned(int[] axes, bool[] flips)
    {
        var grid = Image.Grid;
        int[] old = [grid.Nx, grid.Ny, grid.Nz], size = [old[axes[0]], old[axes[1]], old[axes[2]]];
        double[] spacing = [grid.SpacingX, grid.SpacingY, grid.SpacingZ];
        var (voxels, mask, at) = (new float[grid.Count], new bool[grid.Count], new int[3]);
        for (var to = 0; to < voxels.Length; to++)
        {
            int[] now = [to % size[0], to / size[0] % size[1], to / size[0] / size[1]];
            for (var a = 0; a < 3; a++) at[axes[a]] = flips[a] ? size[a] - 1 - now[a] : now[a];
            var from = grid.Index(at[0], at[1], at[2]);
            (voxels[to], mask[to]) = (Image.Voxels[from], Mask.Voxels[from]);
        }
        return Make(size[0], size[1], size[2], [spacing[axes[0]], spacing[axes[1]], spacing[axes[2]]], voxels, mask);
    }

    /// <summary>Layers of voxels outside the mask around everything.</summary>
    public Case Padded(int before, int after, float with)
    {
        var grid = Image.Grid;
        var (nx, ny, nz) = (grid.Nx + before + after, grid.Ny + before + after, grid.Nz + before + after);
        var (voxels, mask) = (new float[nx * ny * nz], new bool[nx * ny * nz]);
        Array.Fill(voxels, with);
        for (var i = 0; i < Image.Voxels.Length; i++)
        {
            var to = i % grid.Nx + before + nx * (i / grid.Nx % grid.Ny + before + ny * (i / grid.Nx / grid.Ny + before));
            (voxels[to], mask[to]) = (Image.Voxels[i], Mask.Voxels[i]);
        }
        return Make(nx, ny, nz, [grid.SpacingX, grid.SpacingY, grid.SpacingZ], voxels, mask);
    }
}
