using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

/// <summary>The files of a deposit to which a row of a table belongs.</summary>
/// <param name="HasSubject">Its subject has a scan or mask here.</param>
/// <param name="Scans">Scans of its subject and session.</param>
/// <param name="Masks">Masks of its region.</param>
internal sealed record RowJoin(bool HasSubject, IReadOnlyList<FileOfDeposit> Scans, IReadOnlyList<FileOfDeposit> Masks);

/// <summary>Joins rows to files: by the file a row names, else by subject, session and region or label.</summary>
internal sealed class RowJoiner(IReadOnlyList<FileOfDeposit> files)
{
    private readonly ILookup<string, FileOfDeposit> scans = BySubject(files, Role.Scan);
    private readonly ILookup<string, FileOfDeposit> masks = BySubject(files, Role.Segmentation);
    private readonly ILookup<string, FileOfDeposit> byName = files.ToLookup(file => file.Path.Name, StringComparer.OrdinalIgnoreCase);

    public RowJoin Join(TableRow row)
    {
        var (named, namedScan) = (Named(row.Mask, Role.Segmentation), Named(row.Scan, Role.Scan));
        var subject = row.Subject ?? named.Concat(namedScan).FirstOrDefault()?.Labels.Subject;
        FileOfDeposit[] ofSubject = subject is null ? [] : [.. masks[Keys.Subject(subject)].Where(mask => InSession(row, mask))];
        FileOfDeposit[] scansOfSubject = subject is null ? namedScan : [.. scans[Keys.Subject(subject)].Where(scan => InSession(row, scan))];
        var region = named.Length > 0 ? named : [.. ofSubject.Where(mask => IsRegion(row, mask, ofSubject.Length))];
        return new(scansOfSubject.Length > 0 || ofSubject.Length > 0 || named.Length > 0, scansOfSubject, region);
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
        return longer.EndsWith(shorter, StringComparison.OrdinalIgnoreCase) && (longer.Length == shorter.Length || longer[longer.Length - shorter.Length - 1] == '/');
    }

    private static bool InSession(TableRow row, FileOfDeposit file) => row.Session is null || file.Labels.Session is null || Keys.Same(row.Session, file.Labels.Session);

    /// <summary>By name where both have one, by label where the mask has it, and the only mask of a subject where nothing is said.</summary>
    private static bool IsRegion(TableRow row, FileOfDeposit mask, int masksOfSubject)
    {
        if (row.Roi is not null && mask.Labels.Roi is not null) return Keys.Same(row.Roi, mask.Labels.Roi);
        if (row.Label is not null && double.TryParse(row.Label, System.Globalization.CultureInfo.InvariantCulture, out var label) && label == (int)label)
            return mask.Labels.Label is { } own ? own == (int)label : mask.Facts.Mask is null || mask.Facts.Mask.Holds((int)label);
        return masksOfSubject == 1 || row.Roi is null;
    }

    private static ILookup<string, FileOfDeposit> BySubject(IReadOnlyList<FileOfDeposit> files, Role role) =>
        files.Where(file => file.Role == role && file.Labels.Subject is not null).ToLookup(file => Keys.Subject(file.Labels.Subject));
}
