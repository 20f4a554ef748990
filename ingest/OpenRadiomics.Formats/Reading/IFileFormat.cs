namespace OpenRadiomics.Formats;

/// <summary>A file format that is read here: a folder of this project and a line in <see cref="AllFormats"/>.</summary>
public interface IFileFormat
{
    /// <summary>Its name, for people: <c>NIfTI-1</c>.</summary>
    string Name { get; }

    /// <summary>Endings of file names, lower case, with the dot, the longest first.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>Whether a file that begins so is of this format, by content first; by name only where the content cannot tell.</summary>
    /// <param name="start">The beginning of the file.</param>
    bool Recognises(FileStart start);
}

/// <summary>A format that holds volumes.</summary>
public interface IImageFormat : IFileFormat
{
    /// <summary>Reads geometry, types and texts without the voxels.</summary>
    /// <param name="stream">A file; stays open.</param>
    /// <param name="limits">What to accept; <see cref="ReadLimits.Default"/> if null.</param>
    /// <param name="ct">Stops the reading.</param>
    ReadResult<ImageHeader> ReadHeader(Stream stream, ReadLimits? limits = null, CancellationToken ct = default);

    /// <summary>Reads one volume.</summary>
    /// <param name="stream">A file; stays open.</param>
    /// <param name="volumeIndex">Which volume of a 4-D image, from 0.</param>
    /// <param name="limits">What to accept; <see cref="ReadLimits.Default"/> if null.</param>
    /// <param name="ct">Stops the reading.</param>
    ReadResult<ImageFile> Read(Stream stream, int volumeIndex = 0, ReadLimits? limits = null, CancellationToken ct = default);
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
