using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.CommandLine;

/// <summary>Which files of a version are had in another form, and where they go.</summary>
/// <param name="form">The form.</param>
/// <param name="files">All files of the version: none is written over another.</param>
internal sealed class DownloadForm(IFileForm form, IEnumerable<AssetView> files)
{
    private readonly HashSet<string> taken = [.. files.Select(file => file.Path.ToString())];

    /// <exception cref="InvalidDataException">There is no such form.</exception>
    public static DownloadForm Of(string name, IEnumerable<AssetView> files) =>
        new(AllFileForms.List.FirstOrDefault(form => form.Name == name)
            ?? throw new InvalidDataException($"There is no format {name}. There are {Names}."), files);

    public static string Names => string.Join(", ", AllFileForms.List.Select(form => form.Name));

    /// <summary>Its name in addresses.</summary>
    public string Name => form.Name;

    /// <summary>
    /// The path of a file's copy in this form; null where it is to stay as it is: it has this form, its copy would lie over another file, or it is one slice of
    /// many, which alone would be a poor image.
    /// </summary>
    public string? PathOf(AssetView file)
    {
        var path = file.Path.ToString();
        if (path.EndsWith(form.Extension, StringComparison.OrdinalIgnoreCase) || file.Labels.Role == Role.Scan
            && path.EndsWith(".dcm", StringComparison.OrdinalIgnoreCase)) return null;
        var turned = path[..^file.Path.Name.Length] + new FileToTurn(file.Path.Name, () => Stream.Null).Renamed(form.Extension);
        lock (taken) return taken.Add(turned) ? turned : null;
    }
}
