using Marten;
using OpenRadiomics.Core;
using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace OpenRadiomics.Storage;

/// <summary>
/// The files of a check run, a row each: in <c>run_todo</c> until it has been looked at, then in <c>run_facts</c>. No document is rewritten
/// file by file, and what is left is found by asking for one row. The empty path stands for the report, which is the last thing to do.
/// See <c>infra/decisions</c>, "What runs twice does no harm".
/// </summary>
public static class RunFiles
{
    private const string Report = "";

    /// <summary>
    /// Lists what is to be done, with the next save of the session: every file of the deposit that has no facts yet, and the report.
    /// Listing again adds nothing.
    /// </summary>
    public static void List(IDocumentSession session, DepositId deposit, CheckRunId run)
    {
        session.QueueSqlCommand(
            $"""
            insert into {Todo(session)} (run, path) select ?, file.path from {Schema(session)}.mt_doc_file file where file.deposit = ?
            and not exists (select from {Facts(session)} facts where facts.run = ? and facts.path = file.path) on conflict do nothing
            """, run.Value, deposit.Value, run.Value);
        session.QueueSqlCommand($"insert into {Todo(session)} (run, path) values (?, ?) on conflict do nothing", run.Value, Report);
    }

    /// <summary>The next files to be looked at, in the order of their paths.</summary>
    public static async Task<IReadOnlyList<AssetPath>> Next(IQuerySession session, CheckRunId run, AssetPath? after, int count, CancellationToken ct)
    {
        var paths = await session.AdvancedSql.QueryAsync<string>(
            $"select path from {Todo(session)} where run = ? and path > ? order by path limit ?", ct, run.Value, after?.ToString() ?? Report, count);
        return [.. paths.Select(path => AssetPath.Parse(path, null))];
    }

    /// <summary>Counts a try to look at a file, or at the whole where there is none. Saved at once, so that a try that kills the process counts too.</summary>
    /// <returns>How many tries there were, this one included; null if nobody wants it any more: it is done, or the run was given up.</returns>
    public static async Task<int?> Try(IQuerySession session, CheckRunId run, AssetPath? path, CancellationToken ct)
    {
        var tries = await session.AdvancedSql.QueryAsync<int>(
            $"update {Todo(session)} set tries = tries + 1, at = now() where run = ? and path = ? returning tries", ct, run.Value, path?.ToString() ?? Report);
        return tries is [var count] ? count : null;
    }

    /// <summary>Holds the run for this transaction: nobody else ends one of its steps meanwhile.</summary>
    public static async Task Lock(IDocumentSession session, CheckRunId run, CancellationToken ct)
    {
        await session.BeginTransactionAsync(ct);
        await session.AdvancedSql.QueryAsync<int>($"select 1 from {Schema(session)}.mt_doc_run where id = ? for update", ct, run.Value);
    }

    /// <summary>Keeps the facts of a file with the next save of the session, unless nobody wants them any more. Take <see cref="Lock"/> first.</summary>
    /// <returns>Whether it was the last file, so that the report is due.</returns>
    public static async Task<bool> Keep(IDocumentSession session, CheckRunId run, AssetPath path, string facts, CancellationToken ct)
    {
        var left = await session.AdvancedSql.QueryAsync<string>(
            $"select path from {Todo(session)} where run = ? and path > ? and path <> ? limit 1", ct, run.Value, Report, path.ToString());
        var wanted = await session.AdvancedSql.QueryAsync<string>(
            $"select path from {Todo(session)} where run = ? and path = ?", ct, run.Value, path.ToString());
        if (wanted.Count == 0) return false;
        session.QueueSqlCommand(
            $"insert into {Facts(session)} (run, path, facts) values (?, ?, ?) on conflict (run, path) do update set facts = excluded.facts, at = now()",
            run.Value, path.ToString(), facts);
        session.QueueSqlCommand($"delete from {Todo(session)} where run = ? and path = ?", run.Value, path.ToString());
        return left.Count == 0;
    }

    /// <summary>The facts kept so far, in the order of their paths.</summary>
    public static IAsyncEnumerable<string> AllFacts(IQuerySession session, CheckRunId run, CancellationToken ct) =>
        session.AdvancedSql.StreamAsync<string>($"select facts from {Facts(session)} where run = ? order by path", ct, run.Value);

    /// <summary>How many files have been looked at.</summary>
    public static async Task<long> Done(IQuerySession session, CheckRunId run, CancellationToken ct) =>
        (await session.AdvancedSql.QueryAsync<long>($"select count(*) from {Facts(session)} where run = ?", ct, run.Value))[0];

    /// <summary>A run and how far it is: counted while it runs, as its document is written at the start and at the end alone.</summary>
    public static async Task<CheckRun?> FindRun(this IQuerySession session, CheckRunId run, CancellationToken ct) =>
        await session.LoadAsync<CheckRun>(run, ct) is { } found
            ? found.FinishedAt is null ? found with { FilesDone = (int)await Done(session, run, ct) } : found
            : null;

    /// <summary>Forgets all rows of a run with the next save of the session: whatever still comes of it is not wanted.</summary>
    public static void Forget(IDocumentSession session, CheckRunId run)
    {
        session.QueueSqlCommand($"delete from {Todo(session)} where run = ?", run.Value);
        session.QueueSqlCommand($"delete from {Facts(session)} where run = ?", run.Value);
    }

    internal static IEnumerable<Table> Tables(string schema)
    {
        var todo = new Table(new PostgresqlObjectName(schema, "run_todo", SchemaUtils.IdentifierUsage.General));
        todo.AddColumn<Guid>("run").AsPrimaryKey();
        todo.AddColumn<string>("path").AsPrimaryKey();
        todo.AddColumn<int>("tries").NotNull().DefaultValue(0);
        todo.AddColumn<DateTimeOffset>("at").NotNull().DefaultValueByExpression("now()");
        yield return todo;
        var facts = new Table(new PostgresqlObjectName(schema, "run_facts", SchemaUtils.IdentifierUsage.General));
        facts.AddColumn<Guid>("run").AsPrimaryKey();
        facts.AddColumn<string>("path").AsPrimaryKey();
        facts.AddColumn<string>("facts").NotNull();
        facts.AddColumn<DateTimeOffset>("at").NotNull().DefaultValueByExpression("now()");
        yield return facts;
    }

    private static string Schema(IQuerySession session) => session.DocumentStore.Options.DatabaseSchemaName;

    private static string Todo(IQuerySession session) => $"{Schema(session)}.run_todo";

    private static string Facts(IQuerySession session) => $"{Schema(session)}.run_facts";
}
