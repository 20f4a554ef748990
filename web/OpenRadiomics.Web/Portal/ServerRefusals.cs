using System.Diagnostics;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.WebUtilities;

namespace OpenRadiomics.Web.Portal;

/// <summary>
/// What the server itself refuses, before there is a request that a page could answer, such as <c>%00</c> in an address or headers that are too large.
/// It would answer with a bare status. It tells of it before it does, and what it writes then is exchanged for a small page.
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
            output.Refuse(Answer(failure.StatusCode));
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    private byte[] Answer(int status)
    {
        var (heading, explanation) = Words(status);
        var body = Encoding.UTF8.GetBytes($"""
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{heading} · OpenRadiomics</title></head>
            <body><main><p>{status}</p><h1>{heading}</h1><p>{explanation}</p><p><a href="/">OpenRadiomics</a></p></main></body>
            </html>

            """);
        var head = string.Create(CultureInfo.InvariantCulture, $"""
            HTTP/1.1 {status} {ReasonPhrases.GetReasonPhrase(status)}
            Content-Type: text/html; charset=utf-8
            Content-Length: {body.Length}
            Content-Security-Policy: {SecurityHeaders.Policy}
            X-Content-Type-Options: nosniff
            Date: {clock.GetUtcNow():R}
            Connection: close


            """).ReplaceLineEndings("\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }

    private static (string Heading, string Explanation) Words(int status) => status switch
    {
        408 => ("The request did not arrive in time", "Repeating it is safe."),
        413 => ("Too much was sent", "The limit of this address was reached."),
        414 => ("The address is too long", "It is longer than is read here."),
        431 => ("The headers are too large", "They are more, or larger, than are read here. Deleting this site’s cookies may help."),
        505 => ("This version of HTTP is not spoken here", "Send HTTP/1.1."),
        _ => ("This is no request", "Its address or its headers are malformed."),
    };

    private sealed record Pipes(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
