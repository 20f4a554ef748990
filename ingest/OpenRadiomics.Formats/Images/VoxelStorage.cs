namespace OpenRadiomics.Formats;

/// <summary>Where the samples of an image lie and how: behind a text header, or in files of their own.</summary>
/// <param name="Coding">How a sample is stored; of text, its type alone counts.</param>
/// <param name="Samples">How many samples the header announces.</param>
/// <param name="Packing">How they are compressed.</param>
internal sealed record VoxelStorage(SampleCoding Coding, long Samples, Packing Packing)
{
    /// <summary>Decimal numbers parted by white space.</summary>
    public bool IsText { get; init; }

    /// <summary>Files beside the header that hold the samples, in their order; null if they follow the header.</summary>
    public IReadOnlyList<string>? Files { get; init; }

    /// <summary>The header's field that names the files.</summary>
    public string FilesField { get; init; } = "";

    /// <summary>Lines to pass over before the samples, in the bytes as they lie there.</summary>
    public long LineSkip { get; init; }

    /// <summary>Bytes to pass over before the samples, behind the lines and unpacked; −1 if the samples end the file.</summary>
    public long ByteSkip { get; init; }

    private long Least => IsText ? 2 * Samples - 1 : Samples * Coding.Sample.Bytes();

    /// <summary>Opens the samples behind a text header, or in the files it names.</summary>
    /// <param name="header">The header, read to its end.</param>
    /// <exception cref="BadBytesException">A file is missing, or there cannot be as many samples as announced.</exception>
    public SampleStream Open(HeaderLines header, FilesBeside? beside, ReadLimits limits, CancellationToken ct) =>
        Files is null ? Opened(header.Rest(), header.Length - header.Taken, null, limits, ct) : Open(beside, limits, ct);

    /// <summary>Opens the samples in files of their own.</summary>
    /// <exception cref="BadBytesException">A file is missing, or there cannot be as many samples as announced.</exception>
    public SampleStream Open(FilesBeside? beside, ReadLimits limits, CancellationToken ct)
    {
        if (Files is not [var only])
        {
            var joined = new JoinedStream(Files!.Select(file => Part(file, beside, limits, ct)));
            return Over(ByteSource.Open(joined, Packing.None, null, limits, owned: joined), 0, ct);
        }
        var stream = Find(only, beside);
        try
        {
            return Opened(stream, stream.CanSeek ? stream.Length - stream.Position : null, stream, limits, ct);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    private SampleStream Opened(Stream stream, long? length, Stream? owned, ReadLimits limits, CancellationToken ct)
    {
        var (source, before) = Begin(stream, length, owned, limits, ct);
        if (source.AtMost - before >= Least) return Over(source, before, ct);
        source.Dispose();
        throw new BadBytesException(new(ProblemKind.Truncated, ReadPlace.File,
            $"{source.FileLength} bytes for the voxels{(source.IsCompressed ? ", which cannot unpack to as much" : "")}",
            $"{before + Least} bytes, as the header says", "Upload the file again; if it stays, its header does not belong to its voxels."));
    }

    private SampleStream Over(ByteSource source, long before, CancellationToken ct)
    {
        if (!IsText) return new BinarySamples(source, before, Samples, Coding);
        source.Skip(before, ct);
        return new TextSamples(source, Coding.Sample, Samples);
    }

    /// <summary>One of several files: opened when its turn comes, unpacked and passed over by itself.</summary>
    private ByteSource Part(string file, FilesBeside? beside, ReadLimits limits, CancellationToken ct)
    {
        var stream = Find(file, beside);
        try
        {
            var (source, before) = Begin(stream, stream.CanSeek ? stream.Length - stream.Position : null, stream, limits, ct);
            source.Skip(before, ct);
            return source;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    private (ByteSource Source, long Before) Begin(Stream stream, long? length, Stream? owned, ReadLimits limits, CancellationToken ct)
    {
        for (var line = 0L; line < LineSkip; line++)
        {
            ct.ThrowIfCancellationRequested();
            int next;
            do
            {
                next = stream.ReadByte();
                if (next >= 0) length--;
            }
            while (next is >= 0 and not '\n');
            if (next < 0) break;
        }
        var source = ByteSource.Open(stream, Packing, length, limits, owned);
        if (ByteSkip >= 0) return (source, ByteSkip);
        return length is { } whole && Packing == Packing.None && !IsText ? (source, Math.Max(0, whole - Least / (Files?.Count ?? 1)))
            : throw new BadBytesException(new(ProblemKind.Unsupported, ReadPlace.File, "voxels at the end of compressed data, or of a file of unknown length",
                "voxels at a known place", "Say in the header how many bytes to pass over."));
    }

    private Stream Find(string file, FilesBeside? beside) =>
        beside?.Open(file) ?? throw new BadBytesException(new(ProblemKind.Missing, new ReadPlace.Header(FilesField),
        "a header whose voxels lie in a file of their own, which is not there", "that file beside the header",
        "Deposit the file with the voxels in the same folder, or write header and voxels into one file."));
}
