using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

/// <summary>Opens tables and structure sets of a deposit once more, one at a time, for what they have in common with its files.</summary>
internal static class DepositReading
{
    public static async Task<DepositInHand> Of(Description description, IEnumerable<CheckedFile> files, IEnumerable<FileFacts> facts, OpenBytes open,
        CancellationToken ct)
    {
        var byPath = facts.ToDictionary(fact => fact.Path);
        FileOfDeposit[] ordered = [.. files.OrderBy(file => file.Path).Select(file => new FileOfDeposit(file,
            byPath.GetValueOrDefault(file.Path) ?? throw new ArgumentException("A file has no facts.", nameof(facts))))];

        var drawn = await Drawn(ordered, open, ct);
        var filled = drawn.ToDictionary(one => one.File.Path, one => one.Filled);
        ordered = [.. ordered.Select(file => filled.GetValueOrDefault(file.Path, file))];

        var (tables, dictionary, phantoms) = (new List<RowsOfTable>(), new HashSet<string>(StringComparer.Ordinal),
            new List<(FileOfDeposit, PhantomCheckOutcome)>());
        var protocols = new List<StatedProtocol>();
        foreach (var file in ordered.Where(file => file.Facts.Table is not null))
        {
            ct.ThrowIfCancellationRequested();
            if (file.Role is not (Role.FeatureTable or Role.Clinical or Role.Dictionary or Role.PhantomTable or Role.Protocol)) continue;
            await using var stream = await open(file.Path, ct);
            if (file.Role == Role.PhantomTable) phantoms.Add((file, PhantomCheck.Look(file.File, stream, description.Software, ReadLimits.Default, ct)));
            else if (TableReader.Read(stream, ReadLimits.Default, ct) is ReadResult<FeatureTable>.Read { Value: var table })
            {
                if (file.Role == Role.Dictionary) dictionary.UnionWith(Defined(table));
                else if (file.Role == Role.Protocol) protocols.Add(StatedProtocol.Of(file, table));
                else tables.Add(new(file, [.. Enumerable.Range(0, table.RowCount).Select(row => TableRow.Of(table, row))]));
            }
        }
        return new(description, ordered, drawn, tables, dictionary, protocols, phantoms);
    }

    private static async Task<List<ContoursOnScan>> Drawn(FileOfDeposit[] files, OpenBytes open, CancellationToken ct)
    {
        var drawn = new List<ContoursOnScan>();
        foreach (var pair in MaskPairing.Of(LooseSeries.AsScans(files, LooseSeries.Of(files)))
            .Where(pair => pair is { Mask.Facts.Contours: not null, Scan.Facts.Image: not null }))
        {
            await using var stream = await open(pair.Mask.Path, ct);
            if (ContoursOnScan.Of(pair, stream, ct) is { } one) drawn.Add(one);
        }
        return drawn;
    }

    /// <summary>A dictionary names a column in the first cell of each row.</summary>
    private static IEnumerable<string> Defined(FeatureTable table) =>
        table.Columns.Count == 0 ? [] : Enumerable.Range(0, table.RowCount).Select(row => table.Cell(row, 0).Text.Trim());
}
