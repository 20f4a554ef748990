using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

/// <summary>Entity tags of what can be changed, and what If-Match and If-None-Match make of them (RFC 9110 §13).</summary>
internal static class ETags
{
    public static string Of(DepositDescription? described) => $"\"{described?.Revision ?? 0}\"";

    /// <summary>Over all that is kept of a file, the time of its last change included.</summary>
    public static string Of(DepositFile file) =>
        $"\"{Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(file, Json.Options)).AsSpan(0, 12))}\"";

    /// <summary>What keeps a change from being made.</summary>
    /// <param name="headers">Of the request.</param>
    /// <param name="etag">Of what stands there now; null if nothing does.</param>
    /// <returns>The refusal; null if the conditions hold, or none was sent.</returns>
    public static ProblemHttpResult? Refusal(IHeaderDictionary headers, string? etag)
    {
        if (headers.IfMatch.Count > 0)
        {
            if (Tags(headers.IfMatch) is not { } tags) return Problems.BadHeader("If-Match", "another form", "* or entity tags in quotes");
            if (etag is null || !tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || !tag.IsWeak && tag.Tag == etag))
                return Problems.ChangedMeanwhile(etag);
        }
        if (headers.IfNoneMatch.Count > 0)
        {
            if (Tags(headers.IfNoneMatch) is not { } tags) return Problems.BadHeader("If-None-Match", "another form", "* or entity tags in quotes");
            if (etag is not null && tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Tag == etag)) return Problems.IsThereAlready(etag);
        }
        return null;
    }

    /// <summary>As above, where a change without If-Match is not taken.</summary>
    public static ProblemHttpResult? RefusalUnlessNamed(IHeaderDictionary headers, string? etag) =>
        headers.IfMatch.Count == 0 ? Problems.PreconditionRequired("If-Match") : Refusal(headers, etag);

    /// <summary>Whether a GET may be answered 304.</summary>
    public static bool IsKnown(IHeaderDictionary headers, string etag) =>
        headers.IfNoneMatch.Count > 0 && Tags(headers.IfNoneMatch) is { } tags && tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Tag == etag);

    private static IList<EntityTagHeaderValue>? Tags(StringValues values) => EntityTagHeaderValue.TryParseStrictList(values, out var tags) ? tags : null;
}
