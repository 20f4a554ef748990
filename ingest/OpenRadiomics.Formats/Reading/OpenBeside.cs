namespace OpenRadiomics.Formats;

/// <summary>Opens a file that lies with another, for headers whose voxels are files of their own. The reader closes the stream.</summary>
/// <param name="path">Relative to the folder of the header, parted by '/': never absolute, never upwards, never a URL.</param>
/// <returns>The bytes from the first one on, or null where there is no such file.</returns>
public delegate Stream? OpenBeside(string path);
