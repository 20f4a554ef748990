using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

/// <summary>
/// Makes repeating a POST safe. The answer is stored in the very transaction that does the work, so the two cannot part; a second request with
/// the same Idempotency-Key waits for the first, and gets its answer.
/// </summary>
internal sealed class Once(IDocumentSession session, TimeProvider clock, IOptions<ApiOptions> options)
{
    public const string Header = "Idempotency-Key";
    private string? _id;
    private string? _request;

    /// <summary>Saves the session's work, and with it the answer if a key was sent.</summary>
    public async Task<TResult> Save<TResult>(TResult answer, CancellationToken ct) where TResult : IResult, IStatusCodeHttpResult, IValueHttpResult
    {
        if (_id is not null)
        {
            var body = answer.Value is null ? null : JsonSerializer.Serialize(answer.Value, answer.Value.GetType(), Json.Options);
            session.Store(new GivenAnswer(_id, _request!, clock.GetUtcNow().AddHours(options.Value.IdempotencyHours), answer.StatusCode ?? 200,
                LocationOf(answer), body));
        }
        await session.SaveChangesAsync(ct);
        return answer;
    }

    /// <summary>For a POST that takes the header: answers from memory, refuses a key that belongs to another request, or lets the request through.</summary>
    public static async ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!http.Request.Headers.TryGetValue(Header, out var sent)) return await next(context);
        if (sent is not [{ Length: > 0 and <= 200 } key] || key.Any(c => c is < '!' or > '~'))
            return Problems.BadHeader(Header, "another form", "one key of 1 to 200 visible ASCII characters, such as a UUID");
        var once = http.RequestServices.GetRequiredService<Once>();
        return await once.Recall($"{(await Caller.BindAsync(http, null!)).Account}/{key}", Digest(context), http.RequestAborted) ?? await next(context);
    }

    /// <summary>For a POST whose answer holds a secret, which is told once and not kept: a key that would be ignored is refused.</summary>
    public static async ValueTask<object?> NotHere(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Request.Headers.ContainsKey(Header)
            ? Problems.BadHeader(Header, "a key", "none: the answer holds a secret that is not kept, so it cannot be given again") : await next(context);

    private async Task<IResult?> Recall(string id, string request, CancellationToken ct)
    {
        await session.BeginTransactionAsync(ct);
        await session.LockName(id, ct);
        var given = await session.LoadAsync<GivenAnswer>(id, ct);
        (_id, _request) = (id, request);
        if (given is null || given.Until < clock.GetUtcNow()) return null;
        return given.Request == request ? new Repeated(given) : Problems.KeyReused();
    }

    /// <summary>Of method, path and the body as it was understood: key order and white space are no difference.</summary>
    private static string Digest(EndpointFilterInvocationContext context)
    {
        var request = context.HttpContext.Request;
        var bodies = context.Arguments.OfType<IRequestBody>().Select(body => JsonSerializer.Serialize(body, body.GetType(), Json.Options));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}\n{string.Concat(bodies)}")));
    }

    private static string? LocationOf(IResult answer) => answer switch
    {
        Created<DepositView> created => created.Location,
        Accepted<DepositView> accepted => accepted.Location,
        Accepted<CheckRunView> accepted => accepted.Location,
        Accepted<DeliveryView> accepted => accepted.Location,
        _ => null,
    };

    private sealed class Repeated(GivenAnswer given) : IResult
    {
        public async Task ExecuteAsync(HttpContext http)
        {
            http.Response.StatusCode = given.Status;
            http.Response.Headers["Idempotency-Replayed"] = "true";
            if (given.Location is not null) http.Response.Headers.Location = given.Location;
            if (given.Body is null) return;
            http.Response.ContentType = "application/json; charset=utf-8";
            await http.Response.WriteAsync(given.Body, http.RequestAborted);
        }
    }
}

/// <summary>Marks the record that an endpoint reads from the body.</summary>
internal interface IRequestBody;
