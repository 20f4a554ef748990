using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

/// <summary>
/// What lies in a zip archive: each DICOM header is judged as that of a file, one after the other, and names in the archive as names of files.
/// </summary>
internal static class ArchiveReading
{
    private static readonly CheckMeaning Named = new IdentityInPath().Meaning, PerhapsNamed = new SuspicionInPath().Meaning,
        PerhapsInside = new SuspicionInHeader().Meaning;

    public static FileInHand Of(FileInHand archive, Stream stream, ReadLimits limits, CancellationToken ct)
    {
        var (findings, seen, number) = (new List<Finding>(), new HashSet<(string, string?)>(), 0);
        SeriesFacts? series = null;
        var visited = DicomHeaders.Visit(stream, (name, set) =>
        {
            number++;
            series ??= DicomProtocol.Of(set);
            var one = archive with { Dicom = set };
            foreach (var finding in AllChecks.OfDicom.SelectMany(check => check.Look(one)).Concat(OfName(archive, name)))
                if (seen.Add((finding.Code, finding.Place?.Field)))     // slices of a series have the same to say: once is enough
                    findings.Add(finding with { Place = Place.Header($"file {number} in the archive, {finding.Place?.Field}") });
        }, limits, ct);
        if (visited is ReadResult<int>.Refused { Problem: var problem })        // whoever could be named in what nobody looked at
            findings.Add(PerhapsInside.Finding(archive.Path, Place.Header("archive"), $"not looked into any further: {problem.Found}", problem.Expected));
        return archive with { Inside = findings, Series = series };
    }

    private static IEnumerable<Finding> OfName(FileInHand archive, string name)
    {
        var identity = name.Split('/', '\\').Select(IdentityJudge.OfFileName).Aggregate(Identity.None, (worst, next) => worst.Or(next));
        if (identity.Certainty == Certainty.Definite) yield return Named.Finding(archive.Path, Place.Header("name"), identity.What,
            "a name that speaks of no person");
        if (identity.Certainty == Certainty.Suspect) yield return PerhapsNamed.Finding(archive.Path, Place.Header("name"), $"perhaps {identity.What}",
            "a name that speaks of no person");
    }
}
