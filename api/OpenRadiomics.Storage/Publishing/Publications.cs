using Marten;
using OpenRadiomics.Core;
using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace OpenRadiomics.Storage;

/// <summary>
/// Publications under way: which accession a deposit has taken and how often it was tried, so that a run that was killed goes on with the same.
/// </summary>
public static class Publications
{
    /// <summary>Counts a try, and takes an accession with the first. Saved at once, so that a try that kills the process counts too.</summary>
    /// <param name="session">Without a transaction of its own.</param>
    /// <param name="deposit">The deposit to be published.</param>
    /// <param name="basedOn">The dataset it becomes a version of; null for a new one.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<(Accession Accession, int Tries)> Try(IQuerySession session, DepositId deposit, Accession? basedOn, CancellationToken ct)
    {
        var rows = await session.AdvancedSql.QueryAsync<long, int>(
            $"""
            insert into {Name(session)} (deposit, accession) values (?, coalesce(?, nextval('{Schema(session)}.accessions')))
            on conflict (deposit) do update set tries = {Name(session)}.tries + 1, at = now() returning row(accession), row(tries)
            """, ct, deposit.Value, (object?)basedOn?.Number ?? DBNull.Value);
        return (new(rows[0].Item1), rows[0].Item2);
    }

    /// <summary>Takes an accession before the first try, with the next save of the session, so that it can be cited. One that is taken already stays.</summary>
    public static void Reserve(IDocumentSession session, DepositId deposit, Accession? basedOn) => session.QueueSqlCommand(
        $"""
        insert into {Name(session)} (deposit, accession, tries) values (?, coalesce(?, nextval('{Schema(session)}.accessions')), 0) on conflict (deposit) do nothing
        """, deposit.Value, (object?)basedOn?.Number ?? DBNull.Value);

    /// <summary>The accession that a deposit has taken; null if it has none yet.</summary>
    public static async Task<Accession?> AccessionOf(IQuerySession session, DepositId deposit, CancellationToken ct) =>
        (await session.AdvancedSql.QueryAsync<long>($"select accession from {Name(session)} where deposit = ?", ct, deposit.Value)) is [var number]
            ? new Accession(number) : null;

    /// <summary>Notes that a publication goes on.</summary>
    public static Task Alive(IQuerySession session, DepositId deposit, CancellationToken ct) =>
        session.AdvancedSql.QueryAsync<int>($"update {Name(session)} set at = now() where deposit = ? returning tries", ct, deposit.Value);

    /// <summary>Forgets the tries with the next save of the session.</summary>
    public static void Forget(IDocumentSession session, DepositId deposit) =>
        session.QueueSqlCommand($"delete from {Name(session)} where deposit = ?", deposit.Value);

    /// <summary>
    /// The next number of a dataset's versions. Whoever asks holds the dataset until the end of the transaction, so that no number is given twice.
    /// </summary>
    public static async Task<int> NextNumber(IDocumentSession session, Accession accession, CancellationToken ct)
    {
        await session.AdvancedSql.QueryAsync<int>(
            "select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))", ct, $"{Schema(session)} {accession}");
        var newest = await session.AdvancedSql.QueryAsync<int>(
            $"select coalesce(max(number), 0) from {Schema(session)}.mt_doc_version where accession = ?", ct, accession.ToString());
        return newest[0] + 1;
    }

    internal static Table Table(string schema)
    {
        var table = new Table(new PostgresqlObjectName(schema, "publications", SchemaUtils.IdentifierUsage.General));
        table.AddColumn<Guid>("deposit").AsPrimaryKey();
        table.AddColumn<long>("accession").NotNull();
        table.AddColumn<int>("tries").NotNull().DefaultValue(1);
        table.AddColumn<DateTimeOffset>("at").NotNull().DefaultValueByExpression("now()");
        return table;
    }

    private static string Schema(IQuerySession session) => session.DocumentStore.Options.DatabaseSchemaName;

    private static string Name(IQuerySession session) => $"{Schema(session)}.publications";
}
