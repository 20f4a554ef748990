using System.Text.Json;
using Marten;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>Deposits that are published by themselves when their day has come.</summary>
public static class Embargoes
{
    /// <summary>The day on which a dataset that is not there yet will be; null if none was named.</summary>
    public static async Task<DateOnly?> Of(IQuerySession session, Accession accession, CancellationToken ct)
    {
        var schema = session.DocumentStore.Options.DatabaseSchemaName;
        var days = await session.AdvancedSql.QueryAsync<string>(
            $$"""
            select deposit.data #>> '{deposit,state,until}' from {{schema}}.publications p join {{schema}}.mt_doc_deposit deposit on deposit.id = p.deposit
            where p.accession = ? and deposit.data #>> '{deposit,state,is}' = 'embargoed'
            """, ct, accession.Number);
        return days is [var day] ? JsonSerializer.Deserialize<DateOnly>($"\"{day}\"", Json.Options) : null;
    }

    /// <summary>Those whose day has come.</summary>
    public static async Task<IReadOnlyList<DepositId>> Over(IQuerySession session, DateOnly today, CancellationToken ct)
    {
        var schema = session.DocumentStore.Options.DatabaseSchemaName;
        var over = await session.AdvancedSql.QueryAsync<Guid>(
            $$"""
            select id from {{schema}}.mt_doc_deposit where data #>> '{deposit,state,is}' = 'embargoed' and (data #>> '{deposit,state,until}')::date <= ?
            """, ct, today);
        return [.. over.Select(id => new DepositId(id))];
    }
}
