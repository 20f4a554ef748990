using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>
/// Contours to masks. A voxel is inside if its centre is, by the even-odd rule over all contours of its slice: a contour within a contour is a hole, one within
/// a hole an island. A centre exactly on a line belongs to one side only: inside where the region lies towards higher indices. Cost is linear in points and
/// voxels.
/// </summary>
public static class ContourFilling
{
    /// <summary>How far from a slice's plane a contour may lie, in slices: files round positions, and nothing drawn on a slice lies farther from it.</summary>
    public const double SliceTolerance = 0.1;

    /// <summary>Fills contours on the slices of a grid.</summary>
    /// <param name="contours">Contours of one region, in any order.</param>
    /// <param name="grid">The grid of the scan they were drawn on.</param>
    /// <param name="ct">Stops between slices.</param>
    /// <returns>The mask, and the contours that could not be filled, in their order.</returns>
    /// <exception cref="ArgumentException">The grid has more voxels than an array holds, or its steps lie in one plane.</exception>
    public static (Mask Mask, IReadOnlyList<LeftOut> LeftOut) Fill(IReadOnlyList<Contour> contours, Grid grid, CancellationToken ct = default)
    {
        if (grid.Count > Array.MaxLength) throw new ArgumentException($"{grid.Count} voxels; possible are {Array.MaxLength}.", nameof(grid));
        var voxels = new bool[grid.Count];
        var leftOut = EachSlice(contours, grid, ct, (z, polygons) =>
            SliceFilling.Fill(polygons, voxels.AsSpan(grid.Index(0, 0, z), grid.Nx * grid.Ny), grid.Nx));
        return (new Mask(grid, voxels), leftOut);
    }

    /// <summary>Counts the voxels that contours enclose, in the memory of one slice.</summary>
    /// <inheritdoc cref="Fill"/>
    public static (long Voxels, IReadOnlyList<LeftOut> LeftOut) Count(IReadOnlyList<Contour> contours, Grid grid, CancellationToken ct = default)
    {
        var (count, slice) = (0L, new bool[grid.Nx * grid.Ny]);
        var leftOut = EachSlice(contours, grid, ct, (_, polygons) =>
        {
            Array.Clear(slice);
            SliceFilling.Fill(polygons, slice, grid.Nx);
            count += slice.AsSpan().Count(true);
        });
        return (count, leftOut);
    }

    private static List<LeftOut> EachSlice(IReadOnlyList<Contour> contours, Grid grid, CancellationToken ct, Action<int, List<Vector3d[]>> fill)
    {
        var frame = new VoxelFrame(grid);
        var (leftOut, slices) = (new List<LeftOut>(), new SortedDictionary<int, List<Vector3d[]>>());
        for (var i = 0; i < contours.Count; i++)
        {
            Vector3d[] polygon = [.. contours[i].Points.Select(frame.ToVoxel)];
            if (FaultOf(polygon, grid.Nz) is { } fault) leftOut.Add(new(i, fault));
            else if (slices.TryGetValue(SliceOf(polygon[0]), out var slice)) slice.Add(polygon);
            else slices.Add(SliceOf(polygon[0]), [polygon]);
        }
        foreach (var (z, polygons) in slices)
        {
            ct.ThrowIfCancellationRequested();
            fill(z, polygons);
        }
        return leftOut;
    }

    private static int SliceOf(Vector3d point) => (int)Math.Round(point.Z);

    private static ContourFault? FaultOf(Vector3d[] polygon, int slices)
    {
        if (polygon.Length < 3) return ContourFault.TooFewPoints;
        if (polygon.Any(p => !double.IsFinite(p.X) || !double.IsFinite(p.Y) || !double.IsFinite(p.Z))) return ContourFault.NotFinite;
        var (low, high) = (polygon.Min(p => p.Z), polygon.Max(p => p.Z));
        if (high - low > 2 * SliceTolerance) return ContourFault.CrossesSlices;
        if (high < -SliceTolerance || low > slices - 1 + SliceTolerance) return ContourFault.OutsideSlices;
        var slice = Math.Round(polygon[0].Z);
        return low < slice - SliceTolerance || high > slice + SliceTolerance ? ContourFault.BetweenSlices : null;
    }
}
