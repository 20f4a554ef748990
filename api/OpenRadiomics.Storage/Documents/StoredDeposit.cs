using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>A deposit as a document, with what lists look for beside it.</summary>
public sealed record StoredDeposit(DepositId Id, string Owner, Deposit Deposit)
{
    public static StoredDeposit Of(Deposit deposit) => new(deposit.Id, deposit.Owner.ToString(), deposit);
}
