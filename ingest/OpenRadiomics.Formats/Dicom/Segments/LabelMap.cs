using System.Diagnostics;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>Regions as labels on a grid.</summary>
/// <param name="Grid">Where the voxels lie, LPS, mm.</param>
/// <param name="Layers">Labels of each voxel, x fastest, 0 outside of all regions; one layer, or several where regions overlap. Not changed.</param>
/// <param name="Names">What the labels mean, as far as that is known.</param>
public sealed record LabelMap(Grid Grid, IReadOnlyList<ushort[]> Layers, IReadOnlyList<LabelName> Names)
{
    /// <summary>Voxels of all layers, at most: each takes two bytes.</summary>
    internal const long MostVoxels = 1L << 29;

    /// <summary>Reads a mask in any format of images: whole numbers of 0 to 65,535, each volume a layer.</summary>
    /// <param name="file">The mask, with what lies beside it: names of regions may be there.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <param name="mostVoxels">Of how many voxels a mask is held; each takes two bytes.</param>
    /// <returns>The labels, or why it is no mask.</returns>
    public static ReadResult<LabelMap> Read(FileToTurn file, CancellationToken ct = default, long mostVoxels = MostVoxels)
    {
        var kind = file.Sniff();
        if (kind.Format is not IImageFormat format) return Refused(ProblemKind.WrongFormat, kind.Name, "a mask", "Name a mask in a format that is read.");
        using var stream = file.Open();
        return format.ReadHeader(stream, file.Beside, null, ct) switch
        {
            ReadResult<ImageHeader>.Refused { Problem: var problem } => new ReadResult<LabelMap>.Refused(problem),
            ReadResult<ImageHeader>.Read { Value: var header } => Read(file, format, header, mostVoxels, ct),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Contours filled on the grid of the scan they were drawn on. Regions that overlap lie in layers of their own.</summary>
    /// <param name="structures">What was drawn.</param>
    /// <param name="grid">The scan's grid.</param>
    /// <param name="ct">Stops between slices.</param>
    /// <returns>The regions, and how many contours do not lie on slices of the grid; no map where so many overlap that it would be too large.</returns>
    public static (LabelMap? Map, int LeftOut) Of(StructureSet structures, Grid grid, CancellationToken ct = default)
    {
        var (layers, names, leftOut) = (new List<ushort[]>(), new List<LabelName>(), 0);
        foreach (var (index, region) in structures.Regions.Index())
        {
            ct.ThrowIfCancellationRequested();
            if (region.Contours.Count == 0) continue;
            var (mask, faults) = ContourFilling.Fill(region.Contours, grid, ct);
            leftOut += faults.Count;
            var layer = layers.FindIndex(labels => !Meet(labels, mask.Voxels));
            if (layer < 0)
            {
                if ((layers.Count + 1) * (long)grid.Count > MostVoxels) return (null, leftOut);
                layer = layers.Count;
                layers.Add(new ushort[grid.Count]);
            }
            for (var i = 0; i < mask.Voxels.Length; i++)
                if (mask.Voxels[i]) layers[layer][i] = (ushort)(index + 1);
            if (region.Name.Length > 0) names.Add(new(index + 1, region.Name, layer));
        }
        return (new(grid, layers, names), leftOut);
    }

    /// <summary>The regions that have a voxel, layer by layer, by their labels.</summary>
    internal IReadOnlyList<LabelledRegion> Regions()
    {
        var regions = new List<LabelledRegion>();
        for (var layer = 0; layer < Layers.Count; layer++)
        {
            var there = new bool[ushort.MaxValue + 1];
            foreach (var label in Layers[layer]) there[label] = true;
            for (var label = 1; label < there.Length; label++)
                if (there[label])
                    regions.Add(new(layer, (ushort)label, Names.FirstOrDefault(name => (name.Volume, name.Value) == (layer, label))?.Name ?? $"Label {label}"));
        }
        return regions;
    }

    private static ReadResult<LabelMap> Read(FileToTurn file, IImageFormat format, ImageHeader header, long mostVoxels, CancellationToken ct)
    {
        var voxels = header.Grid.Count * header.VolumeCount;
        if (voxels > mostVoxels) return Refused(ProblemKind.TooLarge, $"{voxels} voxels", $"at most {mostVoxels}", "Crop the mask.");
        ushort[][] layers = [.. Enumerable.Range(0, header.VolumeCount).Select(_ => new ushort[header.Grid.Count])];
        var others = 0L;
        using var stream = file.Open();
        var read = format.Visit(stream, (volume, first, block) =>
        {
            var layer = layers[volume].AsSpan((int)first, block.Length);
            for (var i = 0; i < block.Length; i++)
                if (block[i] is >= 0 and <= ushort.MaxValue && block[i] == (ushort)block[i]) layer[i] = (ushort)block[i];
                else others++;
        }, file.Beside, null, ct);
        if (read is ReadResult<ImageHeader>.Refused { Problem: var problem }) return new ReadResult<LabelMap>.Refused(problem);
        return others > 0 ? Refused(ProblemKind.WrongFormat, $"{others} voxels that are no labels", $"whole numbers of 0 to {ushort.MaxValue}",
            "Name a mask: an image has no regions.")
            : new ReadResult<LabelMap>.Read(new(header.Grid, layers, LabelSidecar.Of(header, file.Beside)), []);
    }

    private static bool Meet(ushort[] labels, bool[] mask)
    {
        for (var i = 0; i < mask.Length; i++)
            if (mask[i] && labels[i] != 0) return true;
        return false;
    }

    private static ReadResult<LabelMap> Refused(ProblemKind kind, string found, string expected, string remedy) =>
        new ReadResult<LabelMap>.Refused(new(kind, ReadPlace.File, found, expected, remedy));
}

/// <summary>A label that voxels of a layer have.</summary>
internal sealed record LabelledRegion(int Layer, ushort Label, string Name);
