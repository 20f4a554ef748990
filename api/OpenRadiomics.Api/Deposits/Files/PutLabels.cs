using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

internal static class PutLabels
{
    public static void Map(RouteGroupBuilder deposits) => deposits.MapPut("/{id}/labels/{**path}", Handle);

    /// <summary>Says what a file is; what is left out is removed. The bytes stay.</summary>
    /// <response code="412">It was changed since it was read.</response>
    /// <response code="422">Some labels cannot be kept; each is listed.</response>
    /// <response code="428">If-Match is missing.</response>
    internal static async Task<Results<Ok<DepositFileView>, ProblemHttpResult>> Handle(
        DepositId id, AssetPath path, FileLabels labels, IDocumentStore store, Caller caller, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var (begun, refusal) = await DepositEdit.Begin(store, id, caller, clock, ct);
        if (begun is null) return refusal!;
        await using var edit = begun;
        if (await edit.HoldFile(path, ct) is not { } old) return Problems.NoSuchFile();
        if (ETags.RefusalUnlessNamed(http.Request.Headers, ETags.Of(old)) is { } conflict) return conflict;
        if (LabelLimits.Problems(labels).ToArray() is { Length: > 0 } wrong) return Problems.Invalid("labels", wrong);
        var file = old with { Labels = labels, At = clock.GetUtcNow() };
        edit.Replace(old, file);
        await edit.Save(ct);
        http.Response.Headers.ETag = ETags.Of(file);
        return TypedResults.Ok(file.ToView());
    }
}
