using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

/// <summary>How the scans of a version were acquired, as its report tells: each series under the first of its files.</summary>
internal sealed class ScanSeries(IReadOnlyList<SeriesProtocol> protocol)
{
    private readonly Dictionary<AssetPath, SeriesProtocol> _byFile = protocol.DistinctBy(series => series.Example).ToDictionary(series => series.Example);
    private readonly ILookup<string, SeriesProtocol> _bySlices = protocol.Where(series => series.Files > 1).ToLookup(series => Folder(series.Example));
    private readonly ILookup<string, SeriesProtocol> _byStem = protocol.Where(series => series.Source == "sidecar").ToLookup(series => Stem(series.Example));

    /// <summary>
    /// The series of a scan: told in the file itself, in the JSON file beside it, or in the slices of its folder; null if none is, or several could be meant.
    /// </summary>
    public SeriesProtocol? Of(AssetPath scan) =>
        _byFile.TryGetValue(scan, out var own) ? own
        : _byStem[Stem(scan)].Take(2).ToArray() is [var beside] ? beside
        : _bySlices[Folder(scan)].Take(2).ToArray() is [var around] ? around : null;

    /// <summary>What all scans that may be meant say alike.</summary>
    public (string? Modality, IReadOnlyDictionary<string, string> Facts) Common(IEnumerable<FileOfDeposit> scans)
    {
        var told = scans.Select(scan => Of(scan.Path)).Distinct().ToArray();
        if (told.Length == 0 || told.Contains(null)) return (null, new Dictionary<string, string>());
        var first = told[0]!;
        return (told.All(series => series!.Modality == first.Modality) ? first.Modality.ToUpperInvariant() : null,
            first.Facts.Where(fact => told.All(series => series!.Facts.GetValueOrDefault(fact.Key) == fact.Value)).ToDictionary());
    }

    private static string Folder(AssetPath path) => path.ToString()[..^path.Name.Length];

    /// <summary>The path up to the first dot of the name: <c>ct.json</c> tells of <c>ct.nii.gz</c>.</summary>
    private static string Stem(AssetPath path) => Folder(path) + path.Name.Split('.')[0];
}
