using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>A grid in blocks of voxels. Blocks at the far ends hold what is left.</summary>
internal sealed class BlockGrid
{
    /// <param name="grid">The grid of the voxels.</param>
    /// <param name="longest">Blocks along each axis, at most.</param>
    public BlockGrid(Grid grid, int longest)
    {
        From = grid;
        (Wide, High, Deep) = (Factor(grid.Nx), Factor(grid.Ny), Factor(grid.Nz));
        To = new(Blocks(grid.Nx, Wide), Blocks(grid.Ny, High), Blocks(grid.Nz, Deep), grid.ToWorld((Wide - 1) / 2.0, (High - 1) / 2.0, (Deep - 1) / 2.0),
            Wide * grid.StepX, High * grid.StepY, Deep * grid.StepZ);

        int Factor(int count) => Blocks(count, longest);
    }

    /// <summary>The grid of the voxels.</summary>
    public Grid From { get; }

    /// <summary>The grid of the blocks.</summary>
    public Grid To { get; }

    /// <summary>Voxels of a block along x.</summary>
    public int Wide { get; }

    /// <summary>Along y.</summary>
    public int High { get; }

    /// <summary>Along z.</summary>
    public int Deep { get; }

    private static int Blocks(int count, int of) => (count + of - 1) / of;
}
