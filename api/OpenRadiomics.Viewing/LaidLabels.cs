using System.Diagnostics;
using System.Text.Json;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Viewing;

/// <summary>The regions of a segmentation on their scan's grid: label maps and a list, made together.</summary>
public static class LaidLabels
{
    public const string List = "regions.json";

    /// <param name="layer">Which layer, from 0.</param>
    /// <param name="reduced">Whether on the grid of the reduced scan.</param>
    public static string Part(int layer, bool reduced) => $"layer-{layer}{(reduced ? "-reduced" : "")}.nii.gz";

    public static Derivation Of(PublishedFile scan, PublishedFile mask, BlobStore blobs) => new(DerivedKey.Of("labels", [scan, mask]), (session, ct) =>
        scan.Open(session, blobs, ct).OnGridOf<IReadOnlyDictionary<string, byte[]>>(grid => ScanLabels.Read(mask.Open(session, blobs, ct), grid, ct) switch
        {
            ReadResult<LabelMap>.Read { Value: var map } => new ReadResult<IReadOnlyDictionary<string, byte[]>>.Read(Parts(map, mask.Asset.Labels.Regions), []),
            ReadResult<LabelMap>.Refused { Problem: var problem } => new ReadResult<IReadOnlyDictionary<string, byte[]>>.Refused(problem),
            _ => throw new UnreachableException(),
        }, ct));

    private static Dictionary<string, byte[]> Parts(LabelMap map, Regions declared)
    {
        var small = ReducedLabels.Of(map);
        var parts = new Dictionary<string, byte[]> { [List] =
            JsonSerializer.SerializeToUtf8Bytes(NamedRegions.Of(map, declared).Select((region, index) => View(region, index, map.Grid)), Json.Options) };
        for (var layer = 0; layer < map.Layers.Count; layer++)
        {
            parts.Add(Part(layer, reduced: false), Written(map.Layers[layer], map.Grid));
            parts.Add(Part(layer, reduced: true), Written(small.Layers[layer], small.Grid));
        }
        return parts;
    }

    private static byte[] Written(ushort[] labels, Grid grid)
    {
        using var bytes = new MemoryStream();
        using (var writer = NiftiWriter.Begin(bytes, grid, 1, labels.Max() <= byte.MaxValue ? SampleType.UInt8 : SampleType.UInt16, gzip: true))
            for (var z = 0; z < grid.Nz; z++)
                writer.Write(Array.ConvertAll(labels[grid.Index(0, 0, z)..grid.Index(0, 0, z + 1)], label => (float)label));
        return bytes.ToArray();
    }

    private static DrawnRegionView View(DrawnRegion region, int index, Grid grid)
    {
        var centre = region.Centre(grid);
        return new(region.Label, region.Layer, region.Name, RegionColours.Css(index), region.Voxels, region.Voxels * grid.VoxelVolume,
            [Round(centre.X), Round(centre.Y), Round(centre.Z)]);
    }

    private static double Round(double mm) => Math.Round(mm, 3) + 0;    // no minus zero
}
