using Microsoft.AspNetCore.Http.HttpResults;

namespace OpenRadiomics.Api;

/// <summary>Refusals around the catalogue of features.</summary>
internal static partial class Problems
{
    public static ProblemHttpResult UnknownFeature() => Of(404, "unknown-feature", "No feature here has that code.", "GET /api/v1/features lists all.");
}
