using System.Reflection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

/// <summary>How the portal is, looked up once in a few seconds however many ask.</summary>
internal sealed class PortalStatus(HealthCheckService health, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim _one = new(1);
    private StatusView? _known;
    private long _at;

    public async Task<StatusView> Now(CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            if (_known is not null && clock.GetElapsedTime(_at) < Fresh) return _known;
            (_known, _at) = (Of(await health.CheckHealthAsync(ct)), clock.GetTimestamp());
            return _known;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private static StatusView Of(HealthReport report)
    {
        var queues = report.Entries[Health.Queues].Data.GetValueOrDefault(Health.Queues) as QueueHealth;
        RunningView[] software =
        [
            new("OpenRadiomics", typeof(PortalStatus).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]),
            new(".NET", $"{Environment.Version}"), .. queues is null ? Array.Empty<RunningView>() : [new("PostgreSQL", queues.Server)],
        ];
        return new(Works(Health.Documents) && queues is not null, Works(Health.Blobs), queues?.Queues ?? [], queues?.Failed, software);

        bool Works(string part) => report.Entries[part].Status == HealthStatus.Healthy;
    }
}
