namespace OpenRadiomics.Formats;

/// <summary>
/// Native pixels of a segmentation: a bit a voxel, the first in the lowest bit, frames without gaps between them (PS3.5 section 8.1.1); or a byte a voxel.
/// </summary>
/// <param name="bytes">The value of Pixel Data.</param>
/// <param name="voxels">Voxels of a frame.</param>
/// <param name="fullPart">Of fractional segments, the value that means all of it; null for binary ones.</param>
internal sealed class SegmentPixels(ReadOnlyMemory<byte> bytes, int voxels, int? fullPart)
{
    /// <summary>Bytes that this many frames need.</summary>
    public static long BytesFor(long frames, int voxels, bool isFractional) => isFractional ? frames * voxels : (frames * voxels + 7) / 8;

    /// <summary>Calls for each voxel of a frame that is inside its segment, in their order.</summary>
    public void ForEachInside(int frame, Action<int> visit)
    {
        var span = bytes.Span;
        var first = (long)frame * voxels;
        for (var i = 0; i < voxels; i++)
        {
            var at = first + i;
            if (fullPart is null && (at & 7) == 0 && i + 8 <= voxels && span[(int)(at >> 3)] == 0) i += 7;       // most of a mask is empty
            else if (fullPart is { } full ? 2 * span[(int)at] >= full : (span[(int)(at >> 3)] >> (int)(at & 7) & 1) != 0) visit(i);
        }
    }
}
