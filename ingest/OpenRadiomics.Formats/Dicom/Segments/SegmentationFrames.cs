using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>The frames of a segmentation: those slices of each segment that have a voxel of it.</summary>
/// <param name="List">Of each frame its segment and its slice, both from 0; segment by segment, from the first slice on.</param>
/// <param name="Bits">A bit a voxel, the first in the lowest bit, frames without gaps between them.</param>
/// <param name="Outside">Voxels of regions that lie outside of the scan.</param>
internal sealed record SegmentationFrames(IReadOnlyList<(int Segment, int Slice)> List, byte[] Bits, long Outside)
{
    /// <summary>The frames, or null where they are more than a value of a data set holds.</summary>
    public static SegmentationFrames? Of(LabelMap map, IReadOnlyList<LabelledRegion> regions, GridAlignment alignment, Grid scan, CancellationToken ct)
    {
        var (there, outside) = (new bool[regions.Count, scan.Nz], 0L);
        Visit((segment, at) =>
        {
            if (at is { X: >= 0, Y: >= 0, Z: >= 0 } && at.X < scan.Nx && at.Y < scan.Ny && at.Z < scan.Nz) there[segment, at.Z] = true;
            else outside++;
        });
        (int Segment, int Slice)[] frames = [.. Enumerable.Range(0,
            regions.Count).SelectMany(segment => Enumerable.Range(0, scan.Nz).Where(z => there[segment, z]).Select(z => (segment, z)))];
        var voxels = scan.Nx * scan.Ny;
        if (outside > 0) return new(frames, [], outside);
        if (SegmentPixels.BytesFor(frames.Length, voxels, isFractional: false) is > int.MaxValue / 2) return null;

        var bits = new byte[SegmentPixels.BytesFor(frames.Length, voxels, isFractional: false)];
        var frameOf = frames.Index().ToDictionary(frame => frame.Item, frame => frame.Index);
        Visit((segment, at) =>
        {
            var bit = (long)frameOf[(segment, at.Z)] * voxels + at.Y * scan.Nx + at.X;
            bits[bit >> 3] |= (byte)(1 << (int)(bit & 7));
        });
        return new(frames, bits, 0);

        void Visit(Action<int, (int X, int Y, int Z)> inside)
        {
            for (var layer = 0; layer < map.Layers.Count; layer++)
            {
                var segmentOf = new int[ushort.MaxValue + 1];
                foreach (var (segment, region) in regions.Index().Where(region => region.Item.Layer == layer)) segmentOf[region.Label] = segment;
                var (labels, i) = (map.Layers[layer], 0);
                for (var z = 0; z < map.Grid.Nz; z++)
                {
                    ct.ThrowIfCancellationRequested();
                    for (var y = 0; y < map.Grid.Ny; y++)
                        for (var x = 0; x < map.Grid.Nx; x++, i++)
                            if (labels[i] is not 0 and var label) inside(segmentOf[label], alignment.At(x, y, z));
                }
            }
        }
    }
}
