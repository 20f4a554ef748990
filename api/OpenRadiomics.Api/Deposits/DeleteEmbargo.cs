using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class DeleteEmbargo
{
    public static void Map(RouteGroupBuilder deposits) => deposits.MapDelete("/{id}/embargo", Handle);

    /// <summary>Takes an embargo back: the deposit is checked as before, and is not published by itself. Its accession stays with it.</summary>
    /// <response code="409">It is neither embargoed nor checked.</response>
    internal static async Task<Results<Ok<DepositView>, ProblemHttpResult>> Handle(
        DepositId id, IDocumentSession session, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        if (await session.TakeDeposit(id, caller, ct) is not { } deposit) return Problems.NoSuchDeposit(id);
        if (deposit.LiftEmbargo() is not { } lifted) return Problems.NotChecked(deposit.State);
        if (lifted != deposit) session.Keep(lifted, clock, caller, "embargo taken back");
        await session.SaveChangesAsync(ct);
        return TypedResults.Ok(lifted.ToView(await Usage.Of(session, id, ct)));
    }
}
