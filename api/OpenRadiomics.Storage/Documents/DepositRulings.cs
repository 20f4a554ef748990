using Marten;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>What curators have said of a deposit's warnings.</summary>
public sealed record DepositRulings(DepositId Id, IReadOnlyList<Ruling> Rulings)
{
    public static async Task<IReadOnlyList<Ruling>> Of(IQuerySession session, DepositId id, CancellationToken ct) =>
        (await session.LoadAsync<DepositRulings>(id, ct))?.Rulings ?? [];
}
