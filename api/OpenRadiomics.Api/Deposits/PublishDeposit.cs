using System.Diagnostics;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;
using Wolverine.Marten;

namespace OpenRadiomics.Api;

internal static class PublishDeposit
{
    public static void Map(RouteGroupBuilder deposits) => deposits.MapPost("/{id}/publish", Handle).AddEndpointFilter(Once.Filter);

    /// <summary>Publishes a checked deposit as the next version of its dataset. Asking again changes nothing.</summary>
    /// <response code="409">It has errors, or warnings that nobody has acknowledged, or is not checked in its present content.</response>
    internal static async Task<Results<Accepted<DepositView>, ProblemHttpResult>> Handle(
        DepositId id, IDocumentSession session, IMartenOutbox outbox, Once once, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        if (await session.TakeDeposit(id, caller, ct) is not { } deposit) return Problems.NoSuchDeposit(id);
        switch (deposit.Publish(clock.GetUtcNow()))
        {
            case PublishOutcome.Started { Deposit: var publishing }:
                session.Keep(publishing, clock, caller, "publishing");
                outbox.Enroll(session);
                await outbox.PublishAsync(new PublishVersion(id));
                return await once.Save(await Answer(publishing, session, ct), ct);
            case PublishOutcome.UnderWay { Deposit: var known }: return await once.Save(await Answer(known, session, ct), ct);
            case var refused: return await Refusal(refused, session, ct);
        }
    }

    internal static async Task<ProblemHttpResult> Refusal(PublishOutcome outcome, IQuerySession session, CancellationToken ct) => outcome switch
    {
        PublishOutcome.Blocked { Errors: var errors } => Problems.HasErrors(errors),
        PublishOutcome.Unacknowledged { Run: var run } => Problems.Unacknowledged((await session.LoadAsync<RunReport>(run, ct))?.Report.Findings ?? []),
        PublishOutcome.Refused { State: var state } => Problems.NotChecked(state),
        PublishOutcome.UnderWay { Deposit: var known } => Problems.NotEditable(known.State),
        _ => throw new UnreachableException(),
    };

    private static async Task<Accepted<DepositView>> Answer(Deposit deposit, IQuerySession session, CancellationToken ct) =>
        TypedResults.Accepted($"/api/v1/deposits/{deposit.Id}", deposit.ToView(await Usage.Of(session, deposit.Id, ct)));
}
