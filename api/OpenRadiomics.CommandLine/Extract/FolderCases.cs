using System.Globalization;
using OpenRadiomics.Formats;

namespace OpenRadiomics.CommandLine;

/// <summary>The scans and regions of a folder: by its manifest, else by the convention it follows.</summary>
internal static class FolderCases
{
    /// <summary>The work, in the order of the scans' paths; regions of one scan in the manifest's order.</summary>
    /// <exception cref="InvalidDataException">There is no segmentation, or none of that name or label.</exception>
    public static IReadOnlyList<ScanWork> Of(LocalFolder folder, int? label, string? roi, CancellationToken ct)
    {
        var onDisk = folder.Files.ToDictionary(file => file.Path.ToString(), file => file.File);
        var drawn = folder.Entries(ct).Where(entry => entry.Role == FileRole.Segmentation && onDisk.ContainsKey(entry.Path)).ToArray();
        if (drawn.Length == 0) throw new InvalidDataException("No segmentation was recognised in the folder. `openradiomics manifest FOLDER` shows what each file seems to be; correct it and save it as manifest.csv.");
        var wanted = drawn.Where(entry => (roi is null || entry.Roi.Equals(roi, StringComparison.OrdinalIgnoreCase)) && (label is null || entry.Label.Length == 0 || IsLabel(entry, label.Value))).ToArray();
        if (wanted.Length == 0) throw new InvalidDataException($"None of {drawn.Length} segmentations is {(roi is null ? "" : $"of region {roi}")}{(label is null ? "" : $" label {label}")}. Regions: {Told(drawn, entry => entry.Roi)}; labels: {Told(drawn, entry => entry.Label)}.");
        return
        [
            .. from entry in wanted
               group (entry, onDisk[entry.Path]) by entry.Scan into ofScan
               orderby ofScan.Key, ofScan.First().entry.Path
               select new ScanWork(onDisk.GetValueOrDefault(ofScan.Key), [.. ofScan]),
        ];
    }

    private static bool IsLabel(ManifestEntry entry, int label) => int.TryParse(entry.Label, CultureInfo.InvariantCulture, out var own) && own == label;

    private static string Told(IEnumerable<ManifestEntry> entries, Func<ManifestEntry, string> part)
    {
        const int told = 20;
        var parts = entries.Select(part).Where(text => text.Length > 0).Distinct().Order(StringComparer.Ordinal).ToArray();
        return parts.Length == 0 ? "none named" : string.Join(", ", parts.Take(told)) + (parts.Length > told ? " …" : "");
    }
}
