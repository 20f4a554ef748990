using System.Diagnostics;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;
using Wolverine.Marten;

namespace OpenRadiomics.Api;

internal static class AbandonDeposit
{
    public static void Map(RouteGroupBuilder deposits) => deposits.MapPost("/{id}/abandon", Handle).AddEndpointFilter(Once.Filter);

    /// <summary>Gives a deposit up; its files are collected. Asking again changes nothing.</summary>
    /// <response code="409">It is published, or on its way to being so.</response>
    internal static async Task<Results<Ok<DepositView>, ProblemHttpResult>> Handle(
        DepositId id, IDocumentSession session, IMartenOutbox outbox, Once once, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        if (await session.TakeDeposit(id, caller, ct) is not { } deposit) return Problems.NoSuchDeposit(id);
        switch (deposit.Abandon(clock.GetUtcNow()))
        {
            case AbandonOutcome.Done { Deposit: var abandoned }:
                if (abandoned != deposit)
                {
                    session.Keep(abandoned, clock, caller, "abandoned");
                    Usage.Forget(session, id);
                    outbox.Enroll(session);
                    await outbox.PublishAsync(new CollectDeposit(id));
                }
                return await once.Save(TypedResults.Ok(abandoned.ToView(Usage.Nothing)), ct);
            case AbandonOutcome.Refused { State: var state }: return Problems.NotAbandonable(state);
            default: throw new UnreachableException();
        }
    }
}
