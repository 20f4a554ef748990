using Marten;
using OpenRadiomics.Core;
using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace OpenRadiomics.Storage;

/// <summary>What reading published bytes again has shown.</summary>
public enum Fixedness
{
    /// <summary>Not read again yet.</summary>
    Unread,

    /// <summary>They are what they were.</summary>
    Intact,

    /// <summary>They are gone.</summary>
    Missing,

    /// <summary>They are others than they were.</summary>
    Corrupt,
}

/// <summary>Every content address that a published version counts on, and what came of reading its bytes again.</summary>
public static class KeptBlobs
{
    /// <summary>Adds an address with the next save of the session.</summary>
    public static void Add(IDocumentSession session, Sha256 sha256) =>
        session.QueueSqlCommand($"insert into {Name(session)} (sha256) values (?) on conflict do nothing", sha256.ToString());

    /// <summary>Takes an address out with the next save of the session: its bytes were deleted on purpose.</summary>
    public static void Forget(IDocumentSession session, Sha256 sha256) =>
        session.QueueSqlCommand($"delete from {Name(session)} where sha256 = ?", sha256.ToString());

    /// <summary>The addresses that were read longest ago, those never read first; only such as were read before a time.</summary>
    public static async Task<IReadOnlyList<Sha256>> Oldest(IQuerySession session, DateTimeOffset before, int count, CancellationToken ct)
    {
        var oldest = await session.AdvancedSql.QueryAsync<string>(
            $"select sha256 from {Name(session)} where read_at < ? order by read_at limit ?", ct, before, count);
        return [.. oldest.Select(text => Sha256.Parse(text, null))];
    }

    /// <summary>Notes what came of reading, with the next save of the session.</summary>
    public static void Note(IDocumentSession session, Sha256 sha256, Fixedness found, DateTimeOffset at) =>
        session.QueueSqlCommand($"update {Name(session)} set found = ?, read_at = ? where sha256 = ?", found.ToString(), at, sha256.ToString());

    /// <summary>Addresses whose bytes are missing or corrupt.</summary>
    public static async Task<IReadOnlyList<(Sha256 Sha256, Fixedness Found)>> Broken(IQuerySession session, CancellationToken ct)
    {
        var broken = await session.AdvancedSql.QueryAsync<string, string>(
            $"select row(sha256), row(found) from {Name(session)} where found in ('Missing', 'Corrupt') order by sha256", ct);
        return [.. broken.Select(row => (Sha256.Parse(row.Item1, null), Enum.Parse<Fixedness>(row.Item2)))];
    }

    internal static Table Table(string schema)
    {
        var table = new Table(new PostgresqlObjectName(schema, "kept_blobs", SchemaUtils.IdentifierUsage.General));
        table.AddColumn<string>("sha256").AsPrimaryKey();
        table.AddColumn<DateTimeOffset>("read_at").NotNull().DefaultValueByExpression("'-infinity'").AddIndex();
        table.AddColumn<string>("found").NotNull().DefaultValueByString(nameof(Fixedness.Unread));
        return table;
    }

    private static string Name(IQuerySession session) => $"{session.DocumentStore.Options.DatabaseSchemaName}.kept_blobs";
}
