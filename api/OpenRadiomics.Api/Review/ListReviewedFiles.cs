using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class ListReviewedFiles
{
    public static void Map(RouteGroupBuilder review) => review.MapGet("/files", Handle);

    /// <summary>The files of a checked draft by its link, in the order of their paths.</summary>
    /// <param name="token">The secret part of the link.</param>
    /// <param name="first">How many, 1 to 1,000; 100 if not said.</param>
    /// <param name="cursor">The <c>next</c> of the page before.</param>
    /// <response code="404">The link was taken back, is over, or never was.</response>
    /// <response code="409">The author is changing the draft, or it is published.</response>
    internal static async Task<Results<Ok<PageView<DepositFileView>>, ProblemHttpResult>> Handle(
        string token, int? first, string? cursor, IQuerySession session, TimeProvider clock, CancellationToken ct)
    {
        var (draft, refusal) = await ReviewGate.Pass(session, token, clock, ct);
        if (draft is null) return refusal!;
        if (Paging.Refusal(first, cursor, key => AssetPath.WhyNot(key) is null) is { } wrong) return wrong;
        var take = first ?? Paging.Default;
        var fetched = await session.FilesAfter(draft.Deposit.Id, Paging.Key(cursor) ?? "", take + 1, ct);
        var used = await Usage.Of(session, draft.Deposit.Id, ct);
        return TypedResults.Ok(Paging.Page(fetched, take, file => file.ToReviewer(draft.Link), file => file.Path.ToString(), used.Files));
    }
}
