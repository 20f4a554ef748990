using System.Globalization;
using OpenRadiomics.Core;
using OpenRadiomics.Radiomics;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

/// <summary>What is asked of features' robustness, by REST and GraphQL alike.</summary>
/// <param name="Across">What raters are.</param>
/// <param name="Raters">Which; all that occur if none is named.</param>
/// <param name="Level">Level of all limits.</param>
/// <param name="Where">What features have to meet.</param>
/// <param name="Sort">By which measure; null for the order of groups.</param>
/// <param name="Down">The greatest first.</param>
internal sealed record RobustnessPlan(Across Across, IReadOnlyList<string> Raters, double Level, IReadOnlyList<RobustnessTerm> Where,
    RobustnessMeasure? Sort, bool Down)
{
    private const int MostRaters = 200, MostTerms = 20;
    private const double LeastLevel = 0.5, GreatestLevel = 0.9999;

    /// <summary>The plan of what was said; or everything that is wrong with it.</summary>
    public static (RobustnessPlan? Plan, IReadOnlyList<FieldProblem> Problems) Of(Across? across, IReadOnlyList<string> raters, double? level,
        IReadOnlyList<string> where, string? sort)
    {
        var problems = new List<FieldProblem>();
        if (across is null) problems.Add(new("across", "nothing", Word<Across>.Shape));
        if (raters.Count > MostRaters) problems.Add(new("rater", $"{raters.Count} values", $"at most {MostRaters}"));
        if (raters.Distinct().Count() == 1) problems.Add(new("rater", "one name", "two or more, or none for all that occur"));
        if (raters.Any(rater => rater.Length is 0 or > FeatureQuery.Longest))
            problems.Add(new("rater", "nothing, or too much", $"text of 1 to {FeatureQuery.Longest} characters"));
        if (level is { } asked && !(asked is >= LeastLevel and <= GreatestLevel))
            problems.Add(new("level", "another number", string.Create(CultureInfo.InvariantCulture, $"{LeastLevel} to {GreatestLevel}")));
        if (where.Count > MostTerms) problems.Add(new("where", $"{where.Count} values", $"at most {MostTerms}"));
        var terms = where.Take(MostTerms).Select(RobustnessTerm.Read).ToArray();
        problems.AddRange(terms.Select(term => term.Problem).OfType<FieldProblem>());
        var measure = sort is null ? null : RobustnessMeasure.Find(sort.TrimStart('-'));
        if (sort is not null && measure is null) problems.Add(
            new("sort", "another word", $"one of {RobustnessMeasure.Names}; with a - before it the greatest comes first"));
        return problems.Count > 0 ? (null, problems) : (new(across!.Value, raters, level ?? ConfidenceLevel.Usual.Share, [.. terms.Select(term => term.Term!)],
            measure, sort?.StartsWith('-') is true), []);
    }

    /// <summary>The list that storage pages through.</summary>
    public CrossingList<RobustFeature> List()
    {
        var level = new ConfidenceLevel(Level);
        return new(Across, Raters, string.Create(CultureInfo.InvariantCulture,
            $"{Across} {Level:R} {string.Join(' ', Where)} {(Down ? "-" : "")}{Sort?.Name} {string.Join('\n', Raters)}"),
            crossing => RobustFeature.Of(crossing, level), one => Where.All(term => term.IsMet(one.View)),
            Sort is null ? null : one => Sort.Of(one.View), Down);
    }

    public FeatureRobustnessView View(FeatureQuery query, CrossingPage<RobustFeature> page)
    {
        RobustnessView[] items = [.. page.Rows.Select(row => row.View)];
        return new(page.Groups.Views(items.Select(item => item.Group).ToHashSet()), page.Groups.Differences(), query.Allow, $"{Across}".ToLowerInvariant(),
            Level, [.. Where.Select(term => $"{term}")],
            page.Columns, page.Examined, items, page.More ? page.Cursors(items.Length - 1) : null, page.Total);
    }
}
