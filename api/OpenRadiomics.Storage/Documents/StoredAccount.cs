using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>An account as a document, under its own name.</summary>
public sealed record StoredAccount(string Id, Account Account)
{
    public static StoredAccount Of(Account account) => new(account.Id.ToString(), account);
}
