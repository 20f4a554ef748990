namespace OpenRadiomics.Formats;

/// <summary>What lies with a file: for headers whose voxels, and for label maps whose names, are in files of their own.</summary>
/// <param name="FileName">The file's own name, without folders.</param>
/// <param name="Open">Opens another file of its folder, or below it.</param>
public sealed record FilesBeside(string FileName, OpenBeside Open)
{
    /// <summary>Files of the disk.</summary>
    /// <param name="file">The file beside which they lie.</param>
    public static FilesBeside OnDisk(FileInfo file) =>
        new(file.Name, path => new FileInfo(Path.Combine(file.DirectoryName!, path)) is { Exists: true } other ? other.OpenRead() : null);
}
