namespace OpenRadiomics.Formats;

/// <summary>Finds the scan a segmentation was drawn on, among some.</summary>
internal sealed class Pairing
{
    private readonly List<string> scans;
    private readonly ILookup<string, string> byWord;

    public Pairing(IEnumerable<string> scans)
    {
        this.scans = [.. scans];
        byWord = this.scans.SelectMany(s => Words(s), (scan, word) => (scan, word)).ToLookup(p => p.word, p => p.scan, StringComparer.Ordinal);
    }

    /// <summary>Whether there are any scans.</summary>
    public bool IsEmpty => scans.Count == 0;

    /// <summary>
    /// The only scan there is; else, of those that share the segmentation's rarest word, the one that shares most of its words; empty where two do equally.
    /// </summary>
    public string ScanFor(string segmentation)
    {
        if (scans.Count <= 1) return scans.FirstOrDefault("");
        var own = Words(segmentation);
        var candidates = own.Select(w => byWord[w].ToList()).Where(s => s.Count > 0).MinBy(s => s.Count);
        if (candidates is null) return "";
        var ranked = candidates.Select(c => (Path: c, Score: Words(c) is var words ? 2 * words.Count(own.Contains) - words.Count : 0))
            .OrderByDescending(c => c.Score).Take(2).ToList();
        return ranked.Count == 1 || ranked[0].Score > ranked[1].Score ? ranked[0].Path : "";
    }

    private static HashSet<string> Words(string path) =>
        [.. CommonRoles.Stem(path).ToLowerInvariant().Split(['_', '-', '.', ' '], StringSplitOptions.RemoveEmptyEntries)];
}
