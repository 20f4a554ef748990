using Microsoft.AspNetCore.Http.HttpResults;

namespace OpenRadiomics.Api;

/// <summary>Refusals around looking at scans.</summary>
internal static partial class Problems
{
    public static ProblemHttpResult NotShown(Formats.ReadProblem problem) => Of(422, "not-viewable", "This cannot be shown.",
        $"{problem.Place}: found {problem.Found}, expected {problem.Expected}. {problem.Remedy}");

    public static ProblemHttpResult NothingToShow() =>
        Of(404, "nothing-to-show", "There is nothing of this to show.", "GET …/scans lists what can be looked at.");

    public static ProblemHttpResult Busy() => Of(503, "busy", "Too much is being made of files just now.",
        "Repeat the request in some seconds.");
}
