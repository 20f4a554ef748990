using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class GetStatistics
{
    private const int MostBins = 1_000, MostShares = 50, MostBy = 3;

    public static void Map(RouteGroupBuilder features) => features.MapGet("/statistics", Handle);

    /// <summary>Statistics of published values of features, across datasets.</summary>
    /// <remarks>
    /// Each group of comparable values is summed up for itself, and within it each part by what is asked to group by. Outliers lie outside of Tukey's fences.
    /// </remarks>
    /// <param name="what">Which values.</param>
    /// <param name="by">dataset, version, modality, site, disease, manufacturer, model, software, reader, session, repeat, subject or region; at most
    /// three.</param>
    /// <param name="quantile">Shares from 0 to 1; 0.05, 0.25, 0.5, 0.75 and 0.95 if not said.</param>
    /// <param name="bins">Bins of the histogram, 0 to 1000; 20 if not said.</param>
    /// <param name="outliers">Whether to look for them; true if not said.</param>
    /// <response code="400">A filter cannot be read, or too much is found.</response>
    /// <response code="404">Nobody knows such a feature or identity.</response>
    internal static async Task<Results<Ok<FeatureStatisticsView>, ProblemHttpResult>> Handle(
        [AsParameters] FeatureParameters what, string[]? by, Bound[]? quantile, int? bins, bool? outliers, IQuerySession session, FeatureStatistics statistics,
        CancellationToken ct)
    {
        var query = what.ToQuery();
        var plan = new StatisticsPlan(FeatureQueries.All(by), quantile is { Length: > 0 } ? [.. quantile.Select(share => share.Value)] : ColumnSummary.Shares,
            bins ?? 20, outliers ?? true);
        FieldProblem[] problems = [.. query.Problems(), .. Problems(plan)];
        if (problems.Length > 0) return Api.Problems.BadQuery(problems);
        if (await query.Refusal(session, ct) is { } unknown) return unknown;
        return await statistics.Of(session, query, plan, ct) is { } view ? TypedResults.Ok(view) : Api.Problems.TooManyValues();
    }

    /// <summary>What cannot be asked for.</summary>
    internal static IEnumerable<FieldProblem> Problems(StatisticsPlan plan)
    {
        if (plan.By.Count > MostBy) yield return new("by", $"{plan.By.Count} values", $"at most {MostBy}");
        if (plan.By.Any(by => !FeatureStatistics.Ways.ContainsKey(by))) yield return new("by", "another word", string.Join(", ", FeatureStatistics.Ways.Keys));
        if (plan.Shares.Count > MostShares) yield return new("quantile", $"{plan.Shares.Count} values", $"at most {MostShares}");
        if (plan.Shares.Any(share => share is not (>= 0 and <= 1))) yield return new("quantile", "another number", "shares from 0 to 1");
        if (plan.Bins is < 0 or > MostBins) yield return new("bins", $"{plan.Bins}", $"0 to {MostBins}");
    }
}
