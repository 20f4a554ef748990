using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class GetDeltas
{
    private static readonly string[] Forms = [WantedForm.Json, .. AllSheetFormats.List.Select(format => format.Name).Where(name => name != WantedForm.Json)];

    public static void Map(RouteGroupBuilder features) => features.MapGet("/deltas", Handle);

    /// <summary>How published features changed between two sessions of the same subjects.</summary>
    /// <remarks>
    /// Values are paired within a version and a group of comparable values, where subject, region (its label where it has no name), reader and repetition are
    /// the same. What has no partner, or two, is counted. The ratio is null where the first value is 0. JSON comes in pages; csv, ndjson, parquet and arrow
    /// hold all pairs.
    /// </remarks>
    /// <param name="what">Which values; a dataset alone asks for all its features.</param>
    /// <param name="from">The first session, as the dataset names it.</param>
    /// <param name="to">The second.</param>
    /// <param name="first">How many on a page, 1 to 10000; 100 if not said.</param>
    /// <param name="cursor">The <c>next</c> of the page before.</param>
    /// <param name="format">json, csv, ndjson, parquet or arrow; else what Accept asks for.</param>
    /// <response code="400">A filter cannot be read, the cursor is one of another query, or too much is found.</response>
    /// <response code="404">Nobody knows such a feature, identity or dataset, or the dataset has no feature values.</response>
    /// <response code="406">There is no such form.</response>
    /// <response code="410">The dataset was withdrawn; the answer says why.</response>
    internal static async Task<Results<Ok<FeatureDeltasView>, SheetAnswer, ProblemHttpResult>> Handle(
        [AsParameters] FeatureParameters what, string? from, string? to, int? first, string? cursor, string? format, HttpRequest request,
        IQuerySession session, IDocumentStore store, Withdrawals withdrawals, FeaturePairs pairs, CancellationToken ct)
    {
        var query = what.ToQuery();
        var (form, refusal) = WantedForm.Of(format, request, WantedForm.Json, Forms);
        if (refusal is not null) return refusal;
        FieldProblem[] problems = [.. query.Problems(datasetIsEnough: true), .. Problems(from, to),
            .. AskedPage.Problems(form!, first, ListValues.Most, cursor is not null)];
        if (problems.Length > 0) return Api.Problems.BadQuery(problems);
        if ((await query.Refusal(session, ct) ?? await query.WholeRefusal(session, withdrawals, ct)) is { } unknown) return unknown;
        if (form != WantedForm.Json)
            return await pairs.Export(session, query, from!, to!, ct) is not { } sought ? Api.Problems.TooManyValues()
                : new SheetAnswer(WantedForm.Sheet(form!)!, "feature-deltas", DeltaSheet.Columns, query.Allow, async (writer, stop) =>
            {
                await using var reading = store.QuerySession();
                await foreach (var (_, found, _) in sought.Read(reading, stop))
                    if (found.Count > 0) await writer.WriteAsync(DeltaSheet.Rows(found), stop);
            });
        var (page, tooMany) = await pairs.Page(session, query, from!, to!, cursor, first ?? ListValues.Default, ct);
        return page is not null ? TypedResults.Ok(View(query, from!, to!, page)) : tooMany ? Api.Problems.TooManyValues() : Api.Problems.WrongCursor();
    }

    /// <summary>What cannot be asked for.</summary>
    internal static IEnumerable<FieldProblem> Problems(string? from, string? to)
    {
        foreach (var (field, session) in new[] { ("from", from), ("to", to) })
            if (session is not { Length: > 0 and <= FeatureQuery.Longest })
                yield return new(field, session is not { Length: > 0 } ? "nothing" : $"{session.Length} characters",
                    $"the name of a session, 1 to {FeatureQuery.Longest} characters");
        if (from is not null && from == to) yield return new("to", "the same session as from", "another session");
    }

    internal static FeatureDeltasView View(FeatureQuery query, string from, string to, FeaturePairsPage page)
    {
        FeatureDeltaView[] items = [.. page.Pairs.Select(View)];
        return new(page.Groups.Views(items.Select(item => item.Group).ToHashSet()), page.Groups.Differences(), query.Allow, from, to, page.Sessions,
            page.Columns, page.Unpaired, items,
            page.More ? page.Cursors(items.Length - 1) : null, page.Total);
    }

    private static FeatureDeltaView View(FeaturePair pair)
    {
        var (delta, target, column) = (Delta.Of(pair.Before, pair.After), pair.Target, pair.Column);
        return new(pair.Group, column.Version, column.Column.Name, column.Identity, target.Subject, target.Roi, target.Label, target.Reader, target.Repeat,
            pair.BeforeRegion, pair.AfterRegion,
            pair.Before, pair.After, delta.Difference.OrNull(), delta.Ratio.OrNull());
    }
}
