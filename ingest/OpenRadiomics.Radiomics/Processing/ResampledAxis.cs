namespace OpenRadiomics.Radiomics;

/// <summary>One axis of a new grid: where its voxels lie, in indices of the old axis.</summary>
internal sealed class ResampledAxis
{
    private const double Slack = 1e-3;                                  // of a voxel: spacing in files is rounded, and 30.0000001 voxels are 30
    private const double HalfAVoxel = 0.5;
    private const double Snap = 1 << 30;                                // positions on whole parts of a voxel, so that halves are halves

    private readonly double _first;                                     // where the first new voxel lies

    private ResampledAxis(int sourceSize, int size, double ratio, double first) => (SourceSize, Size, Ratio, _first) = (sourceSize, size, ratio, first);

    /// <summary>Voxels of the old axis.</summary>
    public int SourceSize { get; }

    /// <summary>Voxels of the new axis: ⌈n·old/new⌉, or those whose centre lies in the old one.</summary>
    public int Size { get; }

    /// <summary>New over old spacing; exactly 1 where nothing is interpolated.</summary>
    public double Ratio { get; }

    public bool IsInterpolated => Ratio != 1;

    public static ResampledAxis Of(int size, double spacing, double? newSpacing, GridAnchor anchor)
    {
        if (newSpacing is not { } wanted || wanted == spacing || size == 0) return new(size, size, 1, 0);
        var (ratio, isCentred) = (wanted / spacing, anchor is GridAnchor.Centre);
        var count = Math.Max(1, Math.Ceiling(size / ratio - (isCentred ? Slack : HalfAVoxel)));
        if (count > int.MaxValue) throw new ArgumentException($"A spacing of {wanted} mm would make {count} voxels along an axis.", nameof(newSpacing));
        return new(size, (int)count, ratio, isCentred ? ((size - 1) - (count - 1) * ratio) / 2 : (ratio - 1) / 2);
    }

    /// <summary>Position of a new voxel, in voxels of the old axis.</summary>
    public double Position(int i) =>
        IsInterpolated ? Math.Round((_first + i * Ratio) * Snap) / Snap : i;

    /// <summary>The new voxels that old voxels <paramref name="first"/>…<paramref name="last"/> have a part in, as first and count.</summary>
    public (int First, int Count) Touching(int first, int last)
    {
        if (!IsInterpolated) return (first, last - first + 1);
        var start = first == 0 ? 0 : Math.Clamp((int)Math.Floor((first - 1 - Position(0)) / Ratio), 0, Size - 1);
        var end = last == SourceSize - 1 ? Size - 1 : Math.Clamp((int)Math.Ceiling((last + 1 - Position(0)) / Ratio), start, Size - 1);
        return (start, end - start + 1);
    }
}
