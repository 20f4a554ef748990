using System.Globalization;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Api;

/// <summary>A manifest as labels by path, or what keeps it from being that.</summary>
internal sealed record ManifestRows(IReadOnlyDictionary<AssetPath, FileLabels> ByPath, IReadOnlyList<FieldProblem> Problems)
{
    public const int MostProblems = 1_000;

    public static ManifestRows Read(Stream csv, CancellationToken ct)
    {
        switch (ManifestFile.Read(csv, ct: ct))
        {
            case ReadResult<IReadOnlyList<ManifestEntry>>.Refused { Problem: var problem }:
                return new(new Dictionary<AssetPath, FileLabels>(), [Said(problem)]);
            case ReadResult<IReadOnlyList<ManifestEntry>>.Read { Value: var entries, Remarks: var remarks }:
                var problems = remarks.Where(remark => remark.Kind == ProblemKind.Invalid).Select(Said).ToList();
                var byPath = new Dictionary<AssetPath, FileLabels>();
                foreach (var entry in entries) Add(byPath, entry, problems);
                return new(byPath, [.. problems.Take(MostProblems)]);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static void Add(Dictionary<AssetPath, FileLabels> byPath, ManifestEntry entry, List<FieldProblem> problems)
    {
        var before = problems.Count;
        if (AssetPath.WhyNot(entry.Path) is { } reason) problems.Add(new("path", entry.Path, reason));
        var labels = new FileLabels(Enum.Parse<Role>(entry.Role.ToString()), Word(entry.Subject), Word(entry.Session), Word(entry.Scan), Word(entry.Roi),
            Number(entry, problems), Word(entry.Reader), Word(entry.Repeat), Licence(entry, problems));
        problems.AddRange(LabelLimits.Problems(labels).Select(problem => problem with { Field = $"{entry.Path}: {problem.Field}" }));
        if (problems.Count > before) return;
        var path = AssetPath.Parse(entry.Path, null);
        if (!byPath.TryGetValue(path, out var known)) byPath.Add(path, labels);
        else if (known with { Roi = null, Label = null } == labels with { Roi = null, Label = null }) byPath[path] = known with { Roi = null, Label = null };
        else problems.Add(new(entry.Path, "two rows that contradict each other", "rows of one file that differ in roi and label alone"));
    }

    private static string? Word(string cell) => cell == "" ? null : cell;

    private static int? Number(ManifestEntry entry, List<FieldProblem> problems)
    {
        if (entry.Label == "") return null;
        if (int.TryParse(entry.Label, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        problems.Add(new($"{entry.Path}: label", "another form", "a whole number"));
        return null;
    }

    private static LicenceId? Licence(ManifestEntry entry, List<FieldProblem> problems)
    {
        if (entry.Licence == "") return null;
        if (LicenceId.TryParse(entry.Licence, null, out var licence)) return licence;
        problems.Add(new($"{entry.Path}: licence", "another form", LicenceId.Shape));
        return null;
    }

    private static FieldProblem Said(ReadProblem problem) => new(problem.Place.ToString()!, problem.Found, problem.Expected);
}
