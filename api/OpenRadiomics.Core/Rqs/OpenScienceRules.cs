namespace OpenRadiomics.Core;

/// <summary>
/// Item 16 of the Radiomics Quality Score, "open science and data" (Lambin et al. 2017), as four rules over what was deposited. Version 1:
/// an asset counts if anyone can fetch it here without an account under a licence that allows reuse for research, redistribution and derivatives
/// (CC0, CC BY, CC BY-SA, CC BY-NC, CC BY-NC-SA, ODC, OSI licences for code), if it can be read, and if it identifies nobody. A point is earned when
/// all that the deposited tables speak of is covered; partial coverage is shown as n of N and earns nothing. What is open elsewhere is shown by the
/// depositor's word and earns nothing. No total is extrapolated.
/// </summary>
public static class OpenScienceRules
{
    public const int Version = 1;

    /// <summary>Evidence that is listed; the rest is counted.</summary>
    internal const int MostEvidence = 50;

    public static RqsScore Judge(OpenScienceMaterial material) => new(
        Version, [ScansRule.Judge(material), SegmentationsRule.Judge(material), CodeRule.Judge(material), FeaturesRule.Judge(material)],
        new SortedDictionary<int, int>(material.Description.DeclaredRqs.ToDictionary()));

    internal static RqsPoint Point(string rule, RqsVerdict verdict, int covered, int of, IEnumerable<RqsEvidence> evidence, IEnumerable<string> wanting)
    {
        var all = evidence.ToArray();
        return new(rule, Titles[rule], verdict, covered, of, [.. all.Take(MostEvidence)], all.Length, verdict == RqsVerdict.Earned ? [] : [.. wanting]);
    }

    internal static RqsVerdict Verdict(int covered, int of, int elsewhere) =>
        of > 0 && covered == of ? RqsVerdict.Earned
        : covered > 0 ? RqsVerdict.Partial
        : elsewhere > 0 ? RqsVerdict.DeclaredElsewhere
        : RqsVerdict.NotEarned;

    internal static RqsEvidence Evidence(string what, OpenScienceAsset asset) => new(what, asset.Path, asset.Content switch
    {
        FileContent.Bytes bytes => bytes.Sha256,
        FileContent.OfDataset other => other.Sha256,
        _ => null,
    }, asset.Content switch
    {
        FileContent.External external => external.Doi.Url,
        FileContent.OfDataset other => $"{other.Version}/{other.Path}",
        _ => null,
    }, asset.Licence, asset.Licence is { } id ? AllLicences.Find(id)?.OpenDefinition : null);

    /// <summary>Why assets of a role do not count, in a sentence each.</summary>
    internal static IEnumerable<string> WhyClosed(IEnumerable<OpenScienceAsset> assets, string what)
    {
        var closed = assets.Where(asset => asset.Content is FileContent.Bytes && !asset.IsOpen).ToArray();
        var unlicensed = closed.Count(asset => asset.Licence is null);
        var restricted = closed.Where(asset => asset.Licence is { } id && AllLicences.Find(id) is not { CountsAsOpen: true }).ToArray();
        if (unlicensed > 0) yield return $"{unlicensed} {what} have no licence.";
        foreach (var group in restricted.GroupBy(asset => asset.Licence!.Value.ToString()).OrderBy(group => group.Key, StringComparer.Ordinal))
            yield return $"{group.Count()} {what} lie under {group.Key}, which is not known to allow reuse for research, redistribution and derivatives.";
        if (closed.Count(asset => !asset.Readable) is > 0 and var unreadable) yield return $"{unreadable} {what} cannot be read.";
        if (closed.Count(asset => asset.Identifies) is > 0 and var identifying) yield return $"{identifying} {what} hold somebody's identity.";
    }

    private static readonly Dictionary<string, string> Titles = new()
    {
        ["scans"] = "Scans are open source",
        ["segmentations"] = "Region of interest segmentations are open source",
        ["code"] = "Code is open source",
        ["features"] = "Radiomics features are calculated on a set of representative ROIs and the calculated features and representative ROIs are open source",
    };
}
