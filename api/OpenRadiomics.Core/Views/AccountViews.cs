namespace OpenRadiomics.Core;

/// <summary>Who the caller is.</summary>
/// <param name="Id">The account's name.</param>
/// <param name="Name">What to call its owner; null if nobody has said.</param>
/// <param name="Orcid">The owner's ORCID iD.</param>
/// <param name="Roles">What the owner is to this portal; none for accounts that only have tokens.</param>
/// <param name="Scopes">What this very request may do: deposit, curate, admin.</param>
/// <param name="Sessions">In how many browsers the owner is signed in.</param>
public sealed record AccountView(AccountId Id, string? Name, Orcid? Orcid, IReadOnlyList<AccountRole> Roles, IReadOnlyList<string> Scopes, int Sessions);

/// <summary>A token of the caller's account. The token itself is nowhere.</summary>
/// <param name="Id">Its name; it is no secret.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Scopes">What it may do: deposit, curate, admin.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="RevokedAt">When it was taken back; null while it is good.</param>
public sealed record TokenView(string Id, string Name, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt, DateTimeOffset? RevokedAt);

/// <summary>A new token, told this once.</summary>
/// <param name="Token">To be sent as <c>Authorization: Bearer</c>. It cannot be read again.</param>
/// <param name="Made">What is kept of it.</param>
public sealed record NewTokenView(string Token, TokenView Made);

/// <summary>A session that was opened.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Account">Whose it is.</param>
/// <param name="Name">What to call its owner.</param>
/// <param name="EndsAt">When it ends by itself.</param>
public sealed record SessionView(Guid Id, AccountId Account, string? Name, DateTimeOffset EndsAt);
