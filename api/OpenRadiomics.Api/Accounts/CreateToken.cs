using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class CreateToken
{
    public const int LongestName = 100;

    /// <param name="Name">What it is for, in its owner's words.</param>
    /// <param name="Scopes">What it may do: some of deposit, curate and admin, none that the caller's own roles do not give.</param>
    internal sealed record TokenRequest(string Name, IReadOnlyList<string> Scopes);

    public static void Map(RouteGroupBuilder account) => account.MapPost("/tokens", Handle).AddEndpointFilter(Once.NotHere);

    /// <summary>Makes a token for programs. It is told this once and kept nowhere.</summary>
    /// <response code="409">The account has as many good tokens as it can have.</response>
    /// <response code="422">The name cannot be kept, or the caller's roles do not give a scope.</response>
    internal static async Task<Results<Created<NewTokenView>, ProblemHttpResult>> Handle(
        TokenRequest body, IDocumentSession session, Caller caller, IOptions<ApiOptions> options, TimeProvider clock, CancellationToken ct)
    {
        if (Wrong(body, caller).ToArray() is { Length: > 0 } wrong) return Problems.Invalid("token", wrong);
        await session.BeginTransactionAsync(ct);
        await session.LockName($"account {caller.Account}", ct);
        if ((await session.TokensOf(caller.Account, ct)).Count(token => token.RevokedAt is null) >= options.Value.MaxTokens)
            return Problems.TooManyTokens(options.Value.MaxTokens);
        var text = TokenText.New();
        var token = new AccountToken(TokenText.Hash(text), caller.Account, body.Name.Trim(), [.. Scopes.All.Intersect(body.Scopes)], clock.GetUtcNow());
        session.Insert(token);
        session.Insert(Audit.Entry(clock, caller.Account.ToString(), $"account {caller.Account}", "token-created", token.Id[..12]));
        await session.SaveChangesAsync(ct);
        return TypedResults.Created((string?)null, new NewTokenView(text, token.ToView()));
    }

    private static IEnumerable<FieldProblem> Wrong(TokenRequest body, Caller caller)
    {
        if (body.Name.Trim() is not { Length: > 0 and <= LongestName } name || name.Any(char.IsControl))
            yield return new("name", body.Name.Trim().Length == 0 ? "nothing" : $"{body.Name.Length} characters", $"1 to {LongestName} characters on one line");
        if (body.Scopes.Count == 0) yield return new("scopes", "none", $"some of {string.Join(", ", caller.Scopes)}");
        foreach (var scope in body.Scopes.Except(caller.Scopes).Take(Scopes.All.Count))
            yield return new("scopes", scope is { Length: <= LongestName } ? scope : "another text",
                caller.Scopes.Count == 0 ? "none: your account has no role" : $"some of {string.Join(", ", caller.Scopes)}");
    }
}
