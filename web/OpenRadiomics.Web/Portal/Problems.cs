using System.Net;
using Microsoft.AspNetCore.Antiforgery;
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

    /// <summary>A form that is too large to be read, or not one of ours, is refused here: a page would answer it with nothing at all.</summary>
    public static Task RefuseForm(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false } form)
            return next(context);
        context.Response.StatusCode = form.Error?.InnerException is InvalidDataException or BadHttpRequestException { StatusCode: 413 }
            ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    /// <summary>A refusal that can be told to the visitor as it is.</summary>
    public static bool IsExpected(Exception? exception) => exception is ProblemException or NoSuchPage or BadAddress;

    private static int StatusOf(Exception exception) => exception switch
    {
        ProblemException { StatusCode: { } status } => (int)status,
        NoSuchPage => (int)HttpStatusCode.NotFound,
        BadAddress => (int)HttpStatusCode.BadRequest,
        BadHttpRequestException bad => bad.StatusCode,
        HttpRequestException or OperationCanceledException => (int)HttpStatusCode.ServiceUnavailable,
        _ => (int)HttpStatusCode.InternalServerError,
    };
}
