using OpenRadiomics.Core;
using OpenRadiomics.Radiomics;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

/// <summary>What is told of a feature's robustness, and the first of the columns it was made of.</summary>
internal sealed record RobustFeature(RobustnessView View, FeatureColumn Column)
{
    private const int MostRatersListed = 50, MostRatersInPairs = 5;

    public static RobustFeature Of(Crossing crossing, ConfidenceLevel level)
    {
        var (group, first) = (crossing.Group, crossing.Group.Columns[0].Found);
        var (raters, count) = (crossing.Raters, crossing.Raters.Count);
        // Without a rater there is no table: one without a target says the same.
        var ratings = Ratings.Complete(count == 0 ? [[]] : crossing.Values);
        var table = MeanSquares.Of(ratings);
        var within = Repeatability.Of(ratings, level);
        return new(new(group.Number, group.List.Version, first.Column.Identity.Code, first.Column.Name, first.Identity,
            [.. raters.Take(MostRatersListed).Select(rater => new RaterView(rater.Name, rater.Values))], count,
            ratings.Subjects, crossing.Subjects, crossing.Incomplete, crossing.Ambiguous, crossing.Unassigned,
            Told(IntraclassCorrelation.Of(table, IccForm.OneWayRandom, level)), Told(IntraclassCorrelation.Of(table, IccForm.TwoWayRandom, level)),
            Told(IntraclassCorrelation.Of(table, IccForm.TwoWayMixed, level)),
            Told(count == 2 ? Concordance.Of(ratings, level: level).Coefficient : new(Concordance.Overall(ratings), double.NaN, double.NaN)),
            within.StandardDeviation.OrNull(), within.Variation.OrNull(), within.Coefficient.OrNull(),
            count <= MostRatersInPairs ? [.. Pairs(ratings, raters, level)] : []), first.Column);
    }

    private static IEnumerable<RaterAgreementView> Pairs(Ratings ratings, IReadOnlyList<CountedRater> raters, ConfidenceLevel level)
    {
        for (var a = 0; a < raters.Count; a++)
            for (var b = a + 1; b < raters.Count; b++)
            {
                var limits = BlandAltman.Of(ratings, a, b, level);
                yield return new(raters[a].Name, raters[b].Name, Told(limits.Bias), limits.StandardDeviation.OrNull(), Told(limits.LowerLimit),
                    Told(limits.UpperLimit));
            }
    }

    private static EstimateView Told(Estimate estimate) => new(estimate.Value.OrNull(), estimate.Lower.OrNull(), estimate.Upper.OrNull());
}
