namespace OpenRadiomics.Core;

/// <summary>Point 3: at least one code link with a revision and an open licence, or deposited code under one (its digest is its revision).</summary>
internal static class CodeRule
{
    public static RqsPoint Judge(OpenScienceMaterial material)
    {
        var links = material.Description.CodeLinks;
        var files = material.Assets.Where(asset => asset.Labels.Role == Role.Code).ToArray();
        var (goodLinks, goodFiles) = (links.Where(Counts).ToArray(), files.Where(IsOpenCode).ToArray());
        var (covered, of) = (goodLinks.Length + goodFiles.Length, links.Count + files.Length);
        return OpenScienceRules.Point("code", covered > 0 ? RqsVerdict.Earned : RqsVerdict.NotEarned, covered, of,
            [.. goodLinks.Select(Evidence), .. goodFiles.Select(file => OpenScienceRules.Evidence("deposited code", file))], Wanting(links, files));
    }

    private static bool Counts(CodeLink link) => !string.IsNullOrWhiteSpace(link.Revision) && link.Licence is { } licence && IsOpenCode(licence);

    private static bool IsOpenCode(OpenScienceAsset file) =>
        file.Content is FileContent.Bytes { Size: > 0 } && file.Readable && !file.Identifies && file.Licence is { } licence && IsOpenCode(licence);

    private static bool IsOpenCode(LicenceId licence) => AllLicences.Find(licence) is { } known && (known.OsiApproved || known.CountsAsOpen);

    private static RqsEvidence Evidence(CodeLink link) =>
        new($"code at revision {link.Revision}, as declared", null, null, link.Url, link.Licence, AllLicences.Find(link.Licence!.Value)?.OpenDefinition);

    private static IEnumerable<string> Wanting(IReadOnlyList<CodeLink> links, OpenScienceAsset[] files)
    {
        if (links.Count + files.Length == 0) yield return "Link the code with its revision and licence, or deposit it.";
        if (links.Count(link => string.IsNullOrWhiteSpace(link.Revision)) is > 0 and var unfixed)
            yield return $"{unfixed} code links name no revision (commit, tag or archive version).";
        if (links.Count(link => link.Licence is null) is > 0 and var unlicensed) yield return $"{unlicensed} code links name no licence.";
        if (links.Count(link => link.Licence is { } licence && !IsOpenCode(licence)) is > 0 and var closed)
            yield return $"{closed} code links name a licence that is not known to be open.";
        foreach (var why in OpenScienceRules.WhyClosed(files.Where(file => !IsOpenCode(file)), "code files")) yield return why;
    }
}
