using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>Lets whoever holds it read a draft. The link itself is nowhere: it has 256 random bits, so its plain SHA-256 is enough to keep.</summary>
/// <param name="Id">SHA-256 of the link's token, in hexadecimal digits.</param>
/// <param name="Deposit">Which draft.</param>
/// <param name="Anonymous">Whether it tells nobody whose the draft is.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="EndsAt">Until when it is good. A link that is taken back is deleted.</param>
public sealed record ReviewLink(string Id, DepositId Deposit, bool Anonymous, DateTimeOffset CreatedAt, DateTimeOffset EndsAt);
