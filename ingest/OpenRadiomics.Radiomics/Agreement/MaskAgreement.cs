namespace OpenRadiomics.Radiomics;

/// <summary>How well two masks agree: by their voxels, and by their surfaces.</summary>
/// <param name="VoxelsA">Voxels of the first.</param>
/// <param name="VoxelsB">Voxels of the second.</param>
/// <param name="VoxelsOfBoth">Voxels that both have.</param>
/// <param name="Surfaces">How far their surfaces lie apart; null where one of them is empty.</param>
public sealed record MaskAgreement(long VoxelsA, long VoxelsB, long VoxelsOfBoth, SurfaceDistances? Surfaces)
{
    /// <summary>2 |A ∩ B| / (|A| + |B|), 0 to 1; NaN if both are empty.</summary>
    public double Dice => VoxelsA + VoxelsB == 0 ? double.NaN : 2.0 * VoxelsOfBoth / (VoxelsA + VoxelsB);

    /// <summary>|A ∩ B| / |A ∪ B|, 0 to 1; NaN if both are empty.</summary>
    public double Jaccard => VoxelsA + VoxelsB == 0 ? double.NaN : (double)VoxelsOfBoth / (VoxelsA + VoxelsB - VoxelsOfBoth);

    /// <summary>Voxels of the box around both masks within which distances are measured, at most.</summary>
    public const long MostVoxels = 1L << 24;

    /// <summary>Compares two masks on one grid.</summary>
    /// <param name="a">One mask.</param>
    /// <param name="b">The other.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="ArgumentException">They lie on different grids, on one whose axes are not perpendicular, or fill a box of more than
    /// <see cref="MostVoxels"/>.</exception>
    public static MaskAgreement Of(Mask a, Mask b, CancellationToken ct = default)
    {
        if (a.Grid != b.Grid) throw new ArgumentException("The masks lie on different grids.", nameof(b));
        if (!IsPerpendicular(a.Grid)) throw new ArgumentException("The axes of the grid are not perpendicular.", nameof(a));
        var (inA, inB, inBoth) = (0L, 0L, 0L);
        for (var i = 0; i < a.Voxels.Length; i++)
        {
            if (a.Voxels[i]) inA++;
            if (b.Voxels[i]) inB++;
            if (a.Voxels[i] && b.Voxels[i]) inBoth++;
        }
        return new(inA, inB, inBoth, inA == 0 || inB == 0 ? null : SurfaceDistances.Between(a, b, ct));
    }

    /// <summary>Whether distances along the axes add up as Pythagoras has it.</summary>
    public static bool IsPerpendicular(Grid grid)
    {
        return Square(grid.StepX, grid.StepY) && Square(grid.StepY, grid.StepZ) && Square(grid.StepZ, grid.StepX);

        static bool Square(Vector3d one, Vector3d other) => Math.Abs(one.Dot(other)) <= 1e-3 * one.Length * other.Length;
    }
}
