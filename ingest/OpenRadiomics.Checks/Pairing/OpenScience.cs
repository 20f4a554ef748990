using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

/// <summary>A deposit as the rules of RQS item 16 see it, and its coverage in numbers.</summary>
internal static class OpenScience
{
    public static OpenScienceMaterial Material(DepositInHand deposit) => new(
        deposit.Description,
        [.. deposit.Files.Select(file => new OpenScienceAsset(file.Path, file.Labels, file.File.Content, deposit.LicenceOf(file), file.Facts.Readable,
            file.Facts.Identifies, Regions(deposit, file)))],
        Rois(deposit));

    public static Coverage Coverage(DepositInHand deposit, OpenScienceMaterial material)
    {
        var subjects = material.Rois.GroupBy(roi => Keys.Subject(roi.Subject)).ToArray();
        return new(
            deposit.Files.Select(file => file.Labels.Subject).Concat(material.Rois.Select(roi => roi.Subject)).Where(subject => subject is not null)
                .Select(Keys.Subject).Distinct().Count(),
            deposit.Scans, deposit.Of(Role.Segmentation).Count(), deposit.FeatureTables.Sum(table => table.Rows.Count),
            subjects.Length, subjects.Count(subject => subject.Any(roi => roi.Scans.Count > 0)), material.Rois.Count,
            material.Rois.Count(roi => roi.Masks.Count > 0),
            material.Assets.Sum(asset => asset.Regions));
    }

    /// <summary>Those that are declared; where none is, those that are drawn.</summary>
    private static int Regions(DepositInHand deposit, FileOfDeposit file) =>
        file.Labels.Regions.Count > 0 ? file.Labels.Regions.Count : deposit.RegionsOf(file).Count();

    /// <summary>Every region that a feature table names, once, with all its tables; rows that name nobody are one region without a name.</summary>
    private static List<OpenScienceRoi> Rois(DepositInHand deposit) =>
    [
        .. from table in deposit.FeatureTables
           from row in table.Rows
           let joined = deposit.Join(row)
           let subject = row.Subject ?? joined.Regions.Select(region => region.Mask).Concat(joined.Scans).FirstOrDefault()?.Labels.Subject
           let name = row.Roi ?? Only(joined.Regions.Select(region => region.Name))
           group (table, joined, row, subject, name) by (Keys.Subject(subject), Keys.Subject(name), name is null ? Number(row, joined) : "") into region
           let first = region.First()
           select new OpenScienceRoi(
               first.subject, first.name ?? first.row.Label, [.. region.Select(one => one.table.File.Path).Distinct()],
               [.. region.SelectMany(one => one.joined.Scans).Select(scan => scan.Path).Distinct()],
               [.. region.SelectMany(one => one.joined.Regions).Where(one => !one.TouchesNothing || deposit.IsDeclaredAbsent(one.Mask))
                   .Select(one => one.Mask.Path).Distinct()]),
    ];

    /// <summary>A region without a name is told by its label, in the one file where it lies.</summary>
    private static string Number(TableRow row, RowJoin joined) =>
        $"{row.Label ?? Only(joined.Regions.Select(region => $"{region.Label}"))} of {Only(joined.Regions.Select(region => region.Mask.Path.ToString())) ?? row.Mask}";

    /// <summary>What all have in common; null where they differ, or there are none.</summary>
    private static string? Only(IEnumerable<string?> texts) => texts.Distinct().Take(2).ToArray() is [var only] ? only : null;
}
