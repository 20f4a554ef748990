using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

/// <summary>The SHA-256 that a sender announces, as <c>Content-Digest: sha-256=:…:</c> (RFC 9530) or <c>Digest: sha-256=…</c> (RFC 3230).</summary>
internal static class AnnouncedDigest
{
    /// <summary>The digest; null if none was announced by an algorithm that is known here. Others are no matter, as the standards have it.</summary>
    public static (Sha256? Digest, ProblemHttpResult? Refusal) Read(IHeaderDictionary headers)
    {
        var found = new HashSet<Sha256>();
        foreach (var (header, wrap) in new[] { ("Content-Digest", ":"), ("Digest", "") })
            foreach (var entry in headers[header].SelectMany(value =>
                (value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
            {
                if (!entry.StartsWith("sha-256=", StringComparison.OrdinalIgnoreCase)) continue;
                if (Decode(entry["sha-256=".Length..], wrap) is not { } digest)
                    return (null, Problems.BadHeader(header, "another form", $"sha-256={wrap}base64 of 32 bytes{wrap}"));
                found.Add(digest);
            }
        return found.Count > 1
            ? (null, Problems.BadHeader("Content-Digest", "several SHA-256 digests that differ", "one"))
            : (found.Count == 1 ? found.Single() : null, null);
    }

    private static Sha256? Decode(string text, string wrap)
    {
        if (text.Length < 2 * wrap.Length || !text.StartsWith(wrap, StringComparison.Ordinal) || !text.EndsWith(wrap, StringComparison.Ordinal)) return null;
        Span<byte> digest = stackalloc byte[33];
        return Convert.TryFromBase64String(text[wrap.Length..^wrap.Length], digest, out var length) && length == 32 ? Sha256.Of(digest[..32]) : null;
    }
}
