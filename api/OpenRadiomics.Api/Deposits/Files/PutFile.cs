using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class PutFile
{
    public static void Map(RouteGroupBuilder deposits) => deposits.MapPut("/{id}/files/{**path}", Handle).WithMetadata(new DisableRequestSizeLimitAttribute());

    /// <summary>Puts a file's bytes, streamed. Labels that are not given stay as they were, or are read off the path.</summary>
    /// <remarks>A digest sent as Content-Digest or Digest is compared with the bytes that arrived. If-Match and If-None-Match: * are honoured.</remarks>
    /// <response code="200">It took another file's place.</response>
    /// <response code="201">It is new.</response>
    /// <response code="409">The deposit is being checked, published, was abandoned, or has as many files as it can have.</response>
    /// <response code="412">It was changed since it was read, or is there already.</response>
    /// <response code="413">It is larger than is taken.</response>
    /// <response code="422">The bytes are not those announced, or a label cannot be kept.</response>
    internal static async Task<Results<Ok<DepositFileView>, Created<DepositFileView>, ProblemHttpResult>> Handle(
        DepositId id, AssetPath path, [AsParameters] LabelQuery labels, IDocumentStore store, BlobStore blobs, Caller caller, TimeProvider clock,
        IOptions<ApiOptions> limits, HttpContext http, CancellationToken ct)
    {
        if (await RefusedAtOnce(id, path, labels, store, caller, limits.Value, http, ct) is { } early) return early;
        var (announced, unreadable) = AnnouncedDigest.Read(http.Request.Headers);
        if (unreadable is not null) return unreadable;

        StagedBlob arrived;
        try
        {
            arrived = await blobs.Stage(http.Request.Body, limits.Value.MaxFileBytes, ct);
        }
        catch (TooManyBytesException)
        {
            return Problems.FileTooLarge(limits.Value.MaxFileBytes);
        }
        FileContent? superfluous = new FileContent.Bytes(arrived.Sha256, arrived.Size, arrived.Name);
        try
        {
            if (announced is { } digest && digest != arrived.Sha256) return Problems.DigestMismatch(arrived.Sha256);
            var (begun, refusal) = await DepositEdit.Begin(store, id, caller, clock, ct);
            if (begun is null) return refusal!;
            await using var edit = begun;
            var old = await edit.HoldFile(path, ct);
            if (ETags.Refusal(http.Request.Headers, old is null ? null : ETags.Of(old)) is { } conflict) return conflict;
            if (await Room.Refusal(edit.Session, edit.Deposit, old, arrived.Size, limits.Value, ct) is { } full) return full;
            var content = old?.Content is FileContent.Bytes { AreStaged: false } kept && kept.Sha256 == arrived.Sha256 ? kept : superfluous;
            var file = new DepositFile(id, path, labels.Over(old?.Labels ?? FolderConvention.Labels(path)), content, clock.GetUtcNow());
            edit.Replace(old, file);
            var replaced = content == superfluous ? old?.Content : superfluous;
            superfluous = null;                                             // where saving fails nobody knows what the database names
            await edit.Save(CancellationToken.None);
            superfluous = replaced;
            http.Response.Headers.ETag = ETags.Of(file);
            return old is null ? TypedResults.Created($"/api/v1/deposits/{id}/files/{FileAddress.Escaped(path)}", file.ToView())
                : TypedResults.Ok(file.ToView());
        }
        finally
        {
            await blobs.Discard(superfluous, CancellationToken.None);
        }
    }

    /// <summary>What can be refused before the bytes are read is.</summary>
    private static async Task<ProblemHttpResult?> RefusedAtOnce(
        DepositId id, AssetPath path, LabelQuery labels, IDocumentStore store, Caller caller, ApiOptions limits, HttpContext http, CancellationToken ct)
    {
        var headers = http.Request.Headers;
        await using var session = store.QuerySession();
        if (await session.FindDeposit(id, caller, ct) is not { } deposit) return Problems.NoSuchDeposit(id);
        if (deposit.Edit() is EditOutcome.Refused refused) return Problems.NotEditable(refused.State);
        if (headers.ContentEncoding.Count > 0 && headers.ContentEncoding != "identity")
            return Problems.UnsupportedMediaType("bytes without Content-Encoding, as they are to be kept");
        if (headers.ContentRange.Count > 0) return Problems.BadHeader("Content-Range", "a part of the file", "the whole file");
        if (http.Request.ContentLength > limits.MaxFileBytes) return Problems.FileTooLarge(limits.MaxFileBytes);
        if (labels.Problems() is { Length: > 0 } wrong) return Problems.Invalid("labels", wrong);
        var old = await session.FindFile(id, path, ct);
        return ETags.Refusal(headers, old is null ? null : ETags.Of(old))
            ?? await Room.Refusal(session, deposit, old, http.Request.ContentLength ?? 0, limits, ct);
    }
}
