using Marten;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>A deposit whose state is about to change, held so that two changes never overwrite each other.</summary>
public static class HeldDeposit
{
    /// <summary>Begins the session's transaction, waits until nobody else holds the deposit, and reads it. It is free again after the save.</summary>
    /// <returns>Null if there is no such deposit.</returns>
    public static async Task<Deposit?> HoldDeposit(this IDocumentSession session, DepositId id, CancellationToken ct)
    {
        await session.BeginTransactionAsync(ct);
        await session.AdvancedSql.QueryAsync<int>(
            $"select 1 from {session.DocumentStore.Options.DatabaseSchemaName}.mt_doc_deposit where id = ? for update", ct, id.Value);
        return (await session.LoadAsync<StoredDeposit>(id, ct))?.Deposit;
    }
}
