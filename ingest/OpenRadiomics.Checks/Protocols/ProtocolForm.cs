using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

/// <summary>The table in which an author states how scans were acquired, to be filled in: a row for each scan, with what its header tells already.</summary>
public static class ProtocolForm
{
    private static readonly string[] Keys = ["subject", "session", "scan", StatedProtocol.Modality];

    /// <summary>Where it lies in a deposit.</summary>
    public const string Path = "protocol/protocol.csv";

    /// <summary>Writes it as CSV. Columns are what is told of any of the scans, and what is usual for their modalities.</summary>
    /// <param name="to">Where to; stays open.</param>
    /// <param name="scans">The files that are scans, in the order of their paths.</param>
    /// <param name="told">What headers tell, as a report has it.</param>
    /// <param name="modalities">Those of the deposit, for scans that do not tell theirs.</param>
    public static void Write(Stream to, IEnumerable<(AssetPath Path, FileLabels Labels)> scans, IReadOnlyList<SeriesProtocol> told,
        IReadOnlyList<string> modalities)
    {
        var byStem = told.ToLookup(series => StatedRow.Stem(series.Example.ToString()), StringComparer.OrdinalIgnoreCase);
        var slices = told.Where(series => series.Files > 1).Select(series => Folder(series.Example)).ToHashSet(StringComparer.Ordinal);
        var only = modalities is [var one] ? one.ToUpperInvariant() : null;
        (AssetPath Path, FileLabels Labels, SeriesProtocol? Told)[] rows =
        [
            .. from scan in scans
               let own = byStem[StatedRow.Stem(scan.Path.ToString())].FirstOrDefault()
               where own is not null || !slices.Contains(Folder(scan.Path))
               select (scan.Path, scan.Labels, own),
        ];
        var known = rows.Select(row => row.Told?.Modality ?? only).OfType<string>().Distinct().ToArray();
        string[] columns =
        [
            .. AllProtocolFacts.InOrder.Where(fact => known.Any(fact.IsExpectedOf) || rows.Any(row => row.Told?.Facts.ContainsKey(fact.Name) is true))
                .Select(fact => fact.Name),
            .. known.Contains("PT") ? [AllProtocolFacts.UptakeTime] : Array.Empty<string>(),
        ];
        using var writer = new DelimitedWriter(to);
        writer.Write([.. Keys, .. columns]);
        foreach (var (path, labels, series) in rows)
            writer.Write([labels.Subject ?? "", labels.Session ?? "", path.ToString(), series?.Modality ?? only ?? "",
                .. columns.Select(column => series?.Facts.GetValueOrDefault(column) ?? "")]);
    }

    private static string Folder(AssetPath path) => path.ToString()[..^path.Name.Length];
}
