using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OpenRadiomics.Core;

namespace OpenRadiomics.Ingest;

/// <summary>
/// Digest over the files of a version in the order of their paths: <c>sha256 of bytes, two spaces, path, line feed</c>, as sha256sum lists them.
/// </summary>
internal sealed class ContentDigest
{
    private readonly HashSet<LicenceId> _licences = [];
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public int Files { get; private set; }

    public long Bytes { get; private set; }

    /// <summary>Every licence under which one of them lies.</summary>
    public IReadOnlySet<LicenceId> Licences => _licences;

    public void Add(Asset asset)
    {
        if (asset.Licence is { } licence) _licences.Add(licence);
        var (digest, size) = asset.Content switch
        {
            FileContent.Bytes bytes => (bytes.Sha256, bytes.Size),
            FileContent.OfDataset other => (other.Sha256, 0),
            var elsewhere => (Sha256.Of(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(elsewhere, Json.Options))), 0L),
        };
        _hash.AppendData(Encoding.UTF8.GetBytes($"{digest}  {asset.Path}\n"));
        Files++;
        Bytes += size;
    }

    public Sha256 Value() => Sha256.Of(_hash.GetHashAndReset());
}
