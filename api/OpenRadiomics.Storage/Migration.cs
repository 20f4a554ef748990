using JasperFx;
using JasperFx.Resources;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Npgsql;

namespace OpenRadiomics.Storage;

/// <summary>Brings database and blob containers to what this program needs. Run again, it changes nothing.</summary>
public static class Migration
{
    /// <summary>Applies documents, own tables and guards, queues and containers. The host was built but not started.</summary>
    public static async Task Apply(IHost host, CancellationToken ct)
    {
        var services = host.Services;
        var options = services.GetRequiredService<IOptions<StorageOptions>>().Value;
        var store = services.GetRequiredService<IDocumentStore>();
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync(AutoCreate.CreateOrUpdate);
        await Execute(options, Guards(options.Schema) + DatasetListing.StartClock(options.Schema) + DatasetListing.FillManufacturers(options.Schema)
            + ListAssets.Index(options.Schema)
            + AssetSubjects.Index(options.Schema) + FilePages.Index(options.Schema) + IdleDrafts.Index(options.Schema) + PurgeableContent.Index(options.Schema)
            + FeatureTables.Settle(options.Schema), ct);
        await OlderListing.Complete(store, ct);
        await host.SetupResources(ct);
        await services.GetRequiredService<BlobStore>().EnsureContainers(ct);
    }

    /// <summary>What was published, and the audit log, can be added to and nothing else, whatever a program does.</summary>
    private static string Guards(string schema) => $"""
        create or replace function {schema}.never_changes() returns trigger language plpgsql as $$
        begin
            raise exception '% is immutable: % is refused', tg_table_name, tg_op using errcode = 'restrict_violation';
        end $$;
        """ + string.Concat(((string[])["mt_doc_version", "mt_doc_asset", "mt_doc_audit"]).Select(table => $"""

        create or replace trigger never_changes before update or delete on {schema}.{table}
            for each row execute function {schema}.never_changes();
        create or replace trigger never_emptied before truncate on {schema}.{table}
            for each statement execute function {schema}.never_changes();

        """)) + FeatureTables.Guard(schema);

    private static async Task Execute(StorageOptions options, string sql, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(options.Postgres);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
