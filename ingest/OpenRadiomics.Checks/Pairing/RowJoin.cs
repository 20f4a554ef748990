using System.Globalization;
using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

/// <summary>What of a deposit a row of a table belongs to.</summary>
/// <param name="HasSubject">Its subject has a scan or mask here.</param>
/// <param name="Scans">Scans of its subject and session.</param>
/// <param name="Regions">The regions of masks it is a row of.</param>
internal sealed record RowJoin(bool HasSubject, IReadOnlyList<FileOfDeposit> Scans, IReadOnlyList<MaskRegion> Regions);

/// <summary>Joins rows to files and the regions in them: by the file a row names, else by subject and session; in those by region or label.</summary>
internal sealed class RowJoiner(IReadOnlyList<FileOfDeposit> files, IReadOnlyList<MaskRegion> regions)
{
    private readonly ILookup<string, FileOfDeposit> scans = files.Where(file => file.Role == Role.Scan && file.Labels.Subject is not null)
        .ToLookup(file => Keys.Subject(file.Labels.Subject));
    private readonly ILookup<string, MaskRegion> bySubject = regions.Where(region => region.Mask.Labels.Subject is not null)
        .ToLookup(region => Keys.Subject(region.Mask.Labels.Subject));
    private readonly ILookup<AssetPath, MaskRegion> byMask = regions.ToLookup(region => region.Mask.Path);
    private readonly ILookup<string, FileOfDeposit> byName = files.ToLookup(file => file.Path.Name, StringComparer.OrdinalIgnoreCase);

    public RowJoin Join(TableRow row)
    {
        var (named, namedScan) = (Named(row.Mask, Role.Segmentation), Named(row.Scan, Role.Scan));
        var subject = row.Subject ?? named.Concat(namedScan).FirstOrDefault()?.Labels.Subject;
        MaskRegion[] ofSubject = subject is null ? [] : [.. bySubject[Keys.Subject(subject)].Where(region => InSession(row, region.Mask))];
        FileOfDeposit[] scansOfSubject = subject is null ? namedScan : [.. scans[Keys.Subject(subject)].Where(scan => InSession(row, scan))];
        MaskRegion[] inNamed = [.. named.SelectMany(mask => byMask[mask.Path])];
        return new(scansOfSubject.Length > 0 || ofSubject.Length > 0 || named.Length > 0, scansOfSubject,
            inNamed.Length == 1 ? inNamed : Meant(row, inNamed.Length > 0 ? inNamed : ofSubject));
    }

    private FileOfDeposit[] Named(string? path, Role role)
    {
        if (path is null) return [];
        var plain = path.Replace('\\', '/').Trim('/');
        return [.. byName[plain[(plain.LastIndexOf('/') + 1)..]].Where(file => file.Role == role && Agree(file.Path.ToString(), plain))];
    }

    /// <summary>One path is the end of the other, folder by folder: tables often hold the author's own absolute paths.</summary>
    private static bool Agree(string a, string b)
    {
        var (longer, shorter) = a.Length >= b.Length ? (a, b) : (b, a);
        return longer.EndsWith(shorter, StringComparison.OrdinalIgnoreCase)
            && (longer.Length == shorter.Length || longer[longer.Length - shorter.Length - 1] == '/');
    }

    private static bool InSession(TableRow row, FileOfDeposit file) =>
        row.Session is null || file.Labels.Session is null || Keys.Same(row.Session, file.Labels.Session);

    /// <summary>By name where both have one, else by label where both have one; else the only region there is, and all where the row says nothing.</summary>
    private static MaskRegion[] Meant(TableRow row, MaskRegion[] regions)
    {
        var (name, label) = (Keys.Subject(row.Roi), Number(row.Label));
        return [.. regions.Where(region =>
            name.Length > 0 && region.Key.Length > 0 ? name == region.Key
            : label is not null ? region.Label is { } own ? own == label : region.Mask.Facts.Mask is null or { MoreLabels: true }
            : regions.Length == 1 || name.Length == 0)];
    }

    private static int? Number(string? label) =>
        double.TryParse(label, CultureInfo.InvariantCulture, out var number) && number == (int)number ? (int)number : null;
}
