using System.Diagnostics;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;
using Wolverine.Marten;

namespace OpenRadiomics.Api;

internal static class StartCheck
{
    public static void Map(RouteGroupBuilder deposits) => deposits.MapPost("/{id}/check", Handle).AddEndpointFilter(Once.Filter);

    /// <summary>
    /// Asks for the checks. Asking again while they run, or after a run without errors when nothing has changed since, answers with the same run.
    /// </summary>
    /// <response code="409">It is published, on its way to being so, or was abandoned.</response>
    internal static async Task<Results<Accepted<CheckRunView>, ProblemHttpResult>> Handle(
        DepositId id, IDocumentSession session, IMartenOutbox outbox, Once once, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        if (await session.TakeDeposit(id, caller, ct) is not { } deposit) return Problems.NoSuchDeposit(id);
        if (deposit.State is DepositState.Checked { Errors: 0 } known) return await Known(known.Run);
        switch (deposit.StartChecking(CheckRunId.New(clock), clock.GetUtcNow()))
        {
            case CheckOutcome.Started { Deposit: { State: DepositState.Checking checking } started }:
                var (content, files) = await Content.Digest(session, id, ct);
                session.Insert(new CheckRun(checking.Run, id, content, checking.Since, files));
                session.Keep(started, clock, caller, "checking");
                outbox.Enroll(session);
                await outbox.PublishAsync(new StartRun(id, checking.Run));
                return await once.Save(Answer(new CheckRunView(checking.Run, checking.Since, files, 0, null)), ct);
            case CheckOutcome.RunsAlready { Run: var run }: return await Known(run);
            case CheckOutcome.Refused { State: var state }: return Problems.NotCheckable(state);
            default: throw new UnreachableException();
        }

        async Task<Accepted<CheckRunView>> Known(CheckRunId run) => await once.Save(Answer((await session.FindRun(run, ct))!.ToView()), ct);

        Accepted<CheckRunView> Answer(CheckRunView run) => TypedResults.Accepted($"/api/v1/deposits/{id}/runs/{run.Id}", run);
    }
}
