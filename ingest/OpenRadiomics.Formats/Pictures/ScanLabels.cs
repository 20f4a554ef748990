using System.Diagnostics;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>The regions of a segmentation on the grid of the scan it belongs to, whatever the file holds: labels, DICOM segments or contours.</summary>
public static class ScanLabels
{
    /// <summary>Voxels of a scan on which regions are laid, at most: a label of 16 bits for each of them is held.</summary>
    public const long MostVoxels = 1L << 27;

    /// <summary>Reads a segmentation and lays it on a scan's grid. Labels are those of the file; for contours, the numbers of their regions.</summary>
    /// <param name="mask">The segmentation, with what lies beside it: names of regions may be there.</param>
    /// <param name="grid">The scan's grid.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <returns>The labels, or why there are none: the file is no segmentation, or does not lie on the scan's grid.</returns>
    public static ReadResult<LabelMap> Read(FileToTurn mask, Grid grid, CancellationToken ct = default)
    {
        if (grid.Count > MostVoxels) return Refused(ProblemKind.TooLarge, $"a scan of {grid.Count} voxels", $"at most {MostVoxels}",
            "Download the files, and look at them on your own machine.");
        if (mask.Sniff().Format is StructureSetFormat) return Drawn(mask, grid, ct);
        return LabelMap.Read(mask, ct) switch
        {
            ReadResult<LabelMap>.Read { Value: var map } when map.Grid != grid && map.Layers.Count * (long)grid.Count > LabelMap.MostVoxels => TooMany(),
            ReadResult<LabelMap>.Read { Value: var map } => Onto(map, grid, ct) is { } laid ? new ReadResult<LabelMap>.Read(laid, []) : Elsewhere(),
            ReadResult<LabelMap>.Refused refused => refused,
            _ => throw new UnreachableException(),
        };
    }

    private static ReadResult<LabelMap> Drawn(FileToTurn mask, Grid grid, CancellationToken ct)
    {
        using var stream = mask.Open();
        switch (StructureSetReader.Read(stream, ct: ct))
        {
            case ReadResult<StructureSet>.Refused { Problem: var problem }: return new ReadResult<LabelMap>.Refused(problem);
            case ReadResult<StructureSet>.Read { Value: var structures }:
                if (structures.Regions.Any(region => region.Number is < 1 or > ushort.MaxValue))
                    return Refused(ProblemKind.Unsupported, "a region whose number is no label", $"numbers of 1 to {ushort.MaxValue}",
                        "Number the regions from 1 on.");
                if (LabelMap.Of(structures, grid, ct).Map is not { } map) return TooMany();
                foreach (var layer in map.Layers)
                    for (var i = 0; i < layer.Length; i++)
                        if (layer[i] > 0) layer[i] = (ushort)structures.Regions[layer[i] - 1].Number;
                return new ReadResult<LabelMap>.Read(map with { Names =
                    [.. map.Names.Select(name => name with { Value = structures.Regions[name.Value - 1].Number })] }, []);
            default: throw new UnreachableException();
        }
    }

    /// <summary>The same labels by position; null where voxels lie between those of the grid, or one that is set lies outside of it.</summary>
    private static LabelMap? Onto(LabelMap map, Grid grid, CancellationToken ct)
    {
        if (map.Grid == grid) return map;
        if (GridAlignment.Of(map.Grid, grid) is not { } alignment) return null;
        var layers = new List<ushort[]>();
        foreach (var layer in map.Layers)
        {
            ct.ThrowIfCancellationRequested();
            var laid = new ushort[grid.Count];
            for (int z = 0, at = 0; z < map.Grid.Nz; z++)
                for (var y = 0; y < map.Grid.Ny; y++)
                    for (var x = 0; x < map.Grid.Nx; x++, at++)
                    {
                        if (layer[at] == 0) continue;
                        var (px, py, pz) = alignment.At(x, y, z);
                        if ((uint)px >= (uint)grid.Nx || (uint)py >= (uint)grid.Ny || (uint)pz >= (uint)grid.Nz) return null;
                        laid[grid.Index(px, py, pz)] = layer[at];
                    }
            layers.Add(laid);
        }
        return map with { Grid = grid, Layers = layers };
    }

    private static ReadResult<LabelMap> TooMany() => Refused(ProblemKind.TooLarge, "regions that overlap in so many layers that they are too many voxels",
        $"at most {LabelMap.MostVoxels} voxels of the scan in all layers", "Download the files, and look at them on your own machine.");

    private static ReadResult<LabelMap> Elsewhere() =>
        Refused(ProblemKind.Contradiction, "a segmentation that does not lie on the scan's grid", "voxels that meet those of the scan",
            "Ask for the scan on which it was drawn, or resample the segmentation on it.");

    private static ReadResult<LabelMap> Refused(ProblemKind kind, string found, string expected, string remedy) =>
        new ReadResult<LabelMap>.Refused(new(kind, ReadPlace.File, found, expected, remedy));
}
