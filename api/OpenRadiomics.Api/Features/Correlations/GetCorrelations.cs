using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class GetCorrelations
{
    public const double UsualCut = 0.1, UsualMissing = 0.1;

    public static void Map(RouteGroupBuilder features) => features.MapGet("/correlations", Handle);

    /// <summary>How the features of one dataset hang together: which say nearly the same, and which follow the volume.</summary>
    /// <remarks>
    /// Spearman's rank correlations of each two features over the regions of one version, and hierarchical clusters by average linkage on 1 − |ρ|, each with
    /// its medoid. Only regions with a finite value of every feature take part; features that lack many, or have one value only, are left out and named.
    /// Several readers', sessions' or repetitions' regions of a subject are no independent rows: filter by one of each. At most 2000 features, 500 where the
    /// matrix is told, and features · features · regions up to 2 · 10⁹.
    /// </remarks>
    /// <param name="what">Which values; <c>dataset</c> names one dataset or version, and is enough.</param>
    /// <param name="cut">The greatest distance 1 − |ρ| that joins clusters, 0 to 1; 0.1 if not said: |ρ| of 0.9 on average.</param>
    /// <param name="missing">The greatest share of regions that a feature may lack, 0 to below 1; 0.1 if not said.</param>
    /// <param name="matrix">Whether the matrix is told; true if not said.</param>
    /// <response code="400">A filter cannot be read, or too much is found.</response>
    /// <response code="404">There is no such dataset, it has no feature values, or nobody knows such a feature or identity.</response>
    /// <response code="410">It was withdrawn; the answer says why.</response>
    internal static async Task<Results<Ok<FeatureCorrelationsView>, ProblemHttpResult>> Handle(
        [AsParameters] FeatureParameters what, Bound? cut, Bound? missing, bool? matrix, IQuerySession session, Withdrawals withdrawals, VersionTables tables,
        CancellationToken ct)
    {
        var query = what.ToQuery();
        var plan = new CorrelationPlan(cut?.Value ?? UsualCut, missing?.Value ?? UsualMissing, matrix ?? true);
        FieldProblem[] problems = [.. query.Problems(datasetIsEnough: true), .. plan.Problems(query)];
        if (problems.Length > 0) return Problems.BadQuery(problems);
        if (await query.Refusal(session, ct) is { } unknown) return unknown;
        var (version, refusal) = await NamedDataset.Find(session, withdrawals, query.Dataset[0], ct);
        if (version is not { } id) return refusal!;
        if (await tables.Of(session, query, id, ct) is not { } table) return Problems.TooManyValues();
        var (view, tooMany) = plan.View(id, query, table);
        return view is null ? Problems.BadQuery([tooMany!]) : TypedResults.Ok(view);
    }
}
