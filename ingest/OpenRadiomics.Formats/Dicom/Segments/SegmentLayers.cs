namespace OpenRadiomics.Formats;

/// <summary>
/// Segments as label maps, voxels holding segment numbers: one for all where none overlap, else a layer for each segment. Made slice by slice, in the memory of
/// one.
/// </summary>
internal sealed class SegmentLayers
{
    private readonly SegmentationLayout layout;
    private readonly SegmentPixels pixels;
    private readonly ILookup<int, int> framesOfSlice;

    /// <summary>Segments that overlap lie in layers, of which all together may have so many voxels.</summary>
    public const long MostVoxels = 1L << 33;

    public SegmentLayers(SegmentationLayout layout, ReadOnlyMemory<byte> bytes)
    {
        var grid = layout.Segmentation.Grid;
        (this.layout, SliceVoxels) = (layout, grid.Nx * grid.Ny);
        pixels = new(bytes, SliceVoxels, layout.FullPart);
        framesOfSlice = layout.SliceOfFrame.Index().ToLookup(f => f.Item, f => f.Index);
        Overlap = layout.Segmentation.Segments.Count > 1 && FindOverlap();
    }

    /// <summary>Voxels of a slice.</summary>
    public int SliceVoxels { get; }

    /// <summary>Slices of all layers.</summary>
    public long SliceCount => (long)Count * layout.Segmentation.Grid.Nz;

    /// <summary>Whether a voxel belongs to several segments.</summary>
    public bool Overlap { get; }

    /// <summary>Layers there are.</summary>
    public int Count => Overlap ? layout.Segmentation.Segments.Count : 1;

    /// <summary>The names of the segments, each with its layer.</summary>
    public IReadOnlyList<LabelName> Names => [.. layout.Segmentation.Segments.Index().Where(s => s.Item.Label.Length > 0)
        .Select(s => new LabelName(s.Item.Number, s.Item.Label, Overlap ? s.Index : 0))];

    /// <summary>A slice, counted through the layers.</summary>
    public void Fill(long slice, float[] voxels)
    {
        Array.Clear(voxels);
        var (layer, z) = Math.DivRem(slice, layout.Segmentation.Grid.Nz);
        foreach (var frame in framesOfSlice[(int)z])
        {
            var segment = layout.SegmentOfFrame[frame];
            if (!Overlap || segment == layout.Segmentation.Segments[(int)layer].Number) pixels.ForEachInside(frame, i => voxels[i] = segment);
        }
    }

    private bool FindOverlap()
    {
        var (owner, overlap) = (new ushort[SliceVoxels], false);
        foreach (var slice in framesOfSlice)
        {
            Array.Clear(owner);
            foreach (var frame in slice)
            {
                var segment = (ushort)layout.SegmentOfFrame[frame];
                pixels.ForEachInside(frame, i => { overlap |= owner[i] != 0 && owner[i] != segment; owner[i] = segment; });
            }
            if (overlap) return true;
        }
        return false;
    }
}
