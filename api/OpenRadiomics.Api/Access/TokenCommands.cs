using Marten;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

/// <summary>The administrator's <c>tokens create|list|revoke</c>. A token is printed once, when it is made, and kept nowhere.</summary>
internal static class TokenCommands
{
    private const string Usage = """
        tokens create --owner ACCOUNT --name NAME --scopes deposit[,curate,admin]
        tokens list [--owner ACCOUNT]
        tokens revoke ID        (ID: the beginning of an id that list shows)
        """;

    public static async Task<int> Run(IServiceProvider services, string[] args, TextWriter say, CancellationToken ct)
    {
        await using var session = services.GetRequiredService<IDocumentStore>().LightweightSession();
        var clock = services.GetRequiredService<TimeProvider>();
        return args switch
        {
            ["tokens", "create", ..] => await Create(session, clock, args, say, ct),
            ["tokens", "list", ..] => await List(session, args, say, ct),
            ["tokens", "revoke", var id] => await Revoke(session, clock, id, say, ct),
            _ => Refuse(say, Usage),
        };
    }

    private static async Task<int> Create(IDocumentSession session, TimeProvider clock, string[] args, TextWriter say, CancellationToken ct)
    {
        var scopes = Value(args, "--scopes")?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        if (!AccountId.TryParse(Value(args, "--owner"), null, out var owner)) return Refuse(say, $"--owner: expected {AccountId.Shape}.\n{Usage}");
        if (Value(args, "--name") is not { Length: > 0 and <= 100 } name) return Refuse(say, $"--name: expected 1 to 100 characters.\n{Usage}");
        if (scopes.Length == 0 || scopes.Except(Scopes.All).Any()) return Refuse(say, $"--scopes: expected some of {string.Join(',', Scopes.All)}.\n{Usage}");
        var text = TokenText.New();
        session.Insert(new AccountToken(TokenText.Hash(text), owner, name, scopes, clock.GetUtcNow()));
        session.Insert(Audit.Entry(clock, "operator", $"account {owner}", "token-created", name));
        await session.SaveChangesAsync(ct);
        await say.WriteLineAsync(text);
        return 0;
    }

    private static async Task<int> List(IDocumentSession session, string[] args, TextWriter say, CancellationToken ct)
    {
        var owner = Value(args, "--owner");
        var tokens = await session.Query<AccountToken>().OrderBy(token => token.CreatedAt).ToListAsync(ct);
        foreach (var token in tokens.Where(token => owner is null || token.Owner.ToString() == owner))
            await say.WriteLineAsync(
                $"{token.Id[..12]}  {token.Owner}  {token.Name}  {string.Join(',', token.Scopes)}  {token.CreatedAt:u}{(token.RevokedAt is { } at ? $"  revoked {at:u}" : "")}");
        return 0;
    }

    private static async Task<int> Revoke(IDocumentSession session, TimeProvider clock, string id, TextWriter say, CancellationToken ct)
    {
        if (id.Length < 8) return Refuse(say, "Give at least 8 digits of the id.");
        var tokens = await session.Query<AccountToken>().Where(token => token.Id.StartsWith(id)).ToListAsync(ct);
        if (tokens is not [var token]) return Refuse(say, $"{tokens.Count} tokens have an id that begins with {id}.");
        session.Store(token with { RevokedAt = token.RevokedAt ?? clock.GetUtcNow() });
        session.Insert(Audit.Entry(clock, "operator", $"account {token.Owner}", "token-revoked", token.Name));
        await session.SaveChangesAsync(ct);
        await say.WriteLineAsync($"revoked {token.Id[..12]}");
        return 0;
    }

    private static string? Value(string[] args, string name) => args.SkipWhile(arg => arg != name).Skip(1).FirstOrDefault();

    private static int Refuse(TextWriter say, string why)
    {
        say.WriteLine(why);
        return 2;
    }
}
