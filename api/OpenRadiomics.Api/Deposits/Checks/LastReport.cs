using Marten;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

/// <summary>What the last finished run of a deposit said.</summary>
internal static class LastReport
{
    public static async Task<RunReport?> Of(IQuerySession session, DepositId id, CancellationToken ct) =>
        (await session.QueryAsync<RunReport>("where deposit = ? order by id desc limit 1", ct, id.Value)).SingleOrDefault();
}
