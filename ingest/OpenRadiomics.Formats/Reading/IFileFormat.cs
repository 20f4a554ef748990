namespace OpenRadiomics.Formats;

/// <summary>A file format that is read here: a folder of this project and a line in <see cref="AllFormats"/>.</summary>
public interface IFileFormat
{
    /// <summary>Its name, for people: <c>NIfTI</c>.</summary>
    string Name { get; }

    /// <summary>Endings of file names, lower case, with the dot, the longest first.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>Whether a file that begins so is of this format, by content first; by name only where the content cannot tell.</summary>
    /// <param name="start">The beginning of the file.</param>
    bool Recognises(FileStart start);
}

/// <summary>A format that holds volumes. Bad bytes are an answer; reading is synchronous, from the stream's present position.</summary>
public interface IImageFormat : IFileFormat
{
    /// <summary>Reads geometry, types and texts without the voxels.</summary>
    /// <param name="stream">A file; stays open.</param>
    /// <param name="beside">What lies with it; null where only this file can be had.</param>
    /// <param name="limits">What to accept; <see cref="ReadLimits.Default"/> if null.</param>
    /// <param name="ct">Stops the reading.</param>
    ReadResult<ImageHeader> ReadHeader(Stream stream, FilesBeside? beside = null, ReadLimits? limits = null, CancellationToken ct = default);

    /// <summary>Reads one volume. Memory is taken as bytes come, never on the header's word alone.</summary>
    /// <param name="stream">A file; stays open.</param>
    /// <param name="volumeIndex">Which volume of a 4-D image, from 0.</param>
    /// <param name="beside">What lies with it; null where only this file can be had.</param>
    /// <param name="limits">What to accept; <see cref="ReadLimits.Default"/> if null.</param>
    /// <param name="ct">Stops the reading.</param>
    ReadResult<ImageFile> Read(Stream stream, int volumeIndex = 0, FilesBeside? beside = null, ReadLimits? limits = null, CancellationToken ct = default);

    /// <summary>Reads all volumes block by block: files of any size in the memory of one block. A refusal may come after some blocks were given out.</summary>
    /// <param name="stream">A file; stays open.</param>
    /// <param name="visit">Takes the voxels.</param>
    /// <param name="beside">What lies with it; null where only this file can be had.</param>
    /// <param name="limits">What to accept; <see cref="ReadLimits.Default"/> if null.</param>
    /// <param name="ct">Stops the reading.</param>
    ReadResult<ImageHeader> Visit(Stream stream, VoxelBlock visit, FilesBeside? beside = null, ReadLimits? limits = null, CancellationToken ct = default);
}

/// <summary>A format that holds feature tables.</summary>
public interface ITableFormat : IFileFormat
{
    /// <summary>Reads a table.</summary>
    /// <param name="stream">A file; stays open.</param>
    /// <param name="limits">What to accept; <see cref="ReadLimits.Default"/> if null.</param>
    /// <param name="ct">Stops the reading.</param>
    ReadResult<FeatureTable> Read(Stream stream, ReadLimits? limits = null, CancellationToken ct = default);
}
