using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>What an image file says of itself, read without its voxels.</summary>
/// <param name="Format">Name of the format, as in <see cref="AllFormats"/>.</param>
/// <param name="Grid">Where the voxels of each volume lie, LPS, mm.</param>
/// <param name="VolumeCount">Volumes in the file: 1 but for 4-D images (time points, directions, echoes, layers of regions).</param>
/// <param name="Sample">How a voxel is stored.</param>
/// <param name="Texts">Every text of the header that is not empty, in the order of the file. May name persons: not to be logged.</param>
public record ImageHeader(string Format, Grid Grid, int VolumeCount, SampleType Sample, IReadOnlyList<TextField> Texts)
{
    /// <summary>Whether the voxels are compressed.</summary>
    public bool IsCompressed { get; init; }

    /// <summary>Whether intensities are other numbers than those stored, by a slope or an intercept.</summary>
    public bool IsScaled { get; init; }

    /// <summary>Whether the samples of a voxel lie side by side, one of each volume.</summary>
    public bool IsInterleaved { get; init; }

    /// <summary>The regions that the header names, in its order; empty where it names none.</summary>
    public IReadOnlyList<LabelName> Labels { get; init; } = [];
}

/// <summary>A text that a header carries.</summary>
/// <param name="Field">Name of the field in the format's own words.</param>
/// <param name="Text">Its content without padding.</param>
public sealed record TextField(string Field, string Text);

/// <summary>An image file with one of its volumes.</summary>
/// <param name="Header">What the file says of itself.</param>
/// <param name="VolumeIndex">Which volume was read, from 0.</param>
/// <param name="Volume">Its voxels in real units (slope and intercept applied).</param>
public sealed record ImageFile(ImageHeader Header, int VolumeIndex, Volume Volume);
