using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

/// <summary>Every refusal of the API, each with a type that never changes its meaning (RFC 9457).</summary>
internal static partial class Problems
{
    public const string Prefix = "urn:openradiomics:problem:";

    public static ProblemHttpResult BadRequest(string detail, params FieldProblem[] fields) =>
        Of(400, "bad-request", "The request is not of the expected form.", detail, fields);

    public static ProblemHttpResult BadHeader(string header, string found, string expected) =>
        BadRequest($"The header {header} is not of the expected form.", new FieldProblem(header, found, expected));

    public static ProblemHttpResult NotAuthenticated(string detail) => Of(401, "not-authenticated", "This needs a valid token.", detail);

    public static ProblemHttpResult NotAllowed(string scope) =>
        Of(403, "not-allowed", "The token does not allow this.", $"A token with the scope '{scope}' is needed.");

    public static ProblemHttpResult NoSuchRoute() => Of(404, "no-such-route", "Nothing is served at this address.");

    public static ProblemHttpResult MethodNotAllowed(string method) =>
        Of(405, "method-not-allowed", "This address does not take that method.", $"{method} was sent; the header Allow lists what is taken.");

    public static ProblemHttpResult TooSlow() =>
        Of(408, "too-slow", "The request did not arrive in time.", "Repeating it is safe.");

    public static ProblemHttpResult LengthRequired() =>
        Of(411, "length-required", "The length of the body is not said.", "Send Content-Length, or Transfer-Encoding: chunked.");

    public static ProblemHttpResult AddressTooLong() => Of(414, "address-too-long", "The address is longer than is read here.");

    public static ProblemHttpResult HeadersTooLarge() => Of(431, "headers-too-large", "The headers are more, or larger, than are read here.");

    public static ProblemHttpResult WrongHttpVersion() => Of(505, "http-version", "This version of HTTP is not spoken here.", "Send HTTP/1.1.");

    public static ProblemHttpResult TooLarge(string detail) => Of(413, "too-large", "The body is larger than is taken here.", detail);

    public static ProblemHttpResult UnsupportedMediaType(string expected) =>
        Of(415, "unsupported-media-type", "The body is of a type that is not read here.", $"Expected {expected}.");

    public static ProblemHttpResult RangeNotSatisfiable(long length) =>
        Of(416, "range-not-satisfiable", "The range lies outside of the file.", $"The file has {length} bytes.");

    public static ProblemHttpResult TooManyRequests(int seconds) =>
        Of(429, "too-many-requests", "Too many requests came in a short time.", $"Wait {seconds} seconds, as the header Retry-After says.");

    public static ProblemHttpResult Failed() => Of(500, "failed", "Something went wrong here.", "It was logged. Repeating the request is safe.");

    public static ProblemHttpResult Unavailable() =>
        Of(503, "unavailable", "A part of the service does not answer.", "Repeating the request is safe; wait a moment.");

    public static ProblemHttpResult PreconditionRequired(string header) => Of(428, "precondition-required", "Say which state this change is meant for.",
        $"Send {header} with the ETag that was read, or with * for whatever stands there now. So nobody's change is lost.");

    public static ProblemHttpResult ChangedMeanwhile(string? etag) => Of(412, "changed-meanwhile", "It was changed since it was read.",
        etag is null ? "It is not there." : $"Its ETag is now {etag}. Read it again, and send the change with that.");

    public static ProblemHttpResult IsThereAlready(string etag) =>
        Of(412, "is-there-already", "It is there already.", $"If-None-Match: * was sent, and its ETag is {etag}.");

    public static ProblemHttpResult KeyReused() => Of(422, "idempotency-key-reused", "The Idempotency-Key was used for another request.",
        "A key belongs to one request and its repetitions. Take a new one for a new request.");

    public static ProblemHttpResult Invalid(string what, IReadOnlyList<FieldProblem> fields) =>
        Of(422, "invalid-fields", $"The {what} cannot be kept as it was sent.", $"{fields.Count} field(s) are wrong; each is listed.", fields);

    private static ProblemHttpResult Of(int status, string type, string title, string? detail = null, IReadOnlyList<FieldProblem>? fields = null)
    {
        var problem = new ProblemDetails { Status = status, Type = Prefix + type, Title = title, Detail = detail };
        if (fields is { Count: > 0 }) problem.Extensions["fields"] = fields;
        return TypedResults.Problem(problem);
    }
}
