using System.Globalization;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

/// <summary>What a manifest says of files, as labels of a deposit, or what keeps it from being that.</summary>
/// <param name="ByPath">Labels of each file whose rows make sense: a region for each row.</param>
/// <param name="Problems">What is wrong with the others.</param>
public sealed record ManifestLabels(IReadOnlyDictionary<AssetPath, FileLabels> ByPath, IReadOnlyList<FieldProblem> Problems)
{
    /// <summary>Reads a manifest.</summary>
    public static ManifestLabels Read(Stream csv, CancellationToken ct) => ManifestFile.Read(csv, ct: ct) switch
    {
        ReadResult<IReadOnlyList<ManifestEntry>>.Refused { Problem: var problem } => new(new Dictionary<AssetPath, FileLabels>(), [Said(problem)]),
        ReadResult<IReadOnlyList<ManifestEntry>>.Read { Value: var entries, Remarks: var remarks } when Of(entries) is var labels =>
            labels with { Problems = [.. remarks.Where(remark => remark.Kind == ProblemKind.Invalid).Select(Said), .. labels.Problems] },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Rows of one file are its regions.</summary>
    public static ManifestLabels Of(IEnumerable<ManifestEntry> entries)
    {
        var (byPath, problems) = (new Dictionary<AssetPath, FileLabels>(), new List<FieldProblem>());
        foreach (var file in entries.GroupBy(entry => entry.Path, StringComparer.Ordinal))
        {
            var before = problems.Count;
            if (AssetPath.WhyNot(file.Key) is { } reason) problems.Add(new("path", file.Key, reason));
            else if (One([.. file], problems) is var labels && problems.Count == before) byPath.Add(AssetPath.Parse(file.Key, null), labels);
        }
        return new(byPath, problems);
    }

    /// <summary>Labels as rows of a manifest: one, or one for each region.</summary>
    public static IEnumerable<ManifestEntry> Entries(AssetPath path, FileLabels labels) => labels.Regions.DefaultIfEmpty(new()).Select(region =>
        new ManifestEntry(path.ToString(), Enum.Parse<FileRole>(labels.Role.ToString()))
        {
            Subject = labels.Subject ?? "",
            Session = labels.Session ?? "",
            Scan = labels.Scan ?? "",
            Roi = region.Name ?? "",
            Label = region.Label?.ToString(CultureInfo.InvariantCulture) ?? "",
            Reader = labels.Reader ?? "",
            Repeat = labels.Repeat ?? "",
            Licence = labels.Licence?.ToString() ?? "",
        });

    /// <summary>Where rows name several scans, the mask belongs to none of them alone: it is held against the one that fits.</summary>
    private static FileLabels One(IReadOnlyList<ManifestEntry> rows, List<FieldProblem> problems)
    {
        var (first, path) = (rows[0], AssetPath.Parse(rows[0].Path, null));
        if (rows.Any(row => row with { Roi = first.Roi, Label = first.Label, Scan = first.Scan } != first))
            problems.Add(new(first.Path, "two rows that contradict each other", "rows of one file that differ in roi, label and scan alone"));
        Region[] regions = [.. rows.Select(row => new Region(Text(row.Roi), Number(row, problems))).Distinct()];
        var labels = new FileLabels(
            Enum.Parse<Role>(first.Role.ToString()), Text(first.Subject), Text(first.Session), Scan(rows), Text(first.Reader), Text(first.Repeat),
            Licence(first, problems),
            first.Role == FileRole.PhantomTable ? FolderConvention.PhantomOf(path) : null)
        {
            Regions = regions is [{ Name: null, Label: null }] ? [] : [.. regions],
        };
        problems.AddRange(LabelLimits.Problems(labels).Select(problem => problem with { Field = $"{first.Path}: {problem.Field}" }));
        return labels;
    }

    /// <summary>A scan without a name of its own is named by its path, as masks name it.</summary>
    private static string? Scan(IReadOnlyList<ManifestEntry> rows) =>
        rows.Any(row => row.Scan != rows[0].Scan) ? null : Text(rows[0].Scan) ?? (rows[0].Role == FileRole.Scan ? rows[0].Path : null);

    /// <summary>A whole number, also as programs write one that was a float: 1.0.</summary>
    private static int? Number(ManifestEntry row, List<FieldProblem> problems)
    {
        if (row.Label.Length == 0) return null;
        if (decimal.TryParse(row.Label, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= int.MaxValue
            && number == (int)number) return (int)number;
        problems.Add(new($"{row.Path}: label", "another form", "a whole number"));
        return null;
    }

    private static LicenceId? Licence(ManifestEntry row, List<FieldProblem> problems)
    {
        if (row.Licence.Length == 0) return null;
        if (LicenceId.TryParse(row.Licence, null, out var licence)) return licence;
        problems.Add(new($"{row.Path}: licence", "another form", LicenceId.Shape));
        return null;
    }

    private static string? Text(string cell) => cell.Length == 0 ? null : cell;

    private static FieldProblem Said(ReadProblem problem) => new(problem.Place.ToString()!, problem.Found, problem.Expected);
}
