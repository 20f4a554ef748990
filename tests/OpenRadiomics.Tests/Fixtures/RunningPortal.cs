using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenRadiomics.Core;
using OpenRadiomics.Local.Identity;
using OpenRadiomics.Storage;
using OpenRadiomics.Web.Portal;

namespace OpenRadiomics.Tests;

/// <summary>The portal's own host on a port of its own, in front of the shared API, with datasets to look at.</summary>
public sealed class RunningPortal : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DemoIdentity? _identity;

    private RunningPortal(WebApplication app, DemoIdentity? identity = null) => (_app, _identity) = (app, identity);

    /// <summary>The host's own services.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>A dataset with two versions.</summary>
    public DatasetVersion Newer { get; private init; } = null!;

    /// <summary>A dataset of one segmentation with sixty regions on a scan that tells how it was acquired.</summary>
    public Accession Atlas { get; private init; }

    /// <summary>Two features of forty regions, of two readers and two sessions, under two settings.</summary>
    public Accession Measured { get; private init; }

    /// <summary>A dataset that was withdrawn.</summary>
    public Accession Withdrawn { get; private init; }

    public const string Reason = "A participant took consent back.";

    public Uri Address => AddressOf(_app);

    /// <summary>Started once for the whole test run.</summary>
    public static Task<RunningPortal> Shared(Servers servers) => servers.Shared(async () => await WithDatasets(await RunningApi.Shared(servers)));

    /// <summary>A portal of its own in front of an API, with the datasets to look at.</summary>
    public static async Task<RunningPortal> WithDatasets(RunningApi api)
    {
        var archive = new Archive(api.Services.GetRequiredService<Marten.IDocumentStore>(), api.Services.GetRequiredService<BlobStore>());
        var accession = Archive.NewAccession();
        await archive.Publish(Archive.Described("Capybara lungs, first draft"), accession, 1, ("features/all.csv", "a,b\n1,2\n"));
        var newer = await archive.Publish(Archive.Described("Capybara lungs under a photon counter") with { Synthetic = true }, accession, 2,
            ("features/all.csv", "a,b\n1,2\n"), ("phantom/digital.csv", "a\n1\n"), ("sub-01/scan/ct.nii", "not really"));
        var withdrawn = await archive.Publish("Gone capybaras", ("features/all.csv", "a,b\n1,2\n"));
        await archive.Withdraw(withdrawn.Id.Accession, reason: Reason);
        await KnowsOf(api.Address, withdrawn.Id);
        var (app, identity) = await StartWithPeople(api.Address);
        return new RunningPortal(app, identity) { Newer = newer, Withdrawn = withdrawn.Id.Accession, Atlas = await PublishAtlas(archive),
            Measured = await PublishMeasured(archive) };
    }

    /// <summary>What the API knows of withdrawals is some seconds old, as it promises: tests begin when it knows of this one.</summary>
    private static async Task KnowsOf(Uri api, VersionId version)
    {
        using var http = new HttpClient { BaseAddress = api };
        var since = System.Diagnostics.Stopwatch.StartNew();
        while ((await http.GetAsync(Published.Api(version))).IsSuccessStatusCode && since.Elapsed < TimeSpan.FromSeconds(10)) await Task.Delay(50);
    }

    private static async Task<Accession> PublishMeasured(Archive archive)
    {
        var rows = from subject in Enumerable.Range(0, 10)
                   from reader in new[] { "A", "B" }
                   from visit in new[] { "first", "second" }
                   let volume = 1000 + 250 * subject + (reader == "B" ? 20 : 0) + (visit == "second" ? 60 : 0)
                   select FormattableString.Invariant(
                       $"S{subject},{visit},{reader},GTV,{volume},{Math.Cbrt(volume) * 1.3},{subject * 7 % 10},\"{{'binWidth': {(subject < 5 ? 25 : 50)}}}\"");
        var version = await archive.Publish("Volumes seen twice by two", ("features/all.csv",
            "subject,session,reader,roi,original_shape_MeshVolume,original_shape_MajorAxisLength,original_glcm_JointEntropy,diagnostics_Configuration_Settings\n" + string.Join('\n', rows) + "\n"));
        await archive.Measure(version.Id);
        return version.Id.Accession;
    }

    private static async Task<Accession> PublishAtlas(Archive archive)
    {
        var (scan, mask) = (AssetPath.Parse("sub-01/scan/ct.zip", null), AssetPath.Parse("sub-01/seg/atlas.nii.gz", null));
        Region[] regions = [.. Enumerable.Range(1, 60).Select(label =>
            new Region($"segment {label} of the lung, as the atlas of the breathing thorax names it", label))];
        var report = Archive.Reported() with
        {
            Regions = [.. regions.Select(region => new CountedRegion(mask, region.Name, region.Label, region.Label!.Value * 1_250))],
            Protocol =
            [
                new("CT", "DICOM", "01", scan, 60, new Dictionary<string, string>
                {
                    ["manufacturer"] = "SIEMENS", ["slice thickness (mm)"] = "3",
                    ["convolution kernel"] = "B31f; the smooth one that is used for the thorax in this department, and for no other part of the body",
                }, ["tube voltage (kV)"]),
            ],
        };
        var version = await archive.Publish(Archive.Described("Sixty parts of a lung"), Archive.NewAccession(), 1, [], id =>
        [
            new(id, scan, new(Role.Scan, "01", Scan: "ct"), new FileContent.Bytes(Sha256.Of(new byte[32]), 5_000_000, ""), LicenceId.Parse("CC-BY-4.0", null)),
            new(id, mask, new(Role.Segmentation, "01", Scan: "ct") { Regions = [.. regions] }, new FileContent.Bytes(Sha256.Of(new byte[32]), 20_000, ""),
                LicenceId.Parse("CC-BY-4.0", null)),
        ], report);
        return version.Id.Accession;
    }

    /// <summary>A portal whose API does not answer.</summary>
    public static async Task<RunningPortal> Alone() => new(await Start(new("http://127.0.0.1:9")));

    /// <summary>A portal of its own in front of an API, at which people can sign in.</summary>
    public static async Task<RunningPortal> Before(RunningApi api, params (string Key, string Value)[] settings)
    {
        var (app, identity) = await StartWithPeople(api.Address, settings);
        return new(app, identity);
    }

    private static async Task<(WebApplication, DemoIdentity)> StartWithPeople(Uri api, params (string Key, string Value)[] settings)
    {
        var (port, secret) = (OpenRadiomics.Local.Servers.Ports.Free(), Guid.NewGuid().ToString());
        var app = await Start(api,
        [
            .. settings, ("Authority", $"http://127.0.0.1:{port}"), ("ClientId", DemoClient.Id), ("ClientSecret", secret), ("Provider", DemoPerson.Provider),
            ("Name", "the demo provider"),
            ("SigningKey", RunningApi.PortalKeys.Private), ("PerMinute", "10000"),
        ]);
        return (app, await DemoIdentity.Start(port, new(AddressOf(app).Port, secret), CancellationToken.None));
    }

    private static Uri AddressOf(WebApplication app) =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    private static async Task<WebApplication> Start(Uri api, params (string Key, string Value)[] signIn)
    {
        var app = PortalHost.Build([], builder =>
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Portal:ApiAddress"] = api.ToString(),
                ["Logging:LogLevel:Default"] = "Critical" })
                .AddInMemoryCollection(signIn.DistinctBy(setting => setting.Key).ToDictionary(setting => $"Portal:SignIn:{setting.Key}",
                    setting => (string?)setting.Value));
            builder.WebHost.UseStaticWebAssets().UseUrls("http://127.0.0.1:0");
        });
        await app.StartAsync();
        return app;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (_identity is not null) await _identity.DisposeAsync();
    }
}
