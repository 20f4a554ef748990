using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class PutDescription
{
    public static void Map(RouteGroupBuilder deposits) => deposits.MapPut("/{id}/description", Handle);

    /// <summary>Says everything that is to be said of a deposit; what is left out is removed. A checked deposit becomes open again.</summary>
    /// <remarks>Anything may still be missing: what publication needs, the checks say.</remarks>
    /// <response code="409">It is being checked, or published, or was abandoned.</response>
    /// <response code="412">It was changed since it was read.</response>
    /// <response code="422">Some fields cannot be kept; each is listed.</response>
    /// <response code="428">If-Match is missing.</response>
    internal static async Task<Results<Ok<Description>, ProblemHttpResult>> Handle(
        DepositId id, Description description, IDocumentStore store, Caller caller, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var (begun, refusal) = await DepositEdit.Begin(store, id, caller, clock, ct);
        if (begun is null) return refusal!;
        await using var edit = begun;
        await edit.Session.LockName($"{id} description", ct);
        var old = await edit.Session.LoadAsync<DepositDescription>(id, ct);
        if (ETags.RefusalUnlessNamed(http.Request.Headers, ETags.Of(old)) is { } conflict) return conflict;
        if (DescriptionLimits.Problems(description).ToArray() is { Length: > 0 } problems) return Problems.Invalid("description", problems);
        var now = new DepositDescription(id, description, (old?.Revision ?? 0) + 1, clock.GetUtcNow());
        edit.Session.Store(now);
        if (description.Acknowledgements.Except(old?.Description.Acknowledgements ?? []).Select(acknowledgement => acknowledgement.Code).Distinct().ToArray()
            is { Length: > 0 } codes)
            edit.Session.Insert(Audit.Entry(clock, caller.Account.ToString(), $"deposit {id}", "acknowledged", string.Join(' ', codes)));
        await edit.Save(ct);
        http.Response.Headers.ETag = ETags.Of(now);
        return TypedResults.Ok(description);
    }
}
