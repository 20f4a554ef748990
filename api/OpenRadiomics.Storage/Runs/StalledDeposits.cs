using System.Text.Json;
using Marten;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>Deposits that wait for an answer of the pipeline while nothing comes: their messages are lost, or fail before they can be counted.</summary>
public static class StalledDeposits
{
    /// <summary>Takes those that have been silent for a time: no file looked at or tried, no page copied. Whoever takes one announces its work again.</summary>
    public static async Task<IReadOnlyList<Deposit>> Take(IQuerySession session, TimeSpan silence, CancellationToken ct)
    {
        var schema = session.DocumentStore.Options.DatabaseSchemaName;
        var waiting = await session.AdvancedSql.QueryAsync<string>(
            $$"""
            with waiting as (
                select id, data, (data #>> '{deposit,state,run}')::uuid run from {{schema}}.mt_doc_deposit
                where data #>> '{deposit,state,is}' in ('checking', 'publishing')
                and (data #>> '{deposit,state,since}')::timestamptz < now() - make_interval(secs => ?)),
            silent as (
                select * from waiting
                where not exists (select from {{schema}}.run_todo todo where todo.run = waiting.run and todo.at > now() - make_interval(secs => ?))
                and not exists (select from {{schema}}.run_facts facts where facts.run = waiting.run and facts.at > now() - make_interval(secs => ?))
                and not exists (select from {{schema}}.publications p where p.deposit = waiting.id and p.at > now() - make_interval(secs => ?))),
            noted as (update {{schema}}.run_todo todo set at = now() from silent where todo.run = silent.run and todo.path = ''),
            noted_too as (update {{schema}}.publications p set at = now() from silent where p.deposit = silent.id)
            select data::text from silent
            """, ct, silence.TotalSeconds, silence.TotalSeconds, silence.TotalSeconds, silence.TotalSeconds);
        return [.. waiting.Select(json => JsonSerializer.Deserialize<StoredDeposit>(json, Json.Options)!.Deposit)];
    }
}
