namespace OpenRadiomics.Formats;

/// <summary>
/// The voxels of a series: one file open at a time, one frame in memory; all of a file whose frames come in another order than their places.
/// </summary>
/// <param name="layout">Which frame is which slice.</param>
/// <param name="open">Opens a file by its name, from the first byte on.</param>
/// <param name="contentBytes">Bytes of all files as they lie there.</param>
/// <param name="limits">What to accept.</param>
/// <param name="owned">Closed with the samples.</param>
internal sealed class SeriesSamples(SeriesLayout layout, Func<string, Stream> open, long contentBytes, ReadLimits limits, IDisposable? owned = null)
    : SampleStream
{
    private const long FreeBytes = 64L << 20, UsualRatio = 32, MostHeld = 2L << 30;
    private const int PassesOverFile = 64;

    private readonly Dictionary<string, bool> inOrder = [];
    private (string Name, DicomFrames Frames)? current;
    private Stream? under;
    private ReadOnlyMemory<byte>[]? held;
    private ReadOnlyMemory<byte> pixels;
    private long framesLeft = (long)PassesOverFile * layout.Slices.Count;
    private int next, slice, given;

    private int SliceVoxels => layout.Grid.Nx * layout.Grid.Ny;

    public override (string Found, string Expected) Lengths => ($"{slice} slices", $"{layout.Slices.Count} slices");

    public override bool Justifies(long voxels) => voxels * sizeof(float) <= FreeBytes + contentBytes * UsualRatio;

    /// <summary>Takes a file that is open already, in front of its pixels; it is closed with the samples.</summary>
    public SeriesSamples Begin(string name, DicomFrames frames)
    {
        current = (name, frames);
        return this;
    }

    public override int Fill(Span<float> voxels)
    {
        var read = 0;
        while (read < voxels.Length && slice < layout.Slices.Count)
        {
            var source = layout.Slices[slice];
            if (given == 0) Load(source);
            var count = Math.Min(voxels.Length - read, SliceVoxels - given);
            var format = source.Instance.Pixels;
            StoredPixels.Rescale(pixels.Span[(given * (format.BitsAllocated / 8))..], format, source.Frame.Slope, source.Frame.Intercept,
                voxels.Slice(read, count));
            (read, given) = (read + count, given + count);
            if (given == SliceVoxels) (slice, given) = (slice + 1, 0);
        }
        return read;
    }

    /// <summary>Whole volumes are passed over, so whole slices.</summary>
    public override bool Skip(long samples, CancellationToken ct)
    {
        slice += (int)(samples / SliceVoxels);
        return slice <= layout.Slices.Count;
    }

    public override long Surplus(int most, CancellationToken ct) => 0;

    public override void Dispose()
    {
        Close();
        owned?.Dispose();
    }

    private void Close()
    {
        current?.Frames.Dispose();
        under?.Dispose();
        (current, under, held, next) = (null, null, null, 0);
    }

    private void Load(SliceSource source)
    {
        if (current?.Name != source.Instance.Name) Reopen(source.Instance.Name);
        if (held is null && next == 0 && !IsInOrder(source.Instance))
        {
            var bytes = (long)source.Instance.Frames.Count * SliceVoxels * (source.Instance.Pixels.BitsAllocated / 8);
            if (bytes > MostHeld) throw new BadBytesException(new(ProblemKind.TooLarge, ReadPlace.File,
                $"{bytes} bytes of frames in another order than their places", $"at most {MostHeld}", "Export the series as one file a slice."));
            held = [.. Enumerable.Range(0, source.Instance.Frames.Count).Select(_ => (ReadOnlyMemory<byte>)Next().ToArray())];
        }
        if (held is not null) pixels = held[source.Index];
        else
            while (next <= source.Index) pixels = Next();
    }

    private ReadOnlyMemory<byte> Next()
    {
        if (--framesLeft < 0) throw new BadBytesException(new(ProblemKind.Unsupported, ReadPlace.File, "files whose frames lie between each other's",
            "frames in the order of their places", "Export the series as one file, or as one file a slice."));
        next++;
        return current!.Value.Frames.Next(out ReadOnlyMemory<byte> frame) is { } problem ? throw new BadBytesException(problem) : frame;
    }

    /// <summary>Whether a file's frames come in the order of its slices; if not, its pixels are held, unpacked.</summary>
    private bool IsInOrder(DicomInstance instance)
    {
        if (instance.Frames.Count == 1) return true;
        if (inOrder.TryGetValue(instance.Name, out var known)) return known;
        var last = -1;
        return inOrder[instance.Name] = layout.Slices.Where(other => ReferenceEquals(other.Instance, instance))
            .All(other => other.Index > last && (last = other.Index) >= 0);
    }

    private void Reopen(string name)
    {
        Close();
        under = open(name);
        current = DicomFrames.Open(under, limits) switch
        {
            ReadResult<DicomFrames>.Read { Value: var frames } => (name, frames),
            ReadResult<DicomFrames>.Refused { Problem: var problem } => throw new BadBytesException(problem),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
