using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

/// <summary>Order and number of findings: the same input gives the same report.</summary>
internal static class Findings
{
    /// <summary>Findings of one code in one file that are listed; the rest is counted.</summary>
    public const int MostListed = 100;

    /// <summary>Lists at most <see cref="MostListed"/> of each code and path; the last listed one tells how many more there are.</summary>
    public static List<Finding> Capped(IEnumerable<Finding> findings)
    {
        var (listed, last, counts) = (new List<Finding>(), new Dictionary<(string, AssetPath?), int>(), new Dictionary<(string, AssetPath?), int>());
        foreach (var finding in findings)
        {
            var key = (finding.Code, finding.Path);
            counts[key] = counts.GetValueOrDefault(key) + 1;
            if (counts[key] <= MostListed)
            {
                last[key] = listed.Count;
                listed.Add(finding);
            }
            else listed[last[key]] = listed[last[key]] with { AndMore = listed[last[key]].AndMore + 1 + finding.AndMore };
        }
        return listed;
    }

    /// <summary>Errors first, then by path, code and place.</summary>
    public static List<Finding> InOrder(IEnumerable<Finding> findings) =>
    [
        .. findings.OrderByDescending(f => f.Severity)
            .ThenBy(f => f.Path?.ToString() ?? "", StringComparer.Ordinal).ThenBy(f => f.Code, StringComparer.Ordinal)
            .ThenBy(f => f.Place?.Row ?? 0).ThenBy(f => f.Place?.Column ?? "", StringComparer.Ordinal).ThenBy(f => f.Place?.Field ?? "", StringComparer.Ordinal)
            .ThenBy(f => f.Found, StringComparer.Ordinal),
    ];
}
