using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class GetRobustness
{
    public const int Most = 1_000;
    private static readonly string[] Forms = [WantedForm.Json, .. AllSheetFormats.List.Select(format => format.Name).Where(name => name != WantedForm.Json)];

    public static void Map(RouteGroupBuilder features) => features.MapGet("/robustness", Handle);

    /// <summary>How well published features withstand another reader, session or repetition.</summary>
    /// <remarks>
    /// Each group of comparable values is judged for itself in each version that has it. A target is a subject's region (its label where it has no name) with
    /// equal session, reader and repetition, but for what is named by <c>across</c>: its values are the raters. Raters are those that occur, and targets of
    /// which one of them has no finite value are left out and counted; so are those of which a rater has two values, since nobody can say which is meant:
    /// filters on modality, session, reader or repetition often tell them apart. Which form suits depends on the design: ICC(1,1) where measurements have no
    /// order, as perturbations of a mask; ICC(2,1) where raters are drawn from many and what divides them counts as error, as readers mostly; ICC(3,1) where
    /// these raters are all there are and a constant between them does not matter. A lower limit says more than the value.
    /// </remarks>
    /// <param name="what">Which values; a dataset alone asks for all its features.</param>
    /// <param name="across">reader, session or repeat: whose values the raters are.</param>
    /// <param name="rater">Names of raters, two or more; all that occur if not said.</param>
    /// <param name="level">Level of confidence limits, limits of agreement and repeatability coefficients, 0.5 to 0.9999; 0.95 if not said.</param>
    /// <param name="where">What features have to meet, such as icc21_lower&gt;=0.75, ccc&gt;=0.9 or cv&lt;=0.1; each of several. The words are those of
    /// sort.</param>
    /// <param name="sort">raters, targets, subjects, incomplete, ambiguous, unassigned, icc11, icc21, icc31, ccc (each also with _lower or _upper), wsd, cv,
    /// rc, bias, loa_lower or loa_upper; with a - before it the greatest come first. JSON only.</param>
    /// <param name="first">How many on a page, 1 to 1000; 100 if not said.</param>
    /// <param name="cursor">The <c>next</c> of the page before.</param>
    /// <param name="format">json, csv, ndjson, parquet or arrow; else what Accept asks for.</param>
    /// <response code="400">A filter cannot be read, the cursor is one of another query, or too much is found.</response>
    /// <response code="404">Nobody knows such a feature, identity or dataset, or the dataset has no feature values.</response>
    /// <response code="406">There is no such form.</response>
    /// <response code="410">The dataset was withdrawn; the answer says why.</response>
    internal static async Task<Results<Ok<FeatureRobustnessView>, SheetAnswer, ProblemHttpResult>> Handle(
        [AsParameters] FeatureParameters what, Word<Across>? across, string[]? rater, Bound? level, string[]? where, string? sort, int? first, string? cursor,
        string? format, HttpRequest request, IQuerySession session, Withdrawals withdrawals, FeatureCrossings crossings, CancellationToken ct)
    {
        var query = what.ToQuery();
        var (form, refusal) = WantedForm.Of(format, request, WantedForm.Json, Forms);
        if (refusal is not null) return refusal;
        var (plan, wrong) = RobustnessPlan.Of(across?.Value, rater ?? [], level?.Value, FeatureQueries.All(where), sort);
        FieldProblem[] problems = [.. query.Problems(datasetIsEnough: true), .. wrong,
            .. AskedPage.Problems(form!, first, Most, cursor is not null || sort is not null)];
        if (plan is null || problems.Length > 0) return Problems.BadQuery(problems);
        if ((await query.Refusal(session, ct) ?? await query.WholeRefusal(session, withdrawals, ct)) is { } unknown) return unknown;
        var (page, tooMany) = await crossings.Page(session, query, plan.List(), cursor,
            form == WantedForm.Json ? first ?? Paging.Default : FeatureCrossings.MostRows, ct);
        if (page is null) return tooMany ? Problems.TooManyValues() : Problems.WrongCursor();
        return form == WantedForm.Json ? TypedResults.Ok(plan.View(query, page))
            : new SheetAnswer(WantedForm.Sheet(form!)!, "feature-robustness", RobustnessSheet.Columns, query.Allow,
                (writer, stop) => writer.WriteAsync(RobustnessSheet.Rows(page.Rows), stop));
    }
}
