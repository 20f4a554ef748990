using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

/// <summary>
/// The regions of a version, each once: those that masks draw and rows of tables belong to, and those that only keys of tables know. Rows of one table that say
/// the same under the same settings are regions of their own.
/// </summary>
internal sealed class RegionList
{
    private readonly RowJoiner _joiner;
    private readonly ScanSeries _series;
    private readonly string? _modality;
    private readonly Dictionary<AssetPath, MaskPairing> _pairings;
    private readonly Dictionary<(FeatureRegion Region, int Repetition), int> _places = [];
    private readonly List<FeatureRegion> _regions = [];

    public RegionList(Description description, Report report, IReadOnlyList<CheckedFile> files)
    {
        var counted = report.Regions.ToLookup(region => region.Path);
        FileOfDeposit[] known = [.. files.OrderBy(file => file.Path)
            .Select(file => new FileOfDeposit(file, new(file.Path, null, true, false, null, Drawn([.. counted[file.Path]]), null, null, [])))];
        _joiner = new(known, [.. known.Where(file => file.Role == Role.Segmentation).SelectMany(MaskRegion.Of)]);
        _pairings = MaskPairing.Of(known).ToDictionary(pairing => pairing.Mask.Path);
        _series = new(report.Protocol);
        _modality = description.Modalities is [var only] ? only.ToUpperInvariant() : null;
    }

    public IReadOnlyList<FeatureRegion> Regions => _regions;

    /// <summary>The place of each row of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="groups">Which rows were computed under the same settings.</param>
    public int[] PlacesOf(FeatureTable table, int[] groups)
    {
        var (places, seen) = (new int[table.RowCount], new Dictionary<(FeatureRegion, int), int>());
        for (var row = 0; row < places.Length; row++)
        {
            var keys = table.KeysOf(row);
            var region = Of(TableRow.Of(table, row, keys), keys);
            var repetition = seen[(region, groups[row])] = seen.GetValueOrDefault((region, groups[row]), -1) + 1;
            if (!_places.TryGetValue((region, repetition), out places[row]))
            {
                _places[(region, repetition)] = places[row] = _regions.Count;
                _regions.Add(region);
            }
        }
        return places;
    }

    private FeatureRegion Of(TableRow row, IReadOnlyDictionary<TableKey, string> keys)
    {
        var join = _joiner.Join(row);
        var mask = join.Regions is [var one] ? one : null;
        var scans = mask is not null ? _pairings[mask.Mask.Path].Candidates : join.Scans;
        var (modality, facts) = Acquired(scans);
        var labels = mask?.Mask.Labels;
        return new(
            row.Subject ?? labels?.Subject ?? Single(scans.Select(scan => scan.Labels.Subject)),
            row.Session ?? labels?.Session ?? Single(scans.Select(scan => scan.Labels.Session)),
            Single(scans.Select(scan => (_series.Of(scan.Path) is { Files: > 1, Example: var first } ? first : scan.Path).ToString())) ?? Key(TableKey.Scan)
                ?? Key(TableKey.Phantom),
            mask?.Mask.Path.ToString() ?? row.Mask, mask?.Name ?? row.Roi,
            mask?.Label?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? row.Label,
            Key(TableKey.Reader) ?? labels?.Reader, Key(TableKey.Repeat) ?? labels?.Repeat, mask is not null) { Modality = modality ?? _modality,
            Facts = facts };

        string? Key(TableKey key) => keys.TryGetValue(key, out var text) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
    }

    private readonly Dictionary<string, (string?, IReadOnlyDictionary<string, string>)> _acquired = [];

    /// <summary>One object for the same scans, so that regions of them are equal.</summary>
    private (string? Modality, IReadOnlyDictionary<string, string> Facts) Acquired(IReadOnlyList<FileOfDeposit> scans)
    {
        var name = string.Join('\n', scans.Select(scan => scan.Path.ToString()));
        return _acquired.TryGetValue(name, out var known) ? known : _acquired[name] = _series.Common(scans);
    }

    private static string? Single(IEnumerable<string?> texts) => texts.Distinct().Take(2).ToArray() is [{ } only] ? only : null;

    private static MaskFacts? Drawn(CountedRegion[] counted) =>
        counted.Length == 0 ? null
            : new([.. counted.Where(region => region.Label is not null).Select(region => new RegionFacts(region.Label!.Value, region.Voxels, region.Name))],
                false, 0, 0);
}
