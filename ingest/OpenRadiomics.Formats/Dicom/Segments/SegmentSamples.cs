namespace OpenRadiomics.Formats;

/// <summary>The layers of a segmentation, slice after slice.</summary>
internal sealed class SegmentSamples(SegmentLayers layers) : SampleStream
{
    private readonly float[] slice = new float[layers.SliceVoxels];
    private long position;                                              // in samples, over all layers
    private long held = -1;                                             // the slice that is in memory

    public override (string Found, string Expected) Lengths => ($"{position} voxels", $"{Total} voxels, as the frames say");

    private long Total => layers.SliceCount * layers.SliceVoxels;

    public override bool Justifies(long voxels) => voxels <= Total;     // the bits are there, and emptiness between frames is limited

    public override int Fill(Span<float> voxels)
    {
        var filled = 0;
        while (filled < voxels.Length && position < Total)
        {
            var (wanted, offset) = Math.DivRem(position, slice.Length);
            if (wanted != held) layers.Fill(held = wanted, slice);
            var part = slice.AsSpan((int)offset, (int)Math.Min(slice.Length - offset, voxels.Length - filled));
            part.CopyTo(voxels[filled..]);
            (position, filled) = (position + part.Length, filled + part.Length);
        }
        return filled;
    }

    public override bool Skip(long samples, CancellationToken ct) => (position += samples) <= Total;

    public override long Surplus(int most, CancellationToken ct) => 0;

    public override void Dispose() { }
}
