using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;
using OpenRadiomics.Web.Portal;

namespace OpenRadiomics.Tests;

/// <summary>The portal's own host on a port of its own, in front of the shared API, with datasets to look at.</summary>
public sealed class RunningPortal : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningPortal(WebApplication app) => _app = app;

    /// <summary>A dataset with two versions.</summary>
    public DatasetVersion Newer { get; private init; } = null!;

    /// <summary>A dataset that was withdrawn.</summary>
    public Accession Withdrawn { get; private init; }

    public const string Reason = "A participant took consent back.";

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>Started once for the whole test run.</summary>
    public static Task<RunningPortal> Shared(Servers servers) => servers.Shared(async () =>
    {
        var api = await RunningApi.Shared(servers);
        var archive = new Archive(api.Services.GetRequiredService<Marten.IDocumentStore>(), api.Services.GetRequiredService<BlobStore>());
        var accession = Archive.NewAccession();
        await archive.Publish(Archive.Described("Capybara lungs, first draft"), accession, 1, ("features/all.csv", "a,b\n1,2\n"));
        var newer = await archive.Publish(Archive.Described("Capybara lungs under a photon counter") with { Synthetic = true }, accession, 2,
            ("features/all.csv", "a,b\n1,2\n"), ("phantom/digital.csv", "a\n1\n"), ("sub-01/scan/ct.nii", "not really"));
        var withdrawn = await archive.Publish("Gone capybaras", ("features/all.csv", "a,b\n1,2\n"));
        await archive.Withdraw(withdrawn.Id.Accession, reason: Reason);
        return new RunningPortal(await Start(api.Address)) { Newer = newer, Withdrawn = withdrawn.Id.Accession };
    });

    /// <summary>A portal whose API does not answer.</summary>
    public static async Task<RunningPortal> Alone() => new(await Start(new("http://127.0.0.1:9")));

    private static async Task<WebApplication> Start(Uri api)
    {
        var app = PortalHost.Build([], builder =>
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Portal:ApiAddress"] = api.ToString(), ["Logging:LogLevel:Default"] = "Critical" });
            builder.WebHost.UseStaticWebAssets().UseUrls("http://127.0.0.1:0");
        });
        await app.StartAsync();
        return app;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
