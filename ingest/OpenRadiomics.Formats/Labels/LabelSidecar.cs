using System.Text;

namespace OpenRadiomics.Formats;

/// <summary>
/// Names of the regions of a label map from a small file beside it, for formats whose headers name none: <c>a_dseg.tsv</c> or <c>dseg.tsv</c> (BIDS: index,
/// name),
/// <c>a.json</c> ("labels"), <c>a.label</c> (ITK-SNAP's label descriptions). What is not understood names nothing.
/// </summary>
public static class LabelSidecar
{
    private const int MostBytes = 1 << 20;
    private const int MostLabels = 65_536;

    /// <summary>In the order in which they are looked for; the first file that names a region counts.</summary>
    private static readonly (Func<string, string> NameOf, Func<string, IEnumerable<LabelName>> Read)[] All =
    [
        (stem => $"{stem}.tsv", BidsLabels.Read), (stem => $"{stem}.json", JsonLabels.Read), (stem => $"{stem}.label", SnapLabels.Read),
        (_ => "dseg.tsv", BidsLabels.Read),
    ];

    /// <summary>The regions of an image: those its header names, else those a file beside it does.</summary>
    /// <param name="header">The image's header.</param>
    /// <param name="beside">What lies with the image; null where only it can be had.</param>
    /// <returns>One name for each label, in the order of the file; empty where nothing names any.</returns>
    public static IReadOnlyList<LabelName> Of(ImageHeader header, FilesBeside? beside)
    {
        if (header.Labels.Count > 0 || beside is null) return header.Labels;
        var stem = Stem(beside.FileName);
        foreach (var (nameOf, read) in All)
            if (Text(beside, nameOf(stem)) is { } text && read(text).Where(label => label.Value > 0 && label.Name.Length > 0).DistinctBy(label => label.Value)
                .Take(MostLabels).ToArray() is { Length: > 0 } labels)
                return labels;
        return [];
    }

    private static string Stem(string fileName) =>
        AllFormats.List.OfType<IImageFormat>().SelectMany(format => format.Extensions)
            .FirstOrDefault(ending => fileName.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is { } ending
            ? fileName[..^ending.Length] : Path.GetFileNameWithoutExtension(fileName);

    private static string? Text(FilesBeside beside, string path)
    {
        using var stream = beside.Open(path);
        if (stream is null) return null;
        var bytes = new byte[MostBytes];
        return Encoding.UTF8.GetString(bytes, 0, stream.ReadAtLeast(bytes, MostBytes, throwOnEndOfStream: false)).TrimStart('\uFEFF');
    }
}
