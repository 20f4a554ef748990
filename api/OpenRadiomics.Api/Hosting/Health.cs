using Marten;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: so do its database and blob store, and both are migrated.</summary>
internal static class Health
{
    private const string Ready = "ready";

    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<Documents>("documents", tags: [Ready]).AddCheck<Blobs>("blobs", tags: [Ready]);

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains(Ready) });
    }

    private sealed class Documents(IDocumentStore store) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken ct = default)
        {
            await using var session = store.QuerySession();
            await session.Query<StoredDeposit>().AnyAsync(ct);
            return HealthCheckResult.Healthy();
        }
    }

    private sealed class Blobs(BlobStore blobs) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken ct = default) =>
            await blobs.IsReady(ct) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("A container is missing: run migrate.");
    }
}
