using Marten;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

/// <summary>Finds deposits for their owner. For everybody else they are not there.</summary>
internal static class Drafts
{
    public static async Task<Deposit?> FindDeposit(this IQuerySession session, DepositId id, Caller caller, CancellationToken ct) =>
        (await session.LoadAsync<StoredDeposit>(id, ct))?.Deposit.OnlyFor(caller);

    /// <summary>To change its state: nothing of it can change until the session's transaction ends.</summary>
    public static async Task<Deposit?> TakeDeposit(this IDocumentSession session, DepositId id, Caller caller, CancellationToken ct) =>
        (await session.HoldDeposit(id, ct))?.OnlyFor(caller);

    public static Deposit? OnlyFor(this Deposit deposit, Caller caller) => deposit.Owner == caller.Account ? deposit : null;

    public static async Task<DepositFile?> FindFile(this IQuerySession session, DepositId id, AssetPath path, CancellationToken ct) =>
        (await session.LoadAsync<StoredFile>($"{id}/{path}", ct))?.File;

    /// <summary>Stores a new state of a deposit with its entry in the audit log.</summary>
    public static void Keep(this IDocumentSession session, Deposit deposit, TimeProvider clock, Caller caller, string what)
    {
        session.Store(StoredDeposit.Of(deposit));
        session.Insert(Audit.Of(deposit, clock, caller.Account.ToString(), what));
    }
}
