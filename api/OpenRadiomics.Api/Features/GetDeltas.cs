using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Radiomics;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class GetDeltas
{
    public static void Map(RouteGroupBuilder features) => features.MapGet("/deltas", Handle);

    /// <summary>How published features changed between two sessions of the same subjects.</summary>
    /// <remarks>
    /// Values are paired within a version and a group of comparable values, where subject, region (its label where it has no name), reader and repetition are the same. What has no partner, or two, is counted.
    /// The ratio is null where the first value is 0.
    /// </remarks>
    /// <param name="what">Which values; a dataset alone asks for all its features.</param>
    /// <param name="from">The first session, as the dataset names it.</param>
    /// <param name="to">The second.</param>
    /// <param name="first">How many on a page, 1 to 10000; 100 if not said.</param>
    /// <param name="cursor">The <c>next</c> of the page before.</param>
    /// <response code="400">A filter cannot be read, the cursor is one of another query, or too much is found.</response>
    /// <response code="404">Nobody knows such a feature, identity or dataset, or the dataset has no feature values.</response>
    /// <response code="410">The dataset was withdrawn; the answer says why.</response>
    internal static async Task<Results<Ok<FeatureDeltasView>, ProblemHttpResult>> Handle(
        [AsParameters] FeatureParameters what, string? from, string? to, int? first, string? cursor, IQuerySession session, Withdrawals withdrawals, FeaturePairs pairs, CancellationToken ct)
    {
        var query = what.ToQuery();
        FieldProblem[] problems = [.. query.Problems(datasetIsEnough: true), .. Problems(from, to), .. AskedPage.Problems(WantedForm.Json, first, ListValues.Most, cursor is not null)];
        if (problems.Length > 0) return Api.Problems.BadQuery(problems);
        if ((await query.Refusal(session, ct) ?? await query.WholeRefusal(session, withdrawals, ct)) is { } unknown) return unknown;
        var (page, tooMany) = await pairs.Page(session, query, from!, to!, cursor, first ?? ListValues.Default, ct);
        return page is not null ? TypedResults.Ok(View(query, from!, to!, page)) : tooMany ? Api.Problems.TooManyValues() : Api.Problems.WrongCursor();
    }

    /// <summary>What cannot be asked for.</summary>
    internal static IEnumerable<FieldProblem> Problems(string? from, string? to)
    {
        foreach (var (field, session) in new[] { ("from", from), ("to", to) })
            if (session is not { Length: > 0 and <= FeatureQuery.Longest }) yield return new(field, session is not { Length: > 0 } ? "nothing" : $"{session.Length} characters", $"the name of a session, 1 to {FeatureQuery.Longest} characters");
        if (from is not null && from == to) yield return new("to", "the same session as from", "another session");
    }

    internal static FeatureDeltasView View(FeatureQuery query, string from, string to, FeaturePairsPage page)
    {
        FeatureDeltaView[] items = [.. page.Pairs.Select(View)];
        return new(page.Groups.Views(items.Select(item => item.Group).ToHashSet()), page.Groups.Differences(), query.Allow, from, to, page.Sessions, page.Columns, page.Unpaired, items,
            page.More ? page.Cursors(items.Length - 1) : null, page.Total);
    }

    private static FeatureDeltaView View(FeaturePair pair)
    {
        var (delta, target, column) = (Delta.Of(pair.Before, pair.After), pair.Target, pair.Column);
        return new(pair.Group, column.Version, column.Column.Name, column.Identity, target.Subject, target.Roi, target.Label, target.Reader, target.Repeat, pair.BeforeRegion, pair.AfterRegion,
            pair.Before, pair.After, delta.Difference.OrNull(), delta.Ratio.OrNull());
    }
}
