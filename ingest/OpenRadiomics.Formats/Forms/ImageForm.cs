using System.Diagnostics;

namespace OpenRadiomics.Formats;

/// <summary>
/// An image in another format, in the memory of one block of voxels: integers stay what they are; intensities that the header scales, and those of 64 bits, are
/// written in float32, as they are read here.
/// </summary>
internal abstract class ImageForm : IFileForm
{
    private const long MostVoxels = 1L << 29;
    private const long MostInterleaved = 1L << 24;                       // held in memory, to be put in the order of volumes

    public abstract string Name { get; }

    public abstract string MediaType { get; }

    public abstract string Extension { get; }

    public ReadResult<WriteForm> Plan(FileToTurn file, CancellationToken ct = default)
    {
        var kind = file.Sniff();
        if (kind.Format is not IImageFormat format) return Refuse(ProblemKind.WrongFormat, kind.Name, "an image or a mask", "Ask for the file as it is.");
        using var stream = file.Open();
        return format.ReadHeader(stream, file.Beside, null, ct) switch
        {
            ReadResult<ImageHeader>.Refused { Problem: var problem } => new ReadResult<WriteForm>.Refused(problem),
            ReadResult<ImageHeader>.Read { Value: var header } => Plan(file, format, header with { Labels = LabelSidecar.Of(header, file.Beside) }, ct),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>What of an image this format cannot say; null if it can say all.</summary>
    protected virtual string? WhyNot(ImageHeader header) => null;

    protected abstract VoxelWriter Begin(Stream to, ImageHeader header, SampleType sample);

    private ReadResult<WriteForm> Plan(FileToTurn file, IImageFormat format, ImageHeader header, CancellationToken ct)
    {
        var voxels = header.Grid.Count * header.VolumeCount;
        var most = header.IsInterleaved ? MostInterleaved : MostVoxels;
        if (voxels > most) return Refuse(ProblemKind.TooLarge, $"{voxels} voxels", $"at most {most} to be written in another format",
            "Ask for the file as it is, and convert it on your own machine.");
        if (WhyNot(header) is { } reason) return Refuse(ProblemKind.Unsupported, reason, $"an image that {Name} can hold",
            "Ask for the file as it is, or in another format.");
        if (header.Sample is SampleType.Int32 or SampleType.UInt32 or SampleType.Int64 or SampleType.UInt64 && !header.IsScaled
            && Rounded(file, format, ct) is { } rounded)
            return new ReadResult<WriteForm>.Refused(rounded);
        return new ReadResult<WriteForm>.Read((to, stop) =>
        {
            Write(file, format, header, to, stop);
            return Task.CompletedTask;
        }, []);
    }

    /// <summary>Integers beyond what is read exactly would be other numbers in the copy, so all are looked at before.</summary>
    private static ReadProblem? Rounded(FileToTurn file, IImageFormat format, CancellationToken ct)
    {
        using var stream = file.Open();
        return format.Visit(stream, (_, _, _) => { }, file.Beside, null, ct) switch
        {
            ReadResult<ImageHeader>.Refused { Problem: var problem } => problem,
            ReadResult<ImageHeader>.Read { Remarks: var remarks } => remarks.FirstOrDefault(remark => remark.Kind == ProblemKind.Altered),
            _ => throw new UnreachableException(),
        };
    }

    private void Write(FileToTurn file, IImageFormat format, ImageHeader header, Stream to, CancellationToken ct)
    {
        var sample = header.IsScaled || header.Sample == SampleType.Float64 ? SampleType.Float32 : header.Sample;
        using var stream = file.Open();
        using var writer = Begin(to, header, sample);
        var held = header.IsInterleaved ? new float[header.VolumeCount][] : null;
        for (var volume = 0; volume < held?.Length; volume++) held[volume] = new float[header.Grid.Count];
        VoxelBlock visit = held is null ? (_, _, voxels) => writer.Write(voxels) : (volume, first, voxels) => voxels.CopyTo(held[volume].AsSpan((int)first));
        if (format.Visit(stream, visit, file.Beside, null, ct) is ReadResult<ImageHeader>.Refused { Problem: var problem })
            throw new InvalidDataException($"{problem.Place}: found {problem.Found}, expected {problem.Expected}.");
        foreach (var volume in held ?? []) writer.Write(volume);
    }

    private static ReadResult<WriteForm> Refuse(ProblemKind kind, string found, string expected, string remedy) =>
        new ReadResult<WriteForm>.Refused(new(kind, ReadPlace.File, found, expected, remedy));
}
