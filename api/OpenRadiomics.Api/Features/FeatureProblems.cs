using Microsoft.AspNetCore.Http.HttpResults;
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

    public static ProblemHttpResult NoFeatures() => Of(404, "no-features", "This version has no feature values.", "It has no table that could be read, or they are being made.");
}
