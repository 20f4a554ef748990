using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

/// <summary>A deposit as the rules of RQS item 16 see it, and its coverage in numbers.</summary>
internal static class OpenScience
{
    public static OpenScienceMaterial Material(DepositInHand deposit) => new(
        deposit.Description,
        [.. deposit.Files.Select(file => new OpenScienceAsset(file.Path, file.Labels, file.File.Content, deposit.LicenceOf(file), file.Facts.Readable, file.Facts.Identifies))],
        Rois(deposit));

    public static Coverage Coverage(DepositInHand deposit, OpenScienceMaterial material)
    {
        var subjects = material.Rois.GroupBy(roi => Keys.Subject(roi.Subject)).ToArray();
        return new(
            deposit.Files.Select(file => file.Labels.Subject).Concat(material.Rois.Select(roi => roi.Subject)).Where(subject => subject is not null).Select(Keys.Subject).Distinct().Count(),
            deposit.Of(Role.Scan).Count(), deposit.Of(Role.Segmentation).Count(), deposit.FeatureTables.Sum(table => table.Rows.Count),
            subjects.Length, subjects.Count(subject => subject.Any(roi => roi.Scans.Count > 0)), material.Rois.Count, material.Rois.Count(roi => roi.Masks.Count > 0));
    }

    /// <summary>Every region that a feature table names, once, with all its tables; rows that name nobody are one region without a name.</summary>
    private static List<OpenScienceRoi> Rois(DepositInHand deposit) =>
    [
        .. from table in deposit.FeatureTables
           from row in table.Rows
           let joined = deposit.Join(row)
           let subject = row.Subject ?? joined.Masks.Concat(joined.Scans).FirstOrDefault()?.Labels.Subject
           group (table, joined, row, subject) by (Keys.Subject(subject), Keys.Subject(row.Roi ?? row.Label ?? row.Mask)) into region
           let first = region.First()
           select new OpenScienceRoi(
               first.subject, first.row.Roi ?? first.row.Label, [.. region.Select(one => one.table.File.Path).Distinct()],
               [.. region.SelectMany(one => one.joined.Scans).Select(scan => scan.Path).Distinct()],
               [.. region.SelectMany(one => one.joined.Masks).Where(mask => HoldsRegion(deposit, mask)).Select(mask => mask.Path).Distinct()]),
    ];

    private static bool HoldsRegion(DepositInHand deposit, FileOfDeposit mask) =>
        mask.Facts.Mask is null or { IsEmpty: false } || deposit.Description.DeclaredAbsent.Any(absent => Keys.Same(absent, mask.Labels.Subject));
}
