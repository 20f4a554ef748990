using System.Globalization;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class ListQueue
{
    public static void Map(RouteGroupBuilder curation) => curation.MapGet("/queue", Handle);

    /// <summary>The newest version of each dataset that stands, the oldest first: those that wait for a curator's word, or those that have it.</summary>
    /// <param name="decision">approved or changesAsked; those without a word if not said.</param>
    /// <param name="first">How many, 1 to 1,000; 100 if not said.</param>
    /// <param name="cursor">The <c>next</c> of the page before.</param>
    internal static async Task<Results<Ok<PageView<QueuedVersionView>>, ProblemHttpResult>> Handle(
        Word<ReviewDecision>? decision, int? first, string? cursor, IQuerySession session, CancellationToken ct)
    {
        if (Paging.Refusal(first, cursor, key => long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out _)) is { } refusal) return refusal;
        var (take, after) = (first ?? Paging.Default, Paging.Key(cursor) is { } key ? long.Parse(key, CultureInfo.InvariantCulture) : 0);
        var fetched = await CurationQueue.After(session, decision?.Value, after, take + 1, ct);
        return TypedResults.Ok(Paging.Page(fetched, take, queued => queued.View, queued => $"{queued.Listed}",
            await CurationQueue.Count(session, decision?.Value, ct)));
    }
}
