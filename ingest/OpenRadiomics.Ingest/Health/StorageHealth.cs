using Marten;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Ingest;

/// <summary>Ready: the database answers and both blob containers are there.</summary>
internal sealed class StorageHealth(IDocumentStore store, BlobStore blobs) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken ct = default)
    {
        await using var session = store.QuerySession();
        await session.AdvancedSql.QueryAsync<int>("select 1", ct);
        return await blobs.IsReady(ct) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("A blob container is missing.");
    }
}

internal static class HealthEndpoints
{
    /// <summary>Live: the process answers. Ready: what it works on answers too.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
    }
}
