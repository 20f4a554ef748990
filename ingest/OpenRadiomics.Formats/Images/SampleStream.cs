namespace OpenRadiomics.Formats;

/// <summary>The samples of an image, one after another, as float32 in real units.</summary>
internal abstract class SampleStream : IDisposable
{
    /// <summary>Integers that float32 could not hold exactly, counted over all calls. Labels and counts must survive, so it is told.</summary>
    public long Rounded { get; protected set; }

    /// <summary>How much came, and how much the header announces: "600 bytes of content", "832 bytes, as the header says".</summary>
    public abstract (string Found, string Expected) Lengths { get; }

    /// <summary>Whether memory may be taken for this many voxels before they have been seen.</summary>
    public abstract bool Justifies(long voxels);

    /// <summary>Fills the buffer; fewer samples only at the end.</summary>
    /// <exception cref="BadBytesException">Damaged or too much compressed data.</exception>
    public abstract int Fill(Span<float> voxels);

    /// <summary>Passes over samples; false at the end.</summary>
    /// <exception cref="BadBytesException">As <see cref="Fill"/>.</exception>
    public abstract bool Skip(long samples, CancellationToken ct);

    /// <summary>Bytes behind the last sample, counted up to a limit; so compressed data is read to its checksum.</summary>
    /// <exception cref="BadBytesException">As <see cref="Fill"/>.</exception>
    public abstract long Surplus(int most, CancellationToken ct);

    public abstract void Dispose();
}
