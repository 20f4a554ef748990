namespace OpenRadiomics.Core;

/// <summary>What somebody is to this portal.</summary>
public enum AccountRole
{
    /// <summary>Deposits own data.</summary>
    Depositor,

    /// <summary>Reviews and withdraws what others have published.</summary>
    Curator,

    /// <summary>Runs the portal.</summary>
    Administrator,
}

/// <summary>Somebody who has signed in, or whom an administrator has given a role before.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Name">As the identity provider says it; null before the first sign-in, and where it says none.</param>
/// <param name="Orcid">The ORCID iD, if the provider is ORCID.</param>
/// <param name="Roles">Each once, in the order of <see cref="AccountRole"/>.</param>
/// <param name="CreatedAt">When it was made.</param>
public sealed record Account(AccountId Id, string? Name, Orcid? Orcid, IReadOnlyList<AccountRole> Roles, DateTimeOffset CreatedAt)
{
    /// <summary>An account of somebody new: who signs in may deposit.</summary>
    public static Account New(AccountId id, DateTimeOffset now) => new(id, null, null, [AccountRole.Depositor], now);

    /// <summary>As its provider describes it now.</summary>
    public Account Known(string? name, Orcid? orcid) => this with { Name = name ?? Name, Orcid = orcid ?? Orcid };

    public Account With(IEnumerable<AccountRole> roles) => this with { Roles = [.. Roles.Union(roles).Order()] };

    public Account Without(IEnumerable<AccountRole> roles) => this with { Roles = [.. Roles.Except(roles).Order()] };
}
