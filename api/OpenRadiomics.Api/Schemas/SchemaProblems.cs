using Microsoft.AspNetCore.Http.HttpResults;

namespace OpenRadiomics.Api;

/// <summary>Refusals around schemas.</summary>
internal static partial class Problems
{
    public static ProblemHttpResult UnknownSchema() => Of(404, "unknown-schema", "No payload has that name.", "GET /api/v1/schemas lists all.");
}
