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
        return ByStatus(StatusOf(failure.Error), context.Request.Method);
    }

    private static ProblemHttpResult? Plain(HttpContext context) =>
        context.Response.StatusCode >= 400 ? ByStatus(context.Response.StatusCode, context.Request.Method) : null;

    public static ProblemHttpResult ByStatus(int status, string method) => status switch
    {
        400 => Problems.BadRequest("The request ended early or is malformed."),
        404 => Problems.NoSuchRoute(),
        405 => Problems.MethodNotAllowed(method),
        408 => Problems.TooSlow(),
        411 => Problems.LengthRequired(),
        413 => Problems.TooLarge("The limit of this address was reached."),
        414 => Problems.AddressTooLong(),
        415 => Problems.UnsupportedMediaType("application/json"),
        431 => Problems.HeadersTooLarge(),
        505 => Problems.WrongHttpVersion(),
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
