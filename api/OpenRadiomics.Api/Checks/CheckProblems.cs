using Microsoft.AspNetCore.Http.HttpResults;

namespace OpenRadiomics.Api;

/// <summary>Refusals around the catalogue of checks.</summary>
internal static partial class Problems
{
    public static ProblemHttpResult UnknownCheck() => Of(404, "unknown-check", "There is no such check.", "GET /api/v1/checks lists all.");
}
