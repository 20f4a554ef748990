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

    /// <summary>A dataset of one segmentation with sixty regions on a scan that tells how it was acquired.</summary>
    public Accession Atlas { get; private init; }

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
        await KnowsOf(api.Address, withdrawn.Id);
        return new RunningPortal(await Start(api.Address)) { Newer = newer, Withdrawn = withdrawn.Id.Accession, Atlas = await PublishAtlas(archive) };
    });

    /// <summary>What the API knows of withdrawals is some seconds old, as it promises: tests begin when it knows of this one.</summary>
    private static async Task KnowsOf(Uri api, VersionId version)
    {
        using var http = new HttpClient { BaseAddress = api };
        var since = System.Diagnostics.Stopwatch.StartNew();
        while ((await http.GetAsync(Published.Api(version))).IsSuccessStatusCode && since.Elapsed < TimeSpan.FromSeconds(10)) await Task.Delay(50);
    }

    private static async Task<Accession> PublishAtlas(Archive archive)
    {
        var (scan, mask) = (AssetPath.Parse("sub-01/scan/ct.zip", null), AssetPath.Parse("sub-01/seg/atlas.nii.gz", null));
        Region[] regions = [.. Enumerable.Range(1, 60).Select(label => new Region($"segment {label} of the lung, as the atlas of the breathing thorax names it", label))];
        var report = Archive.Reported() with
        {
            Regions = [.. regions.Select(region => new CountedRegion(mask, region.Name, region.Label, region.Label!.Value * 1_250))],
            Protocol =
            [
                new("CT", "DICOM", "01", scan, 60, new Dictionary<string, string>
                {
                    ["manufacturer"] = "SIEMENS", ["slice thickness (mm)"] = "3", ["convolution kernel"] = "B31f; the smooth one that is used for the thorax in this department, and for no other part of the body",
                }, ["tube voltage (kV)"]),
            ],
        };
        var version = await archive.Publish(Archive.Described("Sixty parts of a lung"), Archive.NewAccession(), 1, [], id =>
        [
            new(id, scan, new(Role.Scan, "01", Scan: "ct"), new FileContent.Bytes(Sha256.Of(new byte[32]), 5_000_000, ""), LicenceId.Parse("CC-BY-4.0", null)),
            new(id, mask, new(Role.Segmentation, "01", Scan: "ct") { Regions = [.. regions] }, new FileContent.Bytes(Sha256.Of(new byte[32]), 20_000, ""), LicenceId.Parse("CC-BY-4.0", null)),
        ], report);
        return version.Id.Accession;
    }

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
