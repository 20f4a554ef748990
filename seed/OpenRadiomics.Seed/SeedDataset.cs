using OpenRadiomics.Core;

namespace OpenRadiomics.Seed;

/// <summary>A dataset as its author would have it in a folder: what is said of it, and its files.</summary>
/// <param name="Key">Stays the same for ever: with it, seeding twice deposits once.</param>
/// <param name="Description">What is said of it.</param>
/// <param name="Files">Path and bytes of each file.</param>
internal sealed record SeedDataset(string Key, Description Description, IReadOnlyList<SeedFile> Files);

/// <summary>One file, its bytes made when they are needed.</summary>
/// <param name="Path">Where it lies in the deposit.</param>
/// <param name="Open">Gives its bytes.</param>
/// <param name="Labels">What is said of it; null leaves that to the folder convention.</param>
internal sealed record SeedFile(string Path, Func<Stream> Open, FileLabels? Labels = null)
{
    public static SeedFile OfText(string path, string text, FileLabels? labels = null) =>
        new(path, () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), labels);

    public static SeedFile OfBytes(string path, Action<Stream> write, FileLabels? labels = null) => new(path, () =>
    {
        var bytes = new MemoryStream();
        write(bytes);
        bytes.Position = 0;
        return bytes;
    }, labels);

    public static SeedFile OfDisk(string path, FileInfo file, FileLabels? labels = null) => new(path, file.OpenRead, labels);
}
