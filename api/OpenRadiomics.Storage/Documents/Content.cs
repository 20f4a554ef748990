using System.Security.Cryptography;
using System.Text.Json;
using Marten;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>The digest over all that a check run looks at: equal digests, equal content.</summary>
public static class Content
{
    /// <summary>SHA-256 over the description and, in order of their paths' UTF-8 bytes, each file's path, digest and labels. Read as a stream.</summary>
    /// <returns>The digest and how many files there are.</returns>
    public static async Task<(Sha256 Digest, int Files)> Digest(IQuerySession session, DepositId deposit, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var described = await session.LoadAsync<DepositDescription>(deposit, ct);
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(described?.Description ?? new Description(), Json.Options));
        var files = 0;
        await foreach (var file in session.FilesOf(deposit, ct))
        {
            files++;
            hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(new Line(file.Path, Identity(file.Content), file.Labels), Json.Options));
        }
        return (Sha256.Of(hash.GetHashAndReset()), files);
    }

    /// <summary>What of a content matters: which bytes, not where they are staged.</summary>
    private static string Identity(FileContent content) => content switch
    {
        FileContent.Bytes bytes => bytes.Sha256.ToString(),
        FileContent.External external => $"{external.Doi} {external.SeriesInstanceUid} {external.Licence}",
        FileContent.OfDataset asset => $"{asset.Version} {asset.Path} {asset.Sha256}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private sealed record Line(AssetPath Path, string Content, FileLabels Labels);
}
