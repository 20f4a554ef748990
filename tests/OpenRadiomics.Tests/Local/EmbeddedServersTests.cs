using Npgsql;

namespace OpenRadiomics.Tests.Local;

public sealed class EmbeddedServersTests(Servers servers)
{
    [Fact]
    public async Task a_new_database_is_on_postgresql_18_and_empty()
    {
        await using var source = NpgsqlDataSource.Create(await servers.NewDatabase());
        await using var version = source.CreateCommand("show server_version_num");
        Assert.StartsWith("18", (string?)await version.ExecuteScalarAsync(TestContext.Current.CancellationToken));
        await using var tables = source.CreateCommand("select count(*) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')");
        Assert.Equal(0L, await tables.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task two_databases_are_two()
    {
        Assert.NotEqual(await servers.NewDatabase(), await servers.NewDatabase());
    }

    [Fact]
    public async Task a_wrong_password_is_refused()
    {
        var way = new NpgsqlConnectionStringBuilder(await servers.NewDatabase()) { Password = "wrong", Pooling = false };
        await using var connection = new NpgsqlConnection(way.ConnectionString);
        var error = await Assert.ThrowsAsync<PostgresException>(() => connection.OpenAsync(TestContext.Current.CancellationToken));
        Assert.Equal(PostgresErrorCodes.InvalidPassword, error.SqlState);
    }
}
