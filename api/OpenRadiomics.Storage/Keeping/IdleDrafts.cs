using Marten;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>Drafts that nobody touches, and staged bytes that nobody wants.</summary>
public static class IdleDrafts
{
    /// <summary>
    /// Open and checked deposits of which nothing has changed since a time, neither files nor description nor what the audit log tells of, and to which no link
    /// for reviewers is good.
    /// </summary>
    public static Task<IReadOnlyList<DepositId>> Before(IQuerySession session, DateTimeOffset time, CancellationToken ct) => Before(session, time, null, ct);

    /// <summary>Whether a deposit is one of those.</summary>
    public static async Task<bool> IsOne(IQuerySession session, DepositId id, DateTimeOffset time, CancellationToken ct) =>
        await Before(session, time, id, ct) is [_];

    private static async Task<IReadOnlyList<DepositId>> Before(IQuerySession session, DateTimeOffset time, DepositId? only, CancellationToken ct)
    {
        var schema = session.DocumentStore.Options.DatabaseSchemaName;
        var idle = await session.AdvancedSql.QueryAsync<Guid>(
            $$"""
            select deposit.id from {{schema}}.mt_doc_deposit deposit
            where deposit.data #>> '{deposit,state,is}' in ('open', 'checked') {{(only is null ? "" : "and deposit.id = ?")}}
            and (deposit.data #>> '{deposit,openedAt}')::timestamptz < ?
            and not exists (select from {{schema}}.mt_doc_run run where run.deposit = deposit.id and (run.data ->> 'startedAt')::timestamptz >= ?)
            and not exists (select from {{schema}}.mt_doc_file file where file.deposit = deposit.id and (file.data #>> '{file,at}')::timestamptz >= ?)
            and not exists (select from {{schema}}.mt_doc_description said where said.id = deposit.id and (said.data ->> 'at')::timestamptz >= ?)
            and not exists (select from {{schema}}.mt_doc_audit entry where entry.subject = 'deposit ' || deposit.id and (entry.data ->> 'at')::timestamptz >= ?)
            and not exists (select from {{schema}}.mt_doc_review_link link where link.deposit = deposit.id and (link.data ->> 'endsAt')::timestamptz >= now())
            """, ct, [.. only is { } one ? [one.Value] : Array.Empty<object>(), .. Enumerable.Repeat<object>(time, 5)]);
        return [.. idle.Select(id => new DepositId(id))];
    }

    /// <summary>
    /// Those of some staged names that a file of a deposit still has whose bytes lie nowhere else: one that is neither published nor given up.
    /// </summary>
    public static async Task<IReadOnlySet<string>> Wanted(IQuerySession session, IReadOnlyCollection<string> names, CancellationToken ct)
    {
        var schema = session.DocumentStore.Options.DatabaseSchemaName;
        var wanted = await session.AdvancedSql.QueryAsync<string>(
            $$"""
            select file.data #>> '{file,content,staged}' from {{schema}}.mt_doc_file file join {{schema}}.mt_doc_deposit deposit on deposit.id = file.deposit
            where file.data #>> '{file,content,staged}' = any(?) and deposit.data #>> '{deposit,state,is}' not in ('published', 'abandoned')
            """, ct, (object)names.ToArray());
        return wanted.ToHashSet();
    }

    /// <summary>Finds files by their staged names.</summary>
    internal static string Index(string schema) => $$"""

        create index if not exists file_staged on {{schema}}.mt_doc_file ((data #>> '{file,content,staged}'));

        """;
}
