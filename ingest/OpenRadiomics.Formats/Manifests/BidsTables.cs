using System.Globalization;

namespace OpenRadiomics.Formats;

/// <summary>Names of labels in BIDS: <c>…_dseg.tsv</c> beside a segmentation or in a folder above it, with columns index and name.</summary>
internal sealed class BidsTables(FolderListing folder)
{
    private const string Ending = "dseg.tsv";

    private readonly ILookup<string, string> byFolder = folder.Paths.Where(p => p.EndsWith(Ending, StringComparison.Ordinal)).ToLookup(FolderOf);
    private readonly Dictionary<string, IReadOnlyList<(string Label, string Roi)>> read = new(StringComparer.Ordinal);

    /// <summary>
    /// Number and name of each label but the background; empty where no table speaks of the segmentation. The nearest table does, and of those the one that
    /// says most of its name.
    /// </summary>
    public IReadOnlyList<(string Label, string Roi)> Of(string segmentation)
    {
        var words = Words.Of(CommonRoles.Stem(segmentation));
        if (byFolder.Count == 0 || words.Rest.Split('_')[^1] != "dseg") return [];
        for (var at = FolderOf(segmentation); ; at = FolderOf(at))
        {
            var table = byFolder[at].Where(p => Words.Of(CommonRoles.Stem(p)).Pairs.All(pair => words.Get(pair.Key) == pair.Value)).MaxBy(p => p.Length);
            if (table is not null) return read.TryGetValue(table, out var known) ? known : read[table] = Read(folder.TextOf(table) ?? "");
            if (at.Length == 0) return [];
        }
    }

    private static List<(string Label, string Roi)> Read(string text) =>
        [.. BidsLabels.Read(text).Where(label => label.Value > 0)
            .Select(label => (label.Value.ToString(CultureInfo.InvariantCulture), label.Name == "n/a" ? "" : label.Name))];

    private static string FolderOf(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];
}
