using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

/// <summary>Refusals around features and their values.</summary>
internal static partial class Problems
{
    public static ProblemHttpResult UnknownFeature() => Of(404, "unknown-feature", "No feature here has that code.", "GET /api/v1/features lists all.");

    public static ProblemHttpResult UnknownIdentity(string identity) =>
        Of(404, "unknown-identity", "No published value has that identity.", $"{identity}. Ask by code: the answer's groups name their identities.");

    public static ProblemHttpResult TooManyValues() => Of(400, "too-many-values", "The query finds more than is answered at once.",
        $"At most {FindColumns.Most} columns, and for statistics {FeatureStatistics.MostValues} values in {FeatureStatistics.MostParts} parts, for robustness and deltas {FeatureCrossings.MostValues} values, for robustness of {FeatureCrossings.MostRows} features, for correlations {VersionTables.MostValues} values of {VersionTables.MostFeatures} features. Add filters, or group by less.");

    public static ProblemHttpResult TooManyNeighbours() => Of(400, "too-many-values", "More is published of these features than is compared at once.",
        $"At most {FindColumns.Most} columns and {NearestRegions.MostValues} values. Name fewer features, or identities in place of codes.");

    public static ProblemHttpResult NotPublished(int place, FeatureOfRegion feature) => Of(404, "unknown-identity", "No published value has that identity.",
        "What is published of a feature is listed by GET /api/v1/features/values?code=…: the answer's groups name identities, aggregations and settings.",
        [new FieldProblem($"features[{place}]", feature.Identity ?? $"{feature.Code} of which nothing is published as it is told",
            "a feature of which values are published")]);

    public static ProblemHttpResult SeveralIdentities(int place, IReadOnlyList<FoundColumn> found) =>
        Of(422, "several-identities", "More than one published identity may be meant.",
        "Values of different settings are never compared with each other. Say the settings' hash, or the identity.",
        [.. found.Take(20).Select(column => new FieldProblem($"features[{place}]",
            $"{column.Identity}, settings {column.Column.Identity.SettingsHash() ?? "unknown"}", "one of these"))]);

    public static ProblemHttpResult IdentityTwice(string identity) =>
        Of(422, "identity-twice", "Two features are of the same identity.", "A region has one value of each.",
        [new FieldProblem("features", $"{identity} twice", "each identity once")]);

    public static ProblemHttpResult NoFeatures() => Of(404, "no-features", "This version has no feature values.",
        "It has no table that could be read, or they are being made.");
}
