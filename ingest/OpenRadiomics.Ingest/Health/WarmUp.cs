using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenRadiomics.Storage;
using Wolverine;
using Wolverine.Runtime;

namespace OpenRadiomics.Ingest;

/// <summary>Has the code of each step compiled before its first message comes; the host is ready when it is.</summary>
internal sealed class WarmUp(IWolverineRuntime runtime, IHostApplicationLifetime host) : BackgroundService, IHealthCheck
{
    private static readonly Type[] Messages = [typeof(StartRun), typeof(LookAtFile), typeof(ConcludeRun), typeof(PublishVersion), typeof(CollectDeposit),
        typeof(DeliverWebhook)];
    private volatile bool _done;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken ct = default) =>
        Task.FromResult(_done ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The steps are being compiled."));

    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var _ = host.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(ct);
        foreach (var message in Messages)
        {
            ct.ThrowIfCancellationRequested();
            ((WolverineRuntime)runtime).Handlers.HandlerFor(message);
        }
        _done = true;
    }
}
