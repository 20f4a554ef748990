using System.Diagnostics;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class PutEmbargo
{
    /// <param name="Until">The day, from its first moment in UTC, on which the deposit becomes public.</param>
    internal sealed record EmbargoRequest(DateOnly Until);

    public static void Map(RouteGroupBuilder deposits) => deposits.MapPut("/{id}/embargo", Handle);

    /// <summary>Names the day on which a checked deposit is published by itself, or another day than before.</summary>
    /// <remarks>
    /// Nobody but its owner sees anything of it until then, and nothing of it changes. Its accession is taken now, so that a paper can cite it: whoever looks
    /// for it is told the day, and nothing else. POST …/publish publishes at once.
    /// </remarks>
    /// <response code="409">It has errors, or warnings that nobody has acknowledged, or is not checked in its present content.</response>
    /// <response code="422">The day is over, or more than three years away.</response>
    internal static async Task<Results<Ok<EmbargoView>, ProblemHttpResult>> Handle(
        DepositId id, EmbargoRequest embargo, IDocumentSession session, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        if (await session.TakeDeposit(id, caller, ct) is not { } deposit) return Problems.NoSuchDeposit(id);
        switch (deposit.Embargo(embargo.Until, clock.GetUtcNow()))
        {
            case EmbargoOutcome.Held { Deposit: var held }:
                session.Keep(held, clock, caller, "embargoed");
                Publications.Reserve(session, id, deposit.BasedOn);
                await session.SaveChangesAsync(ct);
                return TypedResults.Ok(new EmbargoView(embargo.Until, (await Publications.AccessionOf(session, id, ct))!.Value));
            case EmbargoOutcome.WrongDay { First: var first, Last: var last }: return Problems.WrongEmbargo(embargo.Until, first, last);
            case EmbargoOutcome.NotPublishable { Why: var why }: return await PublishDeposit.Refusal(why, session, ct);
            default: throw new UnreachableException();
        }
    }
}
