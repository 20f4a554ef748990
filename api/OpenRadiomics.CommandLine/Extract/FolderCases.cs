using System.Globalization;
using OpenRadiomics.Formats;

namespace OpenRadiomics.CommandLine;

/// <summary>The scans and regions of a folder: by its manifest, else by the convention it follows.</summary>
internal static class FolderCases
{
    /// <summary>
    /// The work, in the order of the scans' paths; regions of one scan in the manifest's order, those that only a file itself lists in its order.
    /// </summary>
    /// <exception cref="InvalidDataException">There is no segmentation, or none of that name or label; or a manifest's label is no whole number.</exception>
    public static IReadOnlyList<ScanWork> Of(LocalFolder folder, int? label, string? roi, CancellationToken ct)
    {
        var onDisk = folder.Files.ToDictionary(file => file.Path.ToString(), file => file.File);
        var entries = folder.Entries(ct).Where(entry => onDisk.ContainsKey(entry.Path)).ToArray();
        var drawn = entries.Where(entry => entry.Role == FileRole.Segmentation).SelectMany(entry => Regions(entry, onDisk[entry.Path], ct)).ToArray();
        if (drawn.Length == 0) throw new InvalidDataException(
            "No segmentation was recognised in the folder. `openradiomics manifest FOLDER` shows what each file seems to be; correct it and save it as manifest.csv.");
        var wanted = drawn.Where(entry => (roi is null || entry.Roi.Equals(roi, StringComparison.OrdinalIgnoreCase))
            && (label is null || entry.Label.Length == 0 || Label(entry) == label)).ToArray();
        if (wanted.Length == 0) throw new InvalidDataException(
            $"None of {drawn.Length} regions is {(roi is null ? "" : $"of name {roi}")}{(label is null ? "" : $" label {label}")}. Names: {Told(drawn, entry => entry.Roi)}; labels: {Told(drawn, entry => entry.Label)}.");
        var scans = entries.Where(entry => entry.Role == FileRole.Scan).ToLookup(entry => (entry.Subject, entry.Session), entry => entry.Path);
        return
        [
            .. from entry in wanted
               group (entry, onDisk[entry.Path], new RegionChoice(Label(entry) ?? label, entry.Roi.Length == 0 ? null : entry.Roi,
                   MustBeNamed: false)) by ScanOf(entry, scans) into ofScan
               orderby ofScan.Key, ofScan.First().entry.Path
               select new ScanWork(onDisk.GetValueOrDefault(ofScan.Key), [.. ofScan]),
        ];
    }

    /// <summary>A row for each region that the file itself lists, where its rows tell none apart.</summary>
    private static IEnumerable<ManifestEntry> Regions(ManifestEntry entry, FileInfo file, CancellationToken ct)
    {
        if (entry.Roi.Length > 0 || entry.Label.Length > 0) return [entry];
        try
        {
            return [.. ScanAndMask.Own(file, ct).Select(own => entry with { Roi = own.Name, Label = own.Value.ToString(CultureInfo.InvariantCulture) })
                .DefaultIfEmpty(entry)];
        }
        catch (InvalidDataException)
        {
            return [entry];                                             // what is wrong with the file is told when its turn comes
        }
    }

    /// <summary>The scan that is named; else, where all scans of the subject lie in one folder as the slices of a series do, the first of them.</summary>
    private static string ScanOf(ManifestEntry entry, ILookup<(string, string), string> scans)
    {
        if (entry.Scan.Length > 0) return entry.Scan;
        var own = scans[(entry.Subject, entry.Session)].Order(StringComparer.Ordinal).ToArray();
        return own.Length > 0 && own.All(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(own[0])
            && path.EndsWith(".dcm", StringComparison.OrdinalIgnoreCase)) ? own[0] : "";
    }

    private static int? Label(ManifestEntry region) => region.Label.Length == 0 ? null
        : int.TryParse(region.Label, CultureInfo.InvariantCulture, out var label) ? label
        : throw new InvalidDataException($"The label \"{region.Label}\" of {region.Path} is no whole number. Correct manifest.csv.");

    private static string Told(IEnumerable<ManifestEntry> entries, Func<ManifestEntry, string> part)
    {
        const int told = 20;
        var parts = entries.Select(part).Where(text => text.Length > 0).Distinct().Order(StringComparer.Ordinal).ToArray();
        return parts.Length == 0 ? "none" : string.Join(", ", parts.Take(told)) + (parts.Length > told ? " …" : "");
    }
}
