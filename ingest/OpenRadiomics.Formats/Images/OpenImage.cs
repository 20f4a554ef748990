namespace OpenRadiomics.Formats;

/// <summary>An image whose header is understood and whose samples come next. A format that can open one can be read in every way.</summary>
/// <param name="Header">What the file says of itself.</param>
/// <param name="Remarks">What was odd about it.</param>
/// <param name="Samples">The samples, volume after volume, or voxel by voxel where they are interleaved.</param>
internal sealed record OpenImage(ImageHeader Header, IReadOnlyList<ReadProblem> Remarks, SampleStream Samples) : IDisposable
{
    /// <summary>The header's field that says how many volumes there are.</summary>
    public required string VolumesField { get; init; }

    /// <summary>The header's field that says how a sample is stored.</summary>
    public required string SampleField { get; init; }

    public void Dispose() => Samples.Dispose();
}
