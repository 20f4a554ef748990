using Marten;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>
/// Who waits for whom. What changes files or description takes the deposit's row FOR SHARE: any number at once. What changes its state takes it
/// FOR UPDATE, alone. All last until the transaction of the session ends.
/// </summary>
public static class Locks
{
    /// <summary>The deposit, its row shared: its state cannot change until the transaction ends. Null if there is none.</summary>
    public static Task<Deposit?> ShareDeposit(this IDocumentSession session, DepositId id, CancellationToken ct) => Row(session, id, "for share", ct);

    /// <summary>The deposit, its row taken alone: nothing of it can change until the transaction ends. Null if there is none.</summary>
    public static Task<Deposit?> HoldDeposit(this IDocumentSession session, DepositId id, CancellationToken ct) => Row(session, id, "for update", ct);

    /// <summary>Waits until nobody else holds a name, such as that of a file which may not be there yet.</summary>
    public static async Task LockName(this IDocumentSession session, string name, CancellationToken ct)
    {
        await session.BeginTransactionAsync(ct);
        await session.AdvancedSql.QueryAsync<long>("select 1::bigint from pg_advisory_xact_lock(hashtextextended(?, 0))", ct, name);
    }

    private static async Task<Deposit?> Row(IDocumentSession session, DepositId id, string how, CancellationToken ct)
    {
        await session.BeginTransactionAsync(ct);
        var found = await session.QueryAsync<StoredDeposit>($"where id = ? {how}", ct, id.Value);
        return found.SingleOrDefault()?.Deposit;
    }
}
