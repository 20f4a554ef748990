using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

/// <summary>Order and number of findings: the same input gives the same report.</summary>
internal static class Findings
{
    /// <summary>Findings of one code in one file that are listed; the rest is counted.</summary>
    public const int MostListed = 100;

    /// <summary>Findings of one code that a report lists over all files: 100,000 files can all have the same to say.</summary>
    public const int MostListedOfCode = 1000;

    /// <summary>Lists at most <see cref="MostListed"/> of each code and path; the last listed one tells how many more there are.</summary>
    public static List<Finding> Capped(IEnumerable<Finding> findings) => Capped(findings, finding => (finding.Code, finding.Path), MostListed);

    /// <summary>Lists at most <see cref="MostListedOfCode"/> of each code; the last listed one tells how many more there are.</summary>
    public static List<Finding> CappedByCode(IEnumerable<Finding> findings) => Capped(findings, finding => finding.Code, MostListedOfCode);

    /// <summary>What files of one series say alike is said once, of the first of them, with how many say it: a series of slices has hundreds.</summary>
    /// <param name="findings">In order.</param>
    /// <param name="series">The series that a file belongs to.</param>
    public static IReadOnlyList<Finding> Gathered(IReadOnlyList<Finding> findings, IReadOnlyDictionary<AssetPath, string> series)
    {
        string? SeriesOf(Finding finding) => finding.Path is { } path ? series.GetValueOrDefault(path) : null;
        var alike = findings.Where(finding => SeriesOf(finding) is not null)
            .ToLookup(finding => (SeriesOf(finding), finding with { Path = null, AndMore = 0 }));
        var said = new HashSet<(string?, Finding)>();
        return
        [
            .. from finding in findings
               let key = (SeriesOf(finding), finding with { Path = null, AndMore = 0 })
               where key.Item1 is null || said.Add(key)
               let same = key.Item1 is null ? 1 : alike[key].Select(other => other.Path).Distinct().Count()
               select same == 1 ? finding : finding with { Found = $"{finding.Found}; the same in {same} files of the series",
                   AndMore = alike[key].Sum(other => other.AndMore + 1) - 1 },
        ];
    }

    private static List<Finding> Capped<TKey>(IEnumerable<Finding> findings, Func<Finding, TKey> by, int most) where TKey : notnull
    {
        var (listed, seen) = (new List<Finding>(), new Dictionary<TKey, (int Count, int Last)>());
        foreach (var finding in findings)
        {
            var (count, last) = seen.GetValueOrDefault(by(finding));
            if (count < most)
            {
                seen[by(finding)] = (count + 1, listed.Count);
                listed.Add(finding);
            }
            else listed[last] = listed[last] with { AndMore = listed[last].AndMore + 1 + finding.AndMore };
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
