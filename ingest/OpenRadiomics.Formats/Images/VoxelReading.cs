using System.Diagnostics;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>Reads the samples of an opened image, the same way for every format.</summary>
internal static class VoxelReading
{
    /// <summary>Bytes looked at beyond the voxels, to verify a checksum and report what is too much.</summary>
    private const int SurplusBytes = 1 << 20;

    private const int BlockVoxels = 1 << 16;
    private const int FirstVoxels = 1 << 24;

    /// <summary>The header alone.</summary>
    public static ReadResult<ImageHeader> Header(Func<ReadResult<OpenImage>> open) =>
        Using<ImageHeader>(open, image => new ReadResult<ImageHeader>.Read(image.Header, image.Remarks));

    /// <summary>One volume. Memory is taken as samples come, never on the header's word alone.</summary>
    public static ReadResult<ImageFile> Read(Func<ReadResult<OpenImage>> open, int index, CancellationToken ct) => Using<ImageFile>(open, image =>
    {
        var (header, volumes) = (image.Header, image.Header.VolumeCount);
        if (index >= volumes)
            return new ReadResult<ImageFile>.Refused(new(ProblemKind.Invalid, new ReadPlace.Header(image.VolumesField), $"{volumes} volumes",
                $"volume {index}, counted from 0", "Ask for a volume that the image has."));
        var count = (int)header.Grid.Count;
        var (voxels, isWhole) = image.Header.IsInterleaved && volumes > 1 ? Interleaved(image, index, count, ct) : InRow(image, index, count, ct);
        if (!isWhole) return new ReadResult<ImageFile>.Refused(Short(image));
        var remarks = image.Remarks.Concat(Odd(image, ct)).ToList();
        if (volumes > 1) remarks.Add(new(ProblemKind.Assumed, new ReadPlace.Header(image.VolumesField), $"{volumes} volumes", "one volume",
            $"Say which volume is meant; volume {index}, counted from 0, was read."));
        return new ReadResult<ImageFile>.Read(new(header, index, new Volume(header.Grid, voxels)), remarks);
    });

    /// <summary>All volumes block by block, in the memory of one block. A refusal may come after some blocks were given out.</summary>
    public static ReadResult<ImageHeader> Visit(Func<ReadResult<OpenImage>> open, VoxelBlock visit, CancellationToken ct) => Using<ImageHeader>(open, image =>
    {
        var (count, volumes) = (image.Header.Grid.Count, image.Header.VolumeCount);
        var isWhole = image.Header.IsInterleaved && volumes > 1 ? VisitInterleaved(image, visit, ct)
            : Enumerable.Range(0, volumes).All(volume => VisitVolume(image.Samples, volume, count, visit, ct));
        return isWhole ? new ReadResult<ImageHeader>.Read(image.Header, [.. image.Remarks, .. Odd(image, ct)])
            : new ReadResult<ImageHeader>.Refused(Short(image));
    });

    private static ReadResult<T> Using<T>(Func<ReadResult<OpenImage>> open, Func<OpenImage, ReadResult<T>> read)
    {
        try
        {
            switch (open())
            {
                case ReadResult<OpenImage>.Read { Value: var image }: using (image) return read(image);
                case ReadResult<OpenImage>.Refused { Problem: var problem }: return new ReadResult<T>.Refused(problem);
                default: throw new UnreachableException();
            }
        }
        catch (BadBytesException bad)
        {
            return new ReadResult<T>.Refused(bad.Problem);
        }
    }

    private static (float[] Voxels, bool IsWhole) InRow(OpenImage image, int index, int count, CancellationToken ct)
    {
        if (!image.Samples.Skip((long)index * count, ct)) return ([], false);
        var voxels = new float[image.Samples.Justifies(count) ? count : Math.Min(count, FirstVoxels)];
        for (var read = 0; read < count;)
        {
            ct.ThrowIfCancellationRequested();
            if (read == voxels.Length) Array.Resize(ref voxels, (int)Math.Min(count, 2L * voxels.Length));
            var want = Math.Min(BlockVoxels, voxels.Length - read);
            var got = image.Samples.Fill(voxels.AsSpan(read, want));
            read += got;
            if (got < want) return ([], false);
        }
        return (voxels, image.Samples.Skip((long)(image.Header.VolumeCount - 1 - index) * count, ct));
    }

    private static (float[] Voxels, bool IsWhole) Interleaved(OpenImage image, int index, int count, CancellationToken ct)
    {
        var voxels = new float[image.Samples.Justifies(count) ? count : Math.Min(count, FirstVoxels)];
        var isWhole = VisitInterleaved(image, (volume, first, block) =>
        {
            if (volume != index) return;
            if (first + block.Length > voxels.Length) Array.Resize(ref voxels, (int)Math.Min(count, Math.Max(first + block.Length, 2L * voxels.Length)));
            block.CopyTo(voxels.AsSpan((int)first));
        }, ct);
        return (voxels, isWhole);
    }

    private static bool VisitVolume(SampleStream samples, int volume, long count, VoxelBlock visit, CancellationToken ct)
    {
        var block = new float[(int)Math.Min(BlockVoxels, count)];
        for (var read = 0L; read < count;)
        {
            ct.ThrowIfCancellationRequested();
            var want = (int)Math.Min(block.Length, count - read);
            var got = samples.Fill(block.AsSpan(0, want));
            visit(volume, read, block.AsSpan(0, got));
            read += got;
            if (got < want) return false;
        }
        return true;
    }

    /// <summary>A block of voxels with all their samples, given out volume by volume.</summary>
    private static bool VisitInterleaved(OpenImage image, VoxelBlock visit, CancellationToken ct)
    {
        var (count, volumes) = (image.Header.Grid.Count, image.Header.VolumeCount);
        var atOnce = (int)Math.Min(Math.Max(1, BlockVoxels / volumes), count);
        var (samples, block) = (new float[atOnce * volumes], new float[atOnce]);
        for (var read = 0L; read < count;)
        {
            ct.ThrowIfCancellationRequested();
            var want = (int)Math.Min(atOnce, count - read);
            var got = image.Samples.Fill(samples.AsSpan(0, want * volumes)) / volumes;
            for (var volume = 0; volume < volumes; volume++)
            {
                for (var i = 0; i < got; i++) block[i] = samples[i * volumes + volume];
                visit(volume, read, block.AsSpan(0, got));
            }
            read += got;
            if (got < want) return false;
        }
        return true;
    }

    private static List<ReadProblem> Odd(OpenImage image, CancellationToken ct)
    {
        var (odd, surplus) = (new List<ReadProblem>(), image.Samples.Surplus(SurplusBytes, ct));
        if (surplus > 0) odd.Add(new(ProblemKind.Surplus, ReadPlace.File, $"{(surplus == SurplusBytes ? "at least " : "")}{surplus} bytes after the voxels",
            "the end of the file", "Check that the header belongs to these voxels; what follows was not read."));
        if (image.Samples.Rounded > 0) odd.Add(new(ProblemKind.Altered, new ReadPlace.Header(image.SampleField),
            $"{image.Samples.Rounded} integers beyond 2²⁴", "integers that float32 holds exactly", "Renumber labels below 16,777,217; these were rounded."));
        return odd;
    }

    private static ReadProblem Short(OpenImage image) =>
        new(ProblemKind.Truncated, ReadPlace.File, image.Samples.Lengths.Found, image.Samples.Lengths.Expected, "Upload the file again.");
}
