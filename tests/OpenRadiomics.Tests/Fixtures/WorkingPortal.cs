using Microsoft.AspNetCore.Builder;
using OpenRadiomics.Local.Servers;

namespace OpenRadiomics.Tests;

/// <summary>Pages, API and pipeline on an empty database of their own: a deposit made here is checked and published.</summary>
internal sealed class WorkingPortal : RunningApi
{
    private readonly Guard _guard;

    private WorkingPortal(WebApplication app, Guard guard) : base(app) => _guard = guard;

    public RunningPortal Pages { get; private set; } = null!;

    /// <summary>Started once for the whole test run.</summary>
    public static new Task<WorkingPortal> Shared(Servers servers) => servers.Shared(async () =>
    {
        var app = await Start(servers, []);
        var portal = new WorkingPortal(app, await StartPipeline(app));
        portal.Pages = await RunningPortal.Before(portal);
        return portal;
    });

    public override async ValueTask DisposeAsync()
    {
        await Pages.DisposeAsync();
        await _guard.DisposeAsync();
        await base.DisposeAsync();
    }
}
