using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class ListRulings
{
    public static void Map(RouteGroupBuilder deposits) => deposits.MapGet("/{id}/rulings", Handle);

    /// <summary>What curators have said of a deposit's warnings. Of one that is published it counts for next versions.</summary>
    /// <param name="id">The deposit.</param>
    internal static async Task<Ok<IReadOnlyList<Ruling>>> Handle(DepositId id, IQuerySession session, CancellationToken ct) =>
        TypedResults.Ok(await DepositRulings.Of(session, id, ct));
}
