using System.Diagnostics;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

/// <summary>A published file in another form, or why it cannot be had so. Nothing is sent before that is known.</summary>
internal static class TurnFile
{
    public static async Task<(TurnedAnswer? Answer, ProblemHttpResult? Refusal)> Into(
        string format, Asset asset, Sha256 sha256, IQuerySession session, BlobStore blobs, CancellationToken ct)
    {
        if (AllFileForms.List.FirstOrDefault(form => form.Name == format) is not { } form)
            return (null, Problems.NotAcceptable(string.Join(", ", AllFileForms.List.Select(each => each.Name))));
        var file = new FileToTurn(asset.Path.Name, () => blobs.OpenContent(sha256, ct: ct).GetAwaiter().GetResult(), Beside(asset, session, blobs, ct));
        return await Task.Run(() => form.Plan(file, ct), ct) switch
        {
            ReadResult<WriteForm>.Read { Value: var write } => (new TurnedAnswer($"\"{sha256}.{form.Name}\"", file.Renamed(form.Extension), form.MediaType, write), null),
            ReadResult<WriteForm>.Refused { Problem: var problem } => (null, Problems.NotTurned(form.Name, problem)),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Files of the same version alone. Readers are synchronous, so they wait for a file to be found and opened.</summary>
    private static FilesBeside Beside(Asset header, IQuerySession session, BlobStore blobs, CancellationToken ct) => new(header.Path.Name, path =>
        AssetPath.TryParse(header.Path.ToString()[..^header.Path.Name.Length] + path, null, out var whole)
        && ListAssets.Find(session, header.Version, whole, ct).GetAwaiter().GetResult() is { Content: FileContent.Bytes { Sha256: var sha256 } }
            ? blobs.OpenContent(sha256, ct: ct).GetAwaiter().GetResult() : null);
}
