using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>A bearer token. The token itself is nowhere: it has 256 random bits, so its plain SHA-256 is enough to keep.</summary>
/// <param name="Id">SHA-256 of the token, in hexadecimal digits.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Scopes">What it may do: deposit, curate, admin.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="RevokedAt">When it was taken back; null while it is good.</param>
public sealed record AccountToken(string Id, AccountId Owner, string Name, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt,
    DateTimeOffset? RevokedAt = null);
