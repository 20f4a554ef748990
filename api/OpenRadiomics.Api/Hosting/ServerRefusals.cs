using System.Diagnostics;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.WebUtilities;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

/// <summary>
/// What the server itself refuses, before there is a request for anybody to look at, such as <c>%00</c> in an address or headers that are too large.
/// It would answer with a bare status. It tells of it before it does, and what it writes then is exchanged for a problem.
/// </summary>
internal sealed class ServerRefusals(TimeProvider clock) : IObserver<KeyValuePair<string, object?>>
{
    private const string Told = "Microsoft.AspNetCore.Server.Kestrel.BadRequest";

    /// <summary>Gives each connection a way out on which a refusal can be put.</summary>
    public static void On(ListenOptions listen) => listen.Use(next => async connection =>
    {
        var transport = connection.Transport;
        var output = new RefusableWriter(transport.Output);
        connection.Features.Set(output);
        connection.Transport = new Pipes(transport.Input, output);
        await next(connection);
    });

    public static void Hear(IServiceProvider services) =>
        services.GetRequiredService<DiagnosticListener>().Subscribe(new ServerRefusals(services.GetRequiredService<TimeProvider>()), name => name == Told);

    public void OnNext(KeyValuePair<string, object?> told)
    {
        if (told.Value is not IFeatureCollection features || features.Get<RefusableWriter>() is not { } output) return;
        if (features.Get<IHttpResponseFeature>()?.HasStarted is true || features.Get<ITlsConnectionFeature>() is not null) return;
        if (features.Get<IBadRequestExceptionFeature>()?.Error is Microsoft.AspNetCore.Http.BadHttpRequestException failure)
            output.Refuse(Answer(ProblemAnswers.ByStatus(failure.StatusCode, "the method")));
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    private byte[] Answer(ProblemHttpResult problem)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(problem.ProblemDetails, Json.Options);
        var head = string.Create(CultureInfo.InvariantCulture, $"""
            HTTP/1.1 {problem.StatusCode} {ReasonPhrases.GetReasonPhrase(problem.StatusCode)}
            Content-Type: application/problem+json
            Content-Length: {body.Length}
            Date: {clock.GetUtcNow():R}
            Connection: close


            """).ReplaceLineEndings("\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }

    private sealed record Pipes(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
