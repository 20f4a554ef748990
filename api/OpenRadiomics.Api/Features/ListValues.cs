using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class ListValues
{
    public const int Default = 100;
    public const int Most = 10_000;
    private const int RowsAtOnce = 4_096;
    private static readonly string[] Forms = [WantedForm.Json, .. AllSheetFormats.List.Select(format => format.Name).Where(name => name != WantedForm.Json)];

    public static void Map(RouteGroupBuilder features) => features.MapGet("/values", Handle);

    /// <summary>Published values of features, across datasets.</summary>
    /// <remarks>
    /// Values are comparable only within a group: groups differ in what they are values of, and <c>differences</c> says in which part. <c>allow</c> puts values
    /// into one group that differ in a part, and is echoed. JSON comes in pages; csv, ndjson, parquet and arrow hold everything found, in the long form.
    /// Numbers that are not finite are texts in JSON.
    /// </remarks>
    /// <param name="what">Which values.</param>
    /// <param name="sort">source, value (smallest first) or valueDown, within each group; JSON only.</param>
    /// <param name="first">How many on a page, 1 to 10000; 100 if not said.</param>
    /// <param name="cursor">The <c>next</c> of the page before.</param>
    /// <param name="format">json, csv, ndjson, parquet or arrow; else what Accept asks for.</param>
    /// <response code="400">A filter cannot be read, the cursor is one of another query, or too much is found.</response>
    /// <response code="404">Nobody knows such a feature or identity.</response>
    /// <response code="406">There is no such form.</response>
    internal static async Task<Results<Ok<FeatureValuesView>, SheetAnswer, ProblemHttpResult>> Handle(
        [AsParameters] FeatureParameters what, Word<ValueSort>? sort, int? first, string? cursor, string? format, HttpRequest request, IQuerySession session,
        IDocumentStore store, FeatureValues values, CancellationToken ct)
    {
        var query = what.ToQuery();
        var (form, refusal) = WantedForm.Of(format, request, WantedForm.Json, Forms);
        if (refusal is not null) return refusal;
        FieldProblem[] problems = [.. query.Problems(), .. AskedPage.Problems(form!, first, Most, cursor is not null || sort is not null)];
        if (problems.Length > 0) return Problems.BadQuery(problems);
        if (await query.Refusal(session, ct) is { } unknown) return unknown;
        if (form == WantedForm.Json)
            return await values.Page(session, query, sort?.Value ?? ValueSort.Source, cursor, first ?? Default, ct) switch
            {
                { Page: { } page } => TypedResults.Ok(page),
                { TooMany: true } => Problems.TooManyValues(),
                _ => Problems.WrongCursor(),
            };
        if (await values.Export(session, query, ct) is not { } export) return Problems.TooManyValues();
        return new SheetAnswer(WantedForm.Sheet(form!)!, "feature-values", new(LongForm.Texts, [LongForm.Value]), query.Allow, async (writer, stop) =>
        {
            await using var reading = store.QuerySession();
            await export.Write(reading, new LongRows(RowsAtOnce), rows => writer.WriteAsync(new(rows.Count, rows.Texts, [rows.Values]), stop), stop);
        });
    }
}
