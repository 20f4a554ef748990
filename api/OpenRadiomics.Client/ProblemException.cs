using System.Net;
using System.Text.Json;
using OpenRadiomics.Core;

namespace OpenRadiomics.Client;

/// <summary>The portal refused, and says why (RFC 9457).</summary>
public sealed class ProblemException : HttpRequestException
{
    internal ProblemException(HttpStatusCode status, string type, string title, string? detail, JsonElement? body)
        : base(detail is null ? title : $"{title} {detail}", null, status) => (Type, Title, Detail, Body) = (type, title, detail, body);

    /// <summary>Stable name of the problem: <c>urn:openradiomics:problem:has-errors</c>.</summary>
    public string Type { get; }

    /// <summary>The problem in a sentence.</summary>
    public string Title { get; }

    /// <summary>What was found, what was expected, what to do.</summary>
    public string? Detail { get; }

    /// <summary>The parts of the request that were wrong; empty if the problem names none.</summary>
    public IReadOnlyList<FieldProblem> Fields =>
        Body is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty("fields", out var fields)
            ? fields.Deserialize<FieldProblem[]>(Core.Json.Options) ?? [] : [];

    /// <summary>The whole problem document; null if the answer was none.</summary>
    public JsonElement? Body { get; }
}
