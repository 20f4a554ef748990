using System.Diagnostics;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>
/// Pictures of a scan and its regions in the patient's three planes, each through the slice in which the regions are largest. The scan is read once, in the
/// memory of its planes.
/// </summary>
public static class ScanPictures
{
    /// <summary>Pixels along the longer side of a picture to look at, and of one for a list.</summary>
    public const int Large = 448, Small = 128;

    /// <summary>Voxels of a scan that is read for a picture, at most.</summary>
    public const long MostVoxels = 1L << 29;

    /// <summary>The three pictures, and the small axial one.</summary>
    /// <param name="Planes">By plane.</param>
    /// <param name="Thumbnail">The axial plane, small and in few greys.</param>
    public sealed record Drawn(IReadOnlyDictionary<PatientPlane, IndexedPicture> Planes, IndexedPicture Thumbnail);

    /// <summary>Draws them.</summary>
    /// <param name="scan">The scan; of several volumes, the first is drawn.</param>
    /// <param name="grid">Its grid.</param>
    /// <param name="map">Regions on that grid; null for none.</param>
    /// <param name="chosen">The region through which the planes go; null for all.</param>
    /// <param name="modality">DICOM modality; null where it is not known.</param>
    /// <param name="ct">Stops the reading.</param>
    public static ReadResult<Drawn> Of(FileToTurn scan, Grid grid, LabelMap? map, DrawnRegion? chosen, string? modality, CancellationToken ct = default)
    {
        if (scan.Sniff().Format is not IImageFormat format)
            return new ReadResult<Drawn>.Refused(new(ProblemKind.WrongFormat, ReadPlace.File, scan.Sniff().Name, "an image", "Name a scan."));
        var regions = map is null ? [] : DrawnRegion.Of(map);
        int[] through = Through(grid, regions, chosen);
        var axes = Enum.GetValues<PatientPlane>().ToDictionary(plane => plane, plane => PlaneAxes.Of(grid, plane));
        var taken = axes.ToDictionary(plane => plane.Key, plane => new PlaneTaking(grid, plane.Value.Through, through[plane.Value.Through]));
        using var stream = scan.Open();
        var read = format.Visit(stream, (volume, first, voxels) =>
        {
            if (volume != 0) return;
            foreach (var plane in taken.Values) plane.Take(first, voxels);
        }, scan.Beside, null, ct);
        if (read is ReadResult<ImageHeader>.Refused { Problem: var problem }) return new ReadResult<Drawn>.Refused(problem);

        var places = axes.ToDictionary(plane => plane.Key,
            plane => map is null ? null : Places(map, regions, plane.Value.Through, through[plane.Value.Through]));
        var axial = taken[PatientPlane.Axial].Voxels;
        var window = IntensityWindow.Of(modality, axial, Around(axial, places[PatientPlane.Axial], axes[PatientPlane.Axial]));
        return new ReadResult<Drawn>.Read(new(
            axes.ToDictionary(plane => plane.Key, plane => PlanePicture.Of(taken[plane.Key].Voxels, plane.Value, places[plane.Key], window, Large,
                PlanePicture.ManyShades)),
            PlanePicture.Of(axial, axes[PatientPlane.Axial], places[PatientPlane.Axial], window, Small, PlanePicture.FewShades)), []);
    }

    /// <summary>Index of the plane along each axis: that of the chosen region, else of the largest one, else the middle.</summary>
    private static int[] Through(Grid grid, IReadOnlyList<DrawnRegion> regions, DrawnRegion? chosen) =>
        (chosen ?? regions.MaxBy(region => region.Voxels)) is { } region ? [region.X, region.Y, region.Z] : [grid.Nx / 2, grid.Ny / 2, grid.Nz / 2];

    /// <summary>The regions of a plane, by their places in the list; the first layer lies above.</summary>
    private static int[] Places(LabelMap map, IReadOnlyList<DrawnRegion> regions, int axis, int at)
    {
        var (grid, found) = (map.Grid, new List<int>());
        var place = regions.Index().ToDictionary(region => (region.Item.Layer, region.Item.Label), region => region.Index + 1);
        var (nu, nv) = axis switch { 0 => (grid.Ny, grid.Nz), 1 => (grid.Nx, grid.Nz), _ => (grid.Nx, grid.Ny) };
        for (var v = 0; v < nv; v++)
            for (var u = 0; u < nu; u++)
            {
                var voxel = axis switch { 0 => grid.Index(at, u, v), 1 => grid.Index(u, at, v), _ => grid.Index(u, v, at) };
                var layer = 0;
                while (layer < map.Layers.Count && map.Layers[layer][voxel] == 0) layer++;
                found.Add(layer < map.Layers.Count ? place.GetValueOrDefault((layer, map.Layers[layer][voxel])) : 0);
            }
        return [.. found];
    }

    /// <summary>Intensities in the box around the regions of a plane, with half its size on each side.</summary>
    private static float[] Around(float[] plane, int[]? places, PlaneAxes axes)
    {
        if (places is null) return plane;
        var width = axes.Right.Number < axes.Down.Number ? axes.Right.Count : axes.Down.Count;
        var set = Enumerable.Range(0, places.Length).Where(at => places[at] > 0).ToArray();
        if (set.Length == 0) return plane;
        var (left, right, top, bottom) = (set.Min(at => at % width), set.Max(at => at % width), set.Min(at => at / width), set.Max(at => at / width));
        var (wide, high) = ((right - left + 1) / 2 + 1, (bottom - top + 1) / 2 + 1);
        return [.. plane.Where((_, at) => at % width >= left - wide && at % width <= right + wide && at / width >= top - high && at / width <= bottom + high)];
    }
}
