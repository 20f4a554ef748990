using Marten;
using OpenRadiomics.Core;
using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace OpenRadiomics.Storage;

/// <summary>
/// How many files and bytes a deposit has. Counted in sixteen rows for each deposit, chosen by path, so that parallel uploads rarely wait for
/// one another and nobody counts 100,000 documents.
/// </summary>
/// <param name="Files">Files, external references included.</param>
/// <param name="Bytes">Bytes kept here.</param>
/// <param name="TakenOver">Those of them that a published version has brought along: they are kept once, and cost their owner nothing more.</param>
public sealed record Usage(long Files, long Bytes, long TakenOver)
{
    private const int Stripes = 16;

    public static readonly Usage Nothing = new(0, 0, 0);

    /// <summary>Bytes that are kept for its sake.</summary>
    public long Costing => Bytes - TakenOver;

    /// <summary>What one file adds; nothing for none.</summary>
    public static Usage Of(DepositFile? file) => file switch
    {
        null => Nothing,
        { Content: FileContent.Bytes bytes } => new(1, bytes.Size, bytes.AreStaged ? 0 : bytes.Size),
        _ => new(1, 0, 0),
    };

    public static Usage operator -(Usage one, Usage other) => new(one.Files - other.Files, one.Bytes - other.Bytes, one.TakenOver - other.TakenOver);

    /// <summary>Adds to the counts with the next save of the session.</summary>
    public static void Add(IDocumentSession session, DepositId deposit, AccountId owner, AssetPath path, Usage more) =>
        Add(session, deposit, owner, Stripe(path), more);

    /// <summary>Counts what a deposit begins with, with the next save of the session.</summary>
    public static void Begin(IDocumentSession session, Deposit deposit, Usage usage) => Add(session, deposit.Id, deposit.Owner, 0, usage);

    private static void Add(IDocumentSession session, DepositId deposit, AccountId owner, int stripe, Usage more) => session.QueueSqlCommand(
        $"""
        insert into {Name(session)} as known (deposit, stripe, owner, files, bytes, taken_over) values (?, ?, ?, ?, ?, ?)
        on conflict (deposit, stripe) do update set files = known.files + excluded.files, bytes = known.bytes + excluded.bytes,
            taken_over = known.taken_over + excluded.taken_over
        """, deposit.Value, stripe, owner.ToString(), more.Files, more.Bytes, more.TakenOver);

    /// <summary>Forgets the counts of a deposit with the next save of the session.</summary>
    public static void Forget(IDocumentSession session, DepositId deposit) =>
        session.QueueSqlCommand($"delete from {Name(session)} where deposit = ?", deposit.Value);

    /// <summary>What a deposit has.</summary>
    public static Task<Usage> Of(IQuerySession session, DepositId deposit, CancellationToken ct) => Sum(session, "deposit", deposit.Value, ct);

    /// <summary>What all deposits of an owner have that were not abandoned.</summary>
    public static Task<Usage> Of(IQuerySession session, AccountId owner, CancellationToken ct) => Sum(session, "owner", owner.ToString(), ct);

    /// <summary>What each of some deposits has.</summary>
    public static async Task<IReadOnlyDictionary<DepositId, Usage>> Of(IQuerySession session, IEnumerable<DepositId> deposits, CancellationToken ct)
    {
        var ids = deposits.Select(deposit => deposit.Value).ToArray();
        var known = await session.AdvancedSql.QueryAsync<OfOne>(
            $"select json_build_object('deposit', deposit, 'files', sum(files), 'bytes', sum(bytes), 'takenOver', sum(taken_over)) from {Name(session)} where deposit = any(?) group by deposit", ct, ids);
        var byDeposit = known.ToDictionary(one => one.Deposit, one => new Usage(one.Files, one.Bytes, one.TakenOver));
        return ids.ToDictionary(id => new DepositId(id), id => byDeposit.GetValueOrDefault(id) ?? Nothing);
    }

    private static async Task<Usage> Sum(IQuerySession session, string column, object value, CancellationToken ct) =>
        (await session.AdvancedSql.QueryAsync<Usage>(
            $"""
            select json_build_object('files', coalesce(sum(files), 0), 'bytes', coalesce(sum(bytes), 0), 'takenOver', coalesce(sum(taken_over), 0))
            from {Name(session)} where {column} = ?
            """, ct, value)).Single();

    private sealed record OfOne(Guid Deposit, long Files, long Bytes, long TakenOver);

    internal static Table Table(string schema)
    {
        var table = new Table(new PostgresqlObjectName(schema, "usage", SchemaUtils.IdentifierUsage.General));
        table.AddColumn<Guid>("deposit").AsPrimaryKey();
        table.AddColumn<int>("stripe").AsPrimaryKey();
        table.AddColumn<string>("owner").NotNull().AddIndex();
        table.AddColumn<long>("files").NotNull();
        table.AddColumn<long>("bytes").NotNull();
        table.AddColumn<long>("taken_over").NotNull().DefaultValue(0);
        return table;
    }

    private static string Name(IQuerySession session) => $"{session.DocumentStore.Options.DatabaseSchemaName}.usage";

    /// <summary>The same for a path on every machine and in every process, as string hashes are not.</summary>
    private static int Stripe(AssetPath path) => path.ToString().Aggregate(17, (hash, c) => unchecked(hash * 31 + c)) & (Stripes - 1);
}
