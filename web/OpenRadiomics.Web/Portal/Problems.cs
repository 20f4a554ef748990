using System.Net;
using Microsoft.AspNetCore.Diagnostics;
using OpenRadiomics.Client;

namespace OpenRadiomics.Web.Portal;

/// <summary>What the API refuses, its pages explain: with the same status.</summary>
internal static class Problems
{
    /// <remarks>Each host has its own: ASP.NET Core keeps the host's pipeline in them.</remarks>
    public static ExceptionHandlerOptions Shown() => new()
    {
        ExceptionHandlingPath = "/problem",
        AllowStatusCode404Response = true,
        CreateScopeForErrors = true,
        StatusCodeSelector = StatusOf,
        SuppressDiagnosticsCallback = context => IsExpected(context.Exception),
    };

    /// <summary>The page that explains a refusal is read, whatever was sent: it answers no form.</summary>
    public static Task Read(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IExceptionHandlerFeature>() is not null || context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            context.Request.Method = HttpMethods.Get;
        return next(context);
    }

    /// <summary>A refusal that can be told to the visitor as it is.</summary>
    public static bool IsExpected(Exception? exception) => exception is ProblemException or NoSuchPage or BadAddress;

    private static int StatusOf(Exception exception) => exception switch
    {
        ProblemException { StatusCode: { } status } => (int)status,
        NoSuchPage => (int)HttpStatusCode.NotFound,
        BadAddress => (int)HttpStatusCode.BadRequest,
        BadHttpRequestException bad => bad.StatusCode,
        HttpRequestException or TaskCanceledException => (int)HttpStatusCode.ServiceUnavailable,
        _ => (int)HttpStatusCode.InternalServerError,
    };
}
