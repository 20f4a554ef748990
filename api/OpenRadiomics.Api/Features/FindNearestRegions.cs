using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class FindNearestRegions
{
    private const int MostIdentities = 200, MostNear = 100, UsualNear = 10;
    private const double UsualShare = 0.8;
    private static readonly string[] Spreads = ["iqr", "sd"];

    public static void Map(RouteGroupBuilder features) => features.MapPost("/nearest", Handle);

    /// <summary>The published regions whose feature values are nearest to given ones.</summary>
    /// <remarks>
    /// Only values of equal identities are compared, and none but those that are named. A difference is divided by the spread of all published values of its
    /// identity; the distance is the root of the mean of their squares, over the identities of which a region has values. The answer says by what each was
    /// divided. Nothing of the question is kept.
    /// </remarks>
    /// <response code="400">A feature, number or filter is not as expected; or too much is published of these identities.</response>
    /// <response code="404">Nobody has published values of one of the features.</response>
    /// <response code="422">A code means several published identities, or two features are of one identity; the answer names them.</response>
    internal static async Task<Results<Ok<NearestRegionsView>, ProblemHttpResult>> Handle(NearestRegionsQuery body, IQuerySession session,
        MeantIdentities identities, NearestRegions nearest, CancellationToken ct)
    {
        var where = new FeatureQuery { Dataset = body.Dataset ?? [], Modality = body.Modality ?? [], Site = body.Site ?? [] };
        if (Problems(body, where).ToArray() is { Length: > 0 } problems) return Api.Problems.BadQuery(problems);
        if (await identities.Of(session, body.Features, ct) is not { } meant) return Api.Problems.TooManyNeighbours();
        for (var n = 0; n < meant.Count; n++)
            if (meant[n].Count == 0) return Api.Problems.NotPublished(n, body.Features[n]);
            else if (meant[n].Count > 1) return Api.Problems.SeveralIdentities(n, meant[n]);
        IdentityValue[] values = [.. meant.Zip(body.Features, (found, feature) => new IdentityValue(found[0].Identity, feature.Value))];
        if (values.GroupBy(value => value.Identity).FirstOrDefault(same => same.Count() > 1) is { } twice) return Api.Problems.IdentityTwice(twice.Key);
        var plan = new NearestPlan(body.K ?? UsualNear, body.Share ?? UsualShare, body.Spread is not "sd");
        return await nearest.Of(session, values, where, plan, ct) is { } view ? TypedResults.Ok(view) : Api.Problems.TooManyNeighbours();
    }

    /// <summary>What cannot be asked for.</summary>
    private static IEnumerable<FieldProblem> Problems(NearestRegionsQuery body, FeatureQuery where)
    {
        if (body.Features.Count is 0 or > MostIdentities) yield return new("features", $"{body.Features.Count} features", $"1 to {MostIdentities}");
        if (body.K is < 1 or > MostNear) yield return new("k", $"{body.K}", $"1 to {MostNear}");
        if (body.Share is not (null or > 0 and <= 1)) yield return new("share", "another number", "a share above 0, at most 1");
        if (body.Spread is not null && !Spreads.Contains(body.Spread)) yield return new("spread", "another word", string.Join(", ", Spreads));
        foreach (var problem in where.Problems().Where(problem => problem.Field is "dataset" or "modality" or "site")) yield return problem;
        for (var n = 0; n < Math.Min(body.Features.Count, MostIdentities); n++)
        {
            if (body.Features[n] is not { } feature) { yield return new($"features[{n}]", "null", "a value with its identity, or with its code"); continue; }
            if (!double.IsFinite(feature.Value)) yield return new($"features[{n}].value", "no finite number",
                "a finite number: leave out features that have none");
            if (feature.Identity is null == feature.Code is null)
                yield return new($"features[{n}]", feature.Code is null ? "neither identity nor code" : "both identity and code",
                    "an identity, or a code with aggregation and settings");
            foreach (var problem in Asked(feature).Problems().Where(problem => feature.Code is not null || feature.Identity is not null))
                yield return problem with { Field = $"features[{n}].{problem.Field}" };
        }
    }

    private static FeatureQuery Asked(FeatureOfRegion feature) => new()
    {
        Code = Listed(feature.Code), Identity = Listed(feature.Identity), Aggregation = Listed(feature.Aggregation), Filter = Listed(feature.Filter),
        Settings = Listed(feature.Settings),
    };

    private static string[] Listed(string? text) => text is null ? [] : [text];
}
