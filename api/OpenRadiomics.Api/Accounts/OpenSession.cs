using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class OpenSession
{
    /// <param name="Statement">Who has signed in, under the signature of the portal's pages.</param>
    internal sealed record SignInRequest(string Statement);

    public static void Map(RouteGroupBuilder account) => account.MapPost("/sessions", Handle);

    /// <summary>
    /// Opens a session for somebody who has signed in on the portal's pages, and an account at the first time. Only those pages can ask for it.
    /// </summary>
    /// <response code="401">The statement is not signed by this portal's pages, or is more than two minutes old.</response>
    internal static async Task<Results<Created<SessionView>, ProblemHttpResult>> Handle(
        SignInRequest body, IDocumentSession session, IOptions<ApiOptions> options, TimeProvider clock, CancellationToken ct)
    {
        if (SignedStatement.Read<SignInStatement>(body.Statement, options.Value.PortalKeys, clock) is not { } said || said.Account() is not { } id)
            return Problems.NotSaidByThePortal();
        await session.BeginTransactionAsync(ct);
        await session.LockName($"account {id}", ct);
        var now = clock.GetUtcNow();
        var account = ((await session.LoadAsync<StoredAccount>(id.ToString(), ct))?.Account ?? Account.New(id, now))
            .Known(said.Name, Orcid.TryParse(said.Subject, null, out var orcid) ? orcid : null);
        var opened = new AccountSession(Guid.NewGuid(), id.ToString(), now, now.AddHours(options.Value.SessionHours));
        session.Store(StoredAccount.Of(account));
        session.DeleteWhere<AccountSession>(old => old.Account == opened.Account && old.EndsAt < now);
        session.Insert(opened);
        session.Insert(Audit.Entry(clock, opened.Account, $"account {id}", "signed-in"));
        await session.SaveChangesAsync(ct);
        return TypedResults.Created((string?)null, new SessionView(opened.Id, id, account.Name, opened.EndsAt));
    }
}
