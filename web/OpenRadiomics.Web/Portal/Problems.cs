using System.Net;
using OpenRadiomics.Client;

namespace OpenRadiomics.Web.Portal;

/// <summary>What the API refuses, its pages explain: with the same status.</summary>
internal static class Problems
{
    public static readonly ExceptionHandlerOptions Shown = new()
    {
        ExceptionHandlingPath = "/problem",
        AllowStatusCode404Response = true,
        StatusCodeSelector = StatusOf,
        SuppressDiagnosticsCallback = context => context.Exception is ProblemException or NoSuchPage,
    };

    private static int StatusOf(Exception exception) => exception switch
    {
        ProblemException { StatusCode: { } status } => (int)status,
        NoSuchPage => (int)HttpStatusCode.NotFound,
        HttpRequestException or TaskCanceledException => (int)HttpStatusCode.ServiceUnavailable,
        _ => (int)HttpStatusCode.InternalServerError,
    };
}
