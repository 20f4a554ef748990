using Azure;
using Marten.Exceptions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace OpenRadiomics.Api;

/// <summary>Gives every refusal that no endpoint made a problem document: bad bindings, unknown routes, too large bodies, failures.</summary>
internal static class ProblemAnswers
{
    public static void UseProblemAnswers(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = context => Answer(context).ExecuteAsync(context),
            SuppressDiagnosticsCallback = failure => StatusOf(failure.Exception) < 500,
        });
        app.UseStatusCodePages(pages => Plain(pages.HttpContext) is { } problem ? problem.ExecuteAsync(pages.HttpContext) : Task.CompletedTask);
    }

    private static ProblemHttpResult Answer(HttpContext context)
    {
        var failure = context.Features.Get<IExceptionHandlerFeature>()!;
        if (failure.Error is BadHttpRequestException { StatusCode: 400 } bad) return WrongBinding.Problem(context.Request.Query, failure, bad);
        return ByStatus(context, StatusOf(failure.Error));
    }

    private static ProblemHttpResult? Plain(HttpContext context) =>
        context.Response.StatusCode >= 400 ? ByStatus(context, context.Response.StatusCode) : null;

    private static ProblemHttpResult ByStatus(HttpContext context, int status) => status switch
    {
        400 or 408 => Problems.BadRequest("The request ended early or is malformed."),
        404 => Problems.NoSuchRoute(),
        405 => Problems.MethodNotAllowed(context.Request.Method),
        413 => Problems.TooLarge("The limit of this address was reached."),
        415 => Problems.UnsupportedMediaType("application/json"),
        503 => Problems.Unavailable(),
        _ => Problems.Failed(),
    };

    private static int StatusOf(Exception failure) => failure switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        MartenCommandException { InnerException: { } inner } => StatusOf(inner),
        PostgresException { IsTransient: false } => 500,
        NpgsqlException or TimeoutException => 503,
        RequestFailedException { Status: 0 or >= 500 or 429 } => 503,
        _ => 500,
    };
}
