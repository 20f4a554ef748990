using System.Diagnostics;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

/// <summary>
/// A change of description or files under way. It shares the deposit's row with other changes; only one that makes a checked deposit open again
/// takes it alone. Disposed without saving, it changes nothing.
/// </summary>
internal sealed class DepositEdit(IDocumentSession session, Deposit deposit) : IAsyncDisposable
{
    public IDocumentSession Session => session;

    public Deposit Deposit => deposit;

    /// <summary>Begins a change; the refusal says why it cannot be made, and then there is no change to dispose.</summary>
    /// <param name="store">Where deposits are.</param>
    /// <param name="id">Which one.</param>
    /// <param name="caller">Who changes it.</param>
    /// <param name="clock">For the audit log.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="alone">For a change of so many files that they cannot be held one by one: no other change goes on beside it.</param>
    public static async Task<(DepositEdit? Edit, ProblemHttpResult? Refusal)> Begin(
        IDocumentStore store, DepositId id, Caller caller, TimeProvider clock, CancellationToken ct, bool alone = false)
    {
        for (; ; alone = true)
        {
            var session = store.LightweightSession();
            var found = alone ? await session.HoldDeposit(id, ct) : await session.ShareDeposit(id, ct);
            if (found?.OnlyFor(caller) is not { } deposit)
            {
                await session.DisposeAsync();
                return (null, Problems.NoSuchDeposit(id));
            }
            switch (deposit.Edit())
            {
                case EditOutcome.AsItIs:
                    return (new(session, deposit), null);
                case EditOutcome.Reopened { Deposit: var open } when alone:
                    session.Keep(open, clock, caller, "reopened");
                    return (new(session, open), null);
                case EditOutcome.Reopened:
                    await session.DisposeAsync();
                    continue;
                case EditOutcome.Refused { State: var state }:
                    await session.DisposeAsync();
                    return (null, Problems.NotEditable(state));
                default:
                    throw new UnreachableException();
            }
        }
    }

    /// <summary>The file of that path as it stands, which nobody else changes until this change ends; null if there is none yet.</summary>
    public async Task<DepositFile?> HoldFile(AssetPath path, CancellationToken ct)
    {
        await session.LockName($"{deposit.Id}/{path}", ct);
        return await session.FindFile(deposit.Id, path, ct);
    }

    /// <summary>Puts a file in the place of another, or none, and keeps count.</summary>
    public void Replace(DepositFile? old, DepositFile file)
    {
        session.Store(StoredFile.Of(file));
        Usage.Add(session, deposit.Id, deposit.Owner, file.Path, Usage.Of(file) - Usage.Of(old));
    }

    /// <summary>Takes a file out and keeps count.</summary>
    public void Remove(DepositFile old)
    {
        session.Delete<StoredFile>(old.Id);
        Usage.Add(session, deposit.Id, deposit.Owner, old.Path, Usage.Nothing - Usage.Of(old));
    }

    public Task Save(CancellationToken ct) => session.SaveChangesAsync(ct);

    public ValueTask DisposeAsync() => session.DisposeAsync();
}
