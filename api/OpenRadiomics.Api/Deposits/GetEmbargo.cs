using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class GetEmbargo
{
    public static void Map(RouteGroupBuilder deposits) => deposits.MapGet("/{id}/embargo", Handle);

    /// <summary>The day on which a deposit is published by itself, and the accession that is kept for it.</summary>
    /// <response code="404">There is no such deposit, or it waits for no day.</response>
    internal static async Task<Results<Ok<EmbargoView>, ProblemHttpResult>> Handle(DepositId id, IQuerySession session, Caller caller, CancellationToken ct)
    {
        if (await session.FindDeposit(id, caller, ct) is not { } deposit) return Problems.NoSuchDeposit(id);
        return deposit.State is DepositState.Embargoed held
            ? TypedResults.Ok(new EmbargoView(held.Until, (await Publications.AccessionOf(session, id, ct))!.Value))
            : Problems.NotEmbargoed(deposit.State);
    }
}
