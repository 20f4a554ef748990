using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class ListFiles
{
    public static void Map(RouteGroupBuilder deposits) => deposits.MapGet("/{id}/files", Handle);

    /// <summary>The files of a deposit, in the order of their paths.</summary>
    /// <param name="id">The deposit.</param>
    /// <param name="first">How many, 1 to 1,000; 100 if not said.</param>
    /// <param name="cursor">The <c>next</c> of the page before.</param>
    internal static async Task<Results<Ok<PageView<DepositFileView>>, ProblemHttpResult>> Handle(
        DepositId id, int? first, string? cursor, IQuerySession session, Caller caller, CancellationToken ct)
    {
        if (await session.FindDeposit(id, caller, ct) is null) return Problems.NoSuchDeposit(id);
        if (Paging.Refusal(first, cursor, key => AssetPath.WhyNot(key) is null) is { } refusal) return refusal;
        var take = first ?? Paging.Default;
        var fetched = await session.FilesAfter(id, Paging.Key(cursor) ?? "", take + 1, ct);
        var used = await Usage.Of(session, id, ct);
        return TypedResults.Ok(Paging.Page(fetched, take, file => file.ToView(), file => file.Path.ToString(), used.Files));
    }
}
