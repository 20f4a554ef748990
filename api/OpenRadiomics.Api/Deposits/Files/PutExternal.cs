using System.Text.RegularExpressions;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static partial class PutExternal
{
    public static void Map(RouteGroupBuilder deposits) => deposits.MapPut("/{id}/external/{**path}", Handle);

    /// <summary>Names a scan that is open elsewhere (repository DOI, SeriesInstanceUID, licence), or an asset of a dataset here, in a file's place.</summary>
    /// <response code="200">It took another file's place.</response>
    /// <response code="201">It is new.</response>
    /// <response code="422">The reference is incomplete, or leads nowhere here.</response>
    internal static async Task<Results<Ok<DepositFileView>, Created<DepositFileView>, ProblemHttpResult>> Handle(
        DepositId id, AssetPath path, [AsParameters] LabelQuery labels, ExternalReferenceView reference, IDocumentStore store, BlobStore blobs, Caller caller,
        TimeProvider clock, IOptions<ApiOptions> limits, HttpContext http, CancellationToken ct)
    {
        var (begun, refusal) = await DepositEdit.Begin(store, id, caller, clock, ct);
        if (begun is null) return refusal!;
        await using var edit = begun;
        if (labels.Problems() is { Length: > 0 } wrong) return Problems.Invalid("labels", wrong);
        if (Incomplete(reference).ToArray() is { Length: > 0 } problems) return Problems.Invalid("reference", problems);
        if (await Resolve(reference, edit.Session, ct) is not { } content) return Problems.NoSuchAsset();
        var old = await edit.HoldFile(path, ct);
        if (ETags.Refusal(http.Request.Headers, old is null ? null : ETags.Of(old)) is { } conflict) return conflict;
        if (await Room.Refusal(edit.Session, edit.Deposit, old, 0, limits.Value, ct) is { } full) return full;
        var file = new DepositFile(id, path, labels.Over(old?.Labels ?? FolderConvention.Labels(path) with { Role = Role.Scan }), content, clock.GetUtcNow());
        edit.Replace(old, file);
        await edit.Save(ct);
        await blobs.Discard(old?.Content, CancellationToken.None);
        http.Response.Headers.ETag = ETags.Of(file);
        return old is null ? TypedResults.Created($"/api/v1/deposits/{id}/files/{FileAddress.Escaped(path)}", file.ToView()) : TypedResults.Ok(file.ToView());
    }

    private static IEnumerable<FieldProblem> Incomplete(ExternalReferenceView reference)
    {
        var elsewhere = reference.Doi is not null || reference.SeriesInstanceUid is not null || reference.Licence is not null;
        var here = reference.Version is not null || reference.AssetPath is not null;
        if (elsewhere == here) return [new("$", elsewhere ? "both kinds" : "nothing", "either doi, seriesInstanceUid and licence, or version and assetPath")];
        return elsewhere
            ?
            [
                .. Missing("doi", reference.Doi, Doi.Shape), .. Missing("licence", reference.Licence, LicenceId.Shape),
                .. Uid().IsMatch(reference.SeriesInstanceUid ?? "") ? [] : Missing("seriesInstanceUid", null, "a DICOM UID: at most 64 digits and dots"),
            ]
            : [.. Missing("version", reference.Version, VersionId.Shape), .. Missing("assetPath", reference.AssetPath, AssetPath.Shape)];
    }

    private static IEnumerable<FieldProblem> Missing(string field, object? value, string expected) =>
        value is null ? [new(field, "nothing of that form", expected)] : [];

    private static async Task<FileContent?> Resolve(ExternalReferenceView reference, IQuerySession session, CancellationToken ct)
    {
        if (reference is { Doi: { } doi, SeriesInstanceUid: { } uid, Licence: { } licence }) return new FileContent.External(doi, uid, licence);
        var (version, path) = (reference.Version!.Value, reference.AssetPath!.Value);
        var names = new[] { version.ToString(), version.Accession.ToString() };
        if (await session.Query<StoredTombstone>().AnyAsync(tombstone => tombstone.Id.IsOneOf(names), ct)) return null;
        var asset = (await session.LoadAsync<StoredAsset>($"{version}/{path}", ct))?.Asset;
        return asset?.Content is FileContent.Bytes bytes ? new FileContent.OfDataset(version, path, bytes.Sha256, bytes.Size) : null;
    }

    [GeneratedRegex(@"\A(?=.{1,64}\z)(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*))+\z")]
    private static partial Regex Uid();
}
