using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class GetReviewedDraft
{
    public static void Map(RouteGroupBuilder review) => review.MapGet("/", Handle);

    /// <summary>A checked draft by its link: description, findings, points.</summary>
    /// <param name="token">The secret part of the link.</param>
    /// <response code="404">The link was taken back, is over, or never was.</response>
    /// <response code="409">The author is changing the draft, or it is published.</response>
    internal static async Task<Results<Ok<ReviewedDraftView>, ProblemHttpResult>> Handle(string token, IQuerySession session, TimeProvider clock,
        CancellationToken ct)
    {
        var (draft, refusal) = await ReviewGate.Pass(session, token, clock, ct);
        if (draft is null) return refusal!;
        var id = draft.Deposit.Id;
        var said = (await session.LoadAsync<DepositDescription>(id, ct))?.Description ?? new();
        var reports = await session.QueryAsync<RunReport>("where deposit = ? order by id desc limit 1", ct, id.Value);
        if (reports is not [var last]) return Problems.NoReport();
        var (report, usage) = (ReportView.ForOthers(last.Report), await Usage.Of(session, id, ct));
        return TypedResults.Ok(draft.Link.Anonymous
            ? new ReviewedDraftView(true, draft.Link.EndsAt, said.Anonymous(), (int)usage.Files, usage.Bytes, report.Anonymous())
            : new ReviewedDraftView(false, draft.Link.EndsAt, said, (int)usage.Files, usage.Bytes, report));
    }
}
