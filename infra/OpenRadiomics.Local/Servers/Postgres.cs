using System.Globalization;
using Npgsql;

namespace OpenRadiomics.Local.Servers;

/// <summary>PostgreSQL 18 on a cluster of its own, with a password, listening on this machine alone.</summary>
internal static class Postgres
{
    private const string Owner = "openradiomics";

    public static async Task<RunningProcess> Start(Guard guard, EmbeddedServersOptions options, Secrets secrets, int port, CancellationToken ct)
    {
        var home = await PostgresHome.Prepare(options.Folder, ct);
        var log = Path.Combine(options.Folder, "logs", "postgres.log");
        if (!File.Exists(home.Made)) await Initialise(guard, home, secrets, log, ct);
        else if (File.Exists(Path.Combine(home.Cluster, "postmaster.pid"))) await StopOrphan(guard, home, log, ct);
        var server = await guard.Start(new ChildProcess("PostgreSQL", home.Program("postgres"), ["-D", home.Cluster, .. Settings(port, options.Durable)], log)
        {
            Folder = home.Cluster, Unprivileged = true, Signal = "SIGINT", Patience = TimeSpan.FromSeconds(20),
        }, ct);
        await Readiness.Await(server, () => Answers(secrets, port, ct), ct);
        return server;
    }

    /// <summary>The way to the database named, which has to be there.</summary>
    public static string ConnectionString(Secrets secrets, int port, string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1", Port = port, Database = database, Username = Owner, Password = secrets.Postgres,
    }.ConnectionString;

    /// <summary>Makes a database unless it is there.</summary>
    public static async Task EnsureDatabase(Secrets secrets, int port, string name, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(ConnectionString(secrets, port, "postgres"));
        await connection.OpenAsync(ct);
        await using var isThere = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection) { Parameters = { new() { Value = name } } };
        if (await isThere.ExecuteScalarAsync(ct) is not null) return;
        await using var make = new NpgsqlCommand($"create database \"{name.Replace("\"", "\"\"")}\"", connection);
        await make.ExecuteNonQueryAsync(ct);
    }

    private static async Task Initialise(Guard guard, PostgresHome home, Secrets secrets, string log, CancellationToken ct)
    {
        home.Clear();
        var password = home.Cluster + ".password";
        PrivateFile.Write(password, secrets.Postgres);
        try
        {
            await guard.Run(new ChildProcess("initdb", home.Program("initdb"),
                [
                    "-D", home.Cluster, "-U", Owner, $"--pwfile={password}", "--auth=scram-sha-256", "--encoding=UTF8",
                    "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-sync", "--no-instructions",
                ], log) { Folder = home.Folder, Unprivileged = true, Owns = [home.Cluster, password] }, ct);
        }
        finally
        {
            File.Delete(password);
        }
        await File.WriteAllTextAsync(home.Made, "", ct);
    }

    /// <summary>A server whose guard was killed together with its launcher may still run on the cluster, or have left its lock.</summary>
    private static async Task StopOrphan(Guard guard, PostgresHome home, string log, CancellationToken ct)
    {
        var stop = await guard.Start(new ChildProcess("pg_ctl", home.Program("pg_ctl"), ["stop", "-D", home.Cluster, "-m", "fast", "-t", "30"], log)
        {
            Folder = home.Cluster, Unprivileged = true,
        }, ct);
        await stop.Ended.WaitAsync(ct);                                 // fails if nothing runs any more, which is as good
    }

    private static IEnumerable<string> Settings(int port, bool durable)
    {
        string[] settings =
        [
            string.Create(CultureInfo.InvariantCulture, $"port={port}"), "listen_addresses=127.0.0.1", "unix_socket_directories=",
            "max_connections=300", "shared_buffers=128MB", "timezone=UTC", "log_timezone=UTC",
            .. durable ? Array.Empty<string>() : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"],
        ];
        return settings.SelectMany(setting => new[] { "-c", setting });
    }

    private static async Task<bool> Answers(Secrets secrets, int port, CancellationToken ct)
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString(secrets, port, "postgres") + ";Pooling=false");
            await connection.OpenAsync(ct);
            return true;
        }
        catch (NpgsqlException e) when (e is not PostgresException { SqlState: PostgresErrorCodes.InvalidPassword })
        {
            return false;
        }
    }
}
