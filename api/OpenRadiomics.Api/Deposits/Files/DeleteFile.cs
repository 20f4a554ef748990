using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class DeleteFile
{
    public static void Map(RouteGroupBuilder deposits) => deposits.MapDelete("/{id}/files/{**path}", Handle);

    /// <summary>Takes a file out of a deposit.</summary>
    /// <response code="412">It was changed since it was read.</response>
    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        DepositId id, AssetPath path, IDocumentStore store, BlobStore blobs, Caller caller, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var (begun, refusal) = await DepositEdit.Begin(store, id, caller, clock, ct);
        if (begun is null) return refusal!;
        await using var edit = begun;
        if (await edit.HoldFile(path, ct) is not { } old) return Problems.NoSuchFile();
        if (ETags.Refusal(http.Request.Headers, ETags.Of(old)) is { } conflict) return conflict;
        edit.Remove(old);
        await edit.Save(ct);
        await blobs.Discard(old.Content, CancellationToken.None);
        return TypedResults.NoContent();
    }
}
