using System.Security.Cryptography;
using System.Text.Json;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

/// <summary>An answer as bytes, and their entity tag.</summary>
internal sealed record Written(byte[] Bytes, string ETag)
{
    /// <summary>It is a page of a list.</summary>
    public bool IsPage { get; private init; }

    /// <summary>Where the next page of the list begins; null if there is none.</summary>
    public string? Next { get; private init; }

    public static Written As(byte[] bytes) => new(bytes, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12))}\"");

    /// <summary>A view as JSON.</summary>
    public static Written Of(object view) =>
        As(JsonSerializer.SerializeToUtf8Bytes(view, view.GetType(), Json.Options)) with { IsPage = view is IPage, Next = (view as IPage)?.Next };
}
