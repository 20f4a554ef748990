using Marten;
using Npgsql;

namespace OpenRadiomics.Storage;

/// <summary>
/// A publication counts on bytes at their content addresses from its first copy to its end, a purge takes such bytes away. Any number of publications
/// share this lock, a purge has it alone. It belongs to a connection of its own, so no transaction stays open meanwhile; if that breaks, it is free.
/// </summary>
public sealed class ContentLock : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;

    private ContentLock(NpgsqlConnection connection) => _connection = connection;

    /// <summary>For a publication: waits until no purge goes on.</summary>
    public static Task<ContentLock> Share(IDocumentStore store, CancellationToken ct) => Take(store, "pg_advisory_lock_shared", ct);

    /// <summary>For a purge: waits until no publication goes on. Those that come later wait for it.</summary>
    public static Task<ContentLock> Alone(IDocumentStore store, CancellationToken ct) => Take(store, "pg_advisory_lock", ct);

    private static async Task<ContentLock> Take(IDocumentStore store, string how, CancellationToken ct)
    {
        var taken = new ContentLock(store.Storage.Database.CreateConnection());
        try
        {
            await taken._connection.OpenAsync(ct);
            await using var command = new NpgsqlCommand($"select {how}(hashtextextended(@name, 0))", taken._connection) { CommandTimeout = 0 };
            command.Parameters.AddWithValue("name", $"{store.Options.DatabaseSchemaName} content");
            await command.ExecuteNonQueryAsync(ct);
            return taken;
        }
        catch
        {
            await taken._connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>The pool would give the lock back only when it hands the connection out again.</summary>
    public async ValueTask DisposeAsync()
    {
        await using (_connection)
        {
            await using var command = new NpgsqlCommand("select pg_advisory_unlock_all()", _connection);
            await command.ExecuteNonQueryAsync();
        }
    }
}
