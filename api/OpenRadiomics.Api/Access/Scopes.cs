using System.Diagnostics;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

/// <summary>What a token may do.</summary>
internal static class Scopes
{
    /// <summary>Own deposits.</summary>
    public const string Deposit = "deposit";

    /// <summary>Reviewing and withdrawing.</summary>
    public const string Curate = "curate";

    /// <summary>Running the portal.</summary>
    public const string Admin = "admin";

    public static readonly IReadOnlyList<string> All = [Deposit, Curate, Admin];

    /// <summary>What somebody with these roles may do: an administrator all that a curator may.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<AccountRole> roles) => [.. All.Intersect(roles.SelectMany(Of))];

    private static string[] Of(AccountRole role) => role switch
    {
        AccountRole.Depositor => [Deposit],
        AccountRole.Curator => [Curate],
        AccountRole.Administrator => [Curate, Admin],
        _ => throw new UnreachableException(),
    };
}
