using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

internal static class ListAudit
{
    public static void Map(RouteGroupBuilder audit) => audit.MapGet("/", Handle);

    /// <summary>Every change of state, the newest first: who, when, of what. Entries are only ever added.</summary>
    /// <param name="subject">Of this alone, such as <c>deposit 0196f0c2-7d3c-7a55-9c1e-0d5a3d1f8e21</c> or <c>dataset OR-000042</c>.</param>
    /// <param name="first">How many, 1 to 1,000; 100 if not said.</param>
    /// <param name="cursor">The <c>next</c> of the page before.</param>
    internal static async Task<Results<Ok<PageView<AuditEntryView>>, ProblemHttpResult>> Handle(
        string? subject, int? first, string? cursor, IQuerySession session, CancellationToken ct)
    {
        if (Paging.Refusal(first, cursor, key => Guid.TryParseExact(key, "D", out _)) is { } refusal) return refusal;
        if (subject?.Contains('\0') is true) return Problems.BadQuery([new("subject", "another form", "a kind and an id")]);
        var (take, entries) = (first ?? Paging.Default, session.Query<AuditEntry>().AsQueryable());
        if (subject is not null) entries = entries.Where(entry => entry.Subject == subject);
        var total = await entries.LongCountAsync(ct);
        if (Paging.Key(cursor) is { } key)
        {
            var last = Guid.ParseExact(key, "D");
            entries = entries.Where(entry => entry.Id < last);
        }
        var fetched = await entries.OrderByDescending(entry => entry.Id).Take(take + 1).ToListAsync(ct);
        return TypedResults.Ok(Paging.Page(fetched, take, entry => new AuditEntryView(entry.At, entry.Actor, entry.Subject, entry.Event, entry.Reason),
            entry => $"{entry.Id:D}", total));
    }
}
