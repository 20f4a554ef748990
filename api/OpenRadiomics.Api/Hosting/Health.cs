using Marten;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: so do its database and blob store, and both are migrated.</summary>
internal static class Health
{
    public const string Documents = "documents", Blobs = "blobs", Queues = "queues";
    private const string Ready = "ready";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void AddHealth(this IServiceCollection services) => services.AddSingleton<PortalStatus>().AddHealthChecks()
        .AddCheck<DocumentsCheck>(Documents, null, [Ready], Patience).AddCheck<BlobsCheck>(Blobs, null, [Ready], Patience)
        .AddCheck<QueuesCheck>(Queues, null, [], Patience);

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains(Ready) });
    }

    private sealed class DocumentsCheck(IDocumentStore store) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken ct = default)
        {
            await using var session = store.QuerySession();
            await session.Query<StoredDeposit>().AnyAsync(ct);
            return HealthCheckResult.Healthy();
        }
    }

    private sealed class BlobsCheck(BlobStore blobs) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken ct = default) =>
            await blobs.IsReady(ct) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("A container is missing: run migrate.");
    }

    /// <summary>What waits makes a host no less ready; it is told to whoever asks how the portal is.</summary>
    private sealed class QueuesCheck(IDocumentStore store, IOptions<StorageOptions> storage) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken ct = default)
        {
            await using var session = store.QuerySession();
            return HealthCheckResult.Healthy(data: new Dictionary<string, object> { [Queues] = await QueueHealth.Of(session, storage.Value.QueueSchema, ct) });
        }
    }
}
