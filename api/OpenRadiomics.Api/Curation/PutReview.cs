using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class PutReview
{
    /// <param name="Decision">approved, or changesAsked: then at least one comment says what.</param>
    /// <param name="Comments">What the owner should know; each about one file, or the whole version.</param>
    internal sealed record ReviewRequest(ReviewDecision Decision, IReadOnlyList<ReviewComment>? Comments = null);

    public static void Map(RouteGroupBuilder curation) => curation.MapPut("/datasets/{accession}/versions/{number}/review", Handle);

    /// <summary>
    /// Says whether a published version is as it should be, and what its owner should change in the next. The last word counts; those before are kept.
    /// </summary>
    /// <remarks>Everybody sees that a version was approved. The comments, and earlier words, are for its owner and for curators.</remarks>
    /// <param name="accession">The dataset.</param>
    /// <param name="number">The version.</param>
    /// <response code="404">There is no such version.</response>
    /// <response code="410">It was withdrawn.</response>
    /// <response code="422">A comment is empty, too long or about a file that is not there, or changes are asked for without a comment.</response>
    internal static async Task<Results<Ok<ReviewView>, ProblemHttpResult>> Handle(
        Accession accession, int number, ReviewRequest body, IDocumentSession session, Withdrawals withdrawals, Caller caller, TimeProvider clock,
        CancellationToken ct)
    {
        var comments = body.Comments ?? [];
        if (Review.Problems(body.Decision, comments).ToArray() is { Length: > 0 } problems) return Problems.Invalid("review", problems);
        var (version, refusal) = await session.Published(withdrawals, accession, number, ct);
        if (version is null) return refusal!;
        var id = version.Version.Id;
        var named = comments.Select(comment => comment.Path).OfType<AssetPath>().Select(path => $"{id}/{path}").Distinct().ToArray();
        var there = (await session.LoadManyAsync<StoredAsset>(ct, named)).Select(asset => asset.Id).ToHashSet();
        if (comments.Select((comment, place) => (comment, place)).Where(one => one.comment.Path is { } path && !there.Contains($"{id}/{path}"))
            .Select(one => new FieldProblem($"comments[{one.place}].path", "a path that the version has not", "the path of one of its files"))
            .ToArray() is { Length: > 0 } unknown)
            return Problems.Invalid("review", unknown);

        var review = new Review(id, caller.Account, clock.GetUtcNow(), body.Decision, comments);
        await session.LockName($"review {id}", ct);
        var said = StoredReview.Of(review, await session.LoadAsync<StoredReview>($"{id}", ct));
        session.Store(said);
        session.Insert(Audit.Entry(clock, caller.Account.ToString(), $"dataset {id}", "reviewed",
            body.Decision == ReviewDecision.Approved ? "approved" : "changes asked"));
        await session.SaveChangesAsync(ct);
        return TypedResults.Ok(said.ToView());
    }
}
