using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class DeleteRuling
{
    public static void Map(RouteGroupBuilder deposits) => deposits.MapDelete("/{id}/rulings/{code}", Handle);

    /// <summary>Takes a ruling back: what the depositor says counts again.</summary>
    /// <param name="id">The deposit.</param>
    /// <param name="code">The check.</param>
    /// <param name="path">The file of which the ruling speaks; left out for one that speaks of all.</param>
    /// <response code="404">There is no such deposit, or it has no finished check.</response>
    internal static async Task<Results<Ok<IReadOnlyList<Ruling>>, ProblemHttpResult>> Handle(
        DepositId id, string code, AssetPath? path, IDocumentSession session, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        if (await session.HoldDeposit(id, ct) is not { } deposit) return Problems.NoSuchDeposit(id);
        if (await LastReport.Of(session, id, ct) is not { } last) return Problems.NoReport();
        return await ChangeRulings.Save(session, deposit, last, rulings => ChangeRulings.Without(rulings, code, path), caller, clock, "taken back", code, ct);
    }
}
