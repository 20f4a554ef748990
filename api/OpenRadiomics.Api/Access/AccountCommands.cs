using Marten;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

/// <summary>The administrator's <c>accounts list|grant|revoke|end</c>: who is what, and who is signed in no longer.</summary>
internal static class AccountCommands
{
    private const string Usage = """
        accounts list
        accounts grant ACCOUNT ROLE[,ROLE]      (before the first sign-in too; roles: depositor, curator, administrator)
        accounts revoke ACCOUNT ROLE[,ROLE]     (tokens that may do what the role allows are revoked, too)
        accounts end ACCOUNT                    (signs the account out everywhere)
        """;

    public static async Task<int> Run(IServiceProvider services, string[] args, TextWriter say, CancellationToken ct)
    {
        await using var session = services.GetRequiredService<IDocumentStore>().LightweightSession();
        var clock = services.GetRequiredService<TimeProvider>();
        return args switch
        {
            ["accounts", "list"] => await List(session, say, ct),
            ["accounts", "grant", var id, var roles] when AccountId.TryParse(id, null, out var account) && Roles(roles) is { } granted =>
                await Grant(session, clock, account, granted, say, ct),
            ["accounts", "revoke", var id, var roles] when AccountId.TryParse(id, null, out var account) && Roles(roles) is { } taken =>
                await Revoke(session, clock, account, taken, say, ct),
            ["accounts", "end", var id] when AccountId.TryParse(id, null, out var account) => await End(session, clock, account, say, ct),
            _ => await Refuse(say, Usage),
        };
    }

    private static async Task<int> List(IQuerySession session, TextWriter say, CancellationToken ct)
    {
        foreach (var (id, account) in await session.Query<StoredAccount>().OrderBy(stored => stored.Id).ToListAsync(ct))
            await say.WriteLineAsync($"{id}  {string.Join(',', account.Roles).ToLowerInvariant()}  {account.CreatedAt:u}");
        return 0;
    }

    private static async Task<int> Grant(IDocumentSession session, TimeProvider clock, AccountId id, AccountRole[] roles, TextWriter say, CancellationToken ct)
    {
        await session.BeginTransactionAsync(ct);
        await session.LockName($"account {id}", ct);
        var account = ((await session.LoadAsync<StoredAccount>(id.ToString(), ct))?.Account ?? Account.New(id, clock.GetUtcNow())).With(roles);
        session.Store(StoredAccount.Of(account));
        return await Said(session, clock, account, "role-granted", roles, say, ct);
    }

    private static async Task<int> Revoke(IDocumentSession session, TimeProvider clock, AccountId id, AccountRole[] roles, TextWriter say, CancellationToken ct)
    {
        await session.BeginTransactionAsync(ct);
        await session.LockName($"account {id}", ct);
        if (await session.LoadAsync<StoredAccount>(id.ToString(), ct) is not { } stored) return await Refuse(say, $"There is no account {id}.");
        var account = stored.Account.Without(roles);
        session.Store(StoredAccount.Of(account));
        var lost = Scopes.Of(roles).Except(Scopes.Of(account.Roles)).ToArray();
        foreach (var token in (await session.TokensOf(id, ct)).Where(token => token.RevokedAt is null && token.Scopes.Intersect(lost).Any()))
            session.Store(token with { RevokedAt = clock.GetUtcNow() });
        return await Said(session, clock, account, "role-revoked", roles, say, ct);
    }

    private static async Task<int> End(IDocumentSession session, TimeProvider clock, AccountId id, TextWriter say, CancellationToken ct)
    {
        AccountSession.EndAll(session, id);
        session.Insert(Audit.Entry(clock, "operator", $"account {id}", "signed-out-everywhere"));
        await session.SaveChangesAsync(ct);
        await say.WriteLineAsync($"{id} is signed in nowhere now");
        return 0;
    }

    private static async Task<int> Said(IDocumentSession session, TimeProvider clock, Account account, string what, AccountRole[] roles, TextWriter say,
        CancellationToken ct)
    {
        session.Insert(Audit.Entry(clock, "operator", $"account {account.Id}", what, string.Join(',', roles).ToLowerInvariant()));
        await session.SaveChangesAsync(ct);
        await say.WriteLineAsync($"{account.Id}: {(account.Roles.Count == 0 ? "no role" : string.Join(',', account.Roles).ToLowerInvariant())}");
        return 0;
    }

    private static AccountRole[]? Roles(string text)
    {
        var names = text.Split(',', StringSplitOptions.TrimEntries);
        var roles = Enum.GetValues<AccountRole>().Where(role => names.Contains(role.ToString().ToLowerInvariant())).ToArray();
        return roles.Length == names.Distinct().Count() ? roles : null;
    }

    private static async Task<int> Refuse(TextWriter say, string why)
    {
        await say.WriteLineAsync(why);
        return 2;
    }
}
