using Marten;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Wolverine.Marten;

namespace OpenRadiomics.Storage;

/// <summary>The one place where a host gets its documents and blobs.</summary>
public static class StorageServices
{
    /// <summary>
    /// Adds <see cref="StorageOptions"/>, Marten's store and sessions, the outbox and <see cref="BlobStore"/>. The queues are <see cref="Queues"/>.
    /// </summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().BindConfiguration("Storage").Configure(options => Connect(options, configuration))
            .ValidateDataAnnotations().ValidateOnStart();
        var options = Read(configuration);
        services.AddMarten(provider =>
            {
                var store = new StoreOptions();
                Documents.Configure(store, provider.GetRequiredService<IOptions<StorageOptions>>().Value);
                return store;
            })
            .UseLightweightSessions()
            .IntegrateWithWolverine(messages =>
            {
                messages.MessageStorageSchemaName = options.QueueSchema;
                messages.TransportSchemaName = options.QueueSchema;
                messages.AutoCreate = JasperFx.AutoCreate.None;
            });
        services.AddSingleton<BlobStore>();
        services.AddSingleton(TimeProvider.System);
        return services;
    }

    /// <summary>The options as the configuration has them, for what must be known before there are services.</summary>
    public static StorageOptions Read(IConfiguration configuration)
    {
        var options = new StorageOptions();
        configuration.GetSection("Storage").Bind(options);
        Connect(options, configuration);
        return options;
    }

    private static void Connect(StorageOptions options, IConfiguration configuration)
    {
        options.Postgres = configuration.GetConnectionString("Postgres") ?? options.Postgres;
        options.Blobs = configuration.GetConnectionString("Blobs") ?? options.Blobs;
    }
}
