using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class GetVersionFeatures
{
    private const int RowsAtOnce = 4_096, CellsAtOnce = 1_000_000, ColumnsAtOnce = 256;
    private static readonly string[] Forms = [.. AllSheetFormats.List.Select(format => format.Name)];

    public static void Map(RouteGroupBuilder version) => version.MapGet("/features", Handle)
        .Produces<Stream>(200, "text/csv", "application/x-ndjson", "application/vnd.apache.parquet", "application/vnd.apache.arrow.stream", "application/json");

    /// <summary>All feature values of a version, as one file: a row for each value, or for each region.</summary>
    /// <param name="accession">The dataset.</param>
    /// <param name="number">Number of the version, from 1.</param>
    /// <param name="layout">long (if not said): a row for each value, with its identity; or wide: a row for each region, a column for each feature.</param>
    /// <param name="format">csv, ndjson, parquet, arrow or json; else what Accept asks for, csv where it asks for anything.</param>
    /// <response code="404">There is no such version, or it has no feature values.</response>
    /// <response code="406">There is no such form.</response>
    /// <response code="410">It was withdrawn; the answer says why.</response>
    internal static async Task<Results<SheetAnswer, FileStreamHttpResult, ProblemHttpResult>> Handle(
        Accession accession, int number, string? layout, string? format, HttpRequest request, IQuerySession session, IDocumentStore store,
        Withdrawals withdrawals, BlobStore blobs, CancellationToken ct)
    {
        var id = new VersionId(accession, number);
        var (form, refusal) = WantedForm.Of(format, request, "csv", Forms);
        if (refusal is not null) return refusal;
        if (layout is not (null or "long" or "wide")) return Problems.BadQuery([new("layout", "another word", "long or wide")]);
        if (await session.Published(withdrawals, accession, number, ct) is { Refusal: { } refused }) return refused;
        if (await RegionLists.Of(session, id, ct) is not { } list) return Problems.NoFeatures();
        if (form == "parquet" && layout != "wide" && await blobs.OpenFeatures(id, ct) is var (stored, _))
            return TypedResults.File(stored, WantedForm.Sheet(form)!.MediaType, $"{id}-features.parquet");
        var columns = await FindColumns.OfVersion(session, id, ct);
        return layout == "wide"
            ? new SheetAnswer(WantedForm.Sheet(form!)!, $"{id}-features-wide", Wide(columns), [],
                (writer, stop) => WriteWide(store, id, list, columns, writer, stop))
            : new SheetAnswer(WantedForm.Sheet(form!)!, $"{id}-features", new(LongForm.Texts, [LongForm.Value]), [],
                (writer, stop) => WriteLong(store, id, list, columns, writer, stop));
    }

    private static async Task WriteLong(IDocumentStore store, VersionId id, RegionsOfVersion list, IReadOnlyList<FoundColumn> columns, ISheetWriter writer,
        CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var rows = new LongRows(RowsAtOnce);
        foreach (var batch in columns.Chunk(ColumnsAtOnce))
            await foreach (var (found, values) in ReadVectors.Of(session, batch, ct))
                for (var region = 0; region < values.Length;)
                {
                    region = rows.Add(id.ToString(), found.Column with { Values = values }, list.Texts, null, region);
                    if (rows.IsFull) await Flush();
                }
        await Flush();

        async Task Flush()
        {
            await writer.WriteAsync(new(rows.Count, rows.Texts, [rows.Values]), ct);
            rows.Clear();
        }
    }

    /// <summary>Some regions of all columns at a time.</summary>
    private static async Task WriteWide(IDocumentStore store, VersionId id, RegionsOfVersion list, IReadOnlyList<FoundColumn> columns, ISheetWriter writer,
        CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var stretch = Math.Clamp(CellsAtOnce / columns.Count, 1, RowsAtOnce);
        for (var from = 0; from < list.Regions.Count; from += stretch)
        {
            var count = Math.Min(stretch, list.Regions.Count - from);
            await writer.WriteAsync(new(count, [.. list.Texts.Select(texts => texts[from..(from + count)])],
                await ReadVectors.Stretch(session, id, from, count, ct)), ct);
        }
    }

    /// <summary>
    /// The author's names; a name that occurs more than once, or is that of a key, is followed by its identity and, where that is not enough, its place.
    /// </summary>
    private static Sheet Wide(IReadOnlyList<FoundColumn> columns)
    {
        string[] keys = [.. LongForm.OfRegion.Select(key => key.Name)];
        var names = columns.Select(column => column.Column.Name).Concat(keys).GroupBy(name => name).ToDictionary(same => same.Key, same => same.Count());
        var told = columns.Select(column => names[column.Column.Name] == 1 && column.Column.Name.Length > 0 ? column.Column.Name
            : $"{column.Column.Name} {column.Identity[..8]}").ToArray();
        var again = told.GroupBy(name => name).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet();
        return new(keys, [.. told.Select((name, place) => again.Contains(name) ? $"{name} {columns[place].Place}" : name)]);
    }
}
