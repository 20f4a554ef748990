using Microsoft.AspNetCore.Builder;
using OpenRadiomics.Api;
using OpenRadiomics.Client;
using OpenRadiomics.Core;
using OpenRadiomics.Local.Servers;
using OpenRadiomics.Seed;

namespace OpenRadiomics.Tests;

/// <summary>
/// API and pipeline on a database of their own, with everything in it that a new portal starts with: deposited by the client, checked, published.
/// </summary>
internal sealed class SeededPortal : RunningApi
{
    private readonly Guard _guard;

    private SeededPortal(WebApplication app, Guard guard, string token) : base(app) => (_guard, Token) = (guard, token);

    /// <summary>Of somebody who may deposit.</summary>
    public string Token { get; }

    /// <summary>Accessions by the seed's key, in the order of publication.</summary>
    public IReadOnlyDictionary<string, VersionId> Versions { get; private init; } = null!;

    /// <summary>Started and seeded once for the whole test run.</summary>
    public static new Task<SeededPortal> Shared(Servers servers) => servers.Shared(async () =>
    {
        var app = await Start(servers, []);
        var guard = await StartPipeline(app);
        var said = new StringWriter();
        await TokenCommands.Run(app.Services, ["tokens", "create", "--owner", "seed", "--name", "seed", "--scopes", "deposit"], said, CancellationToken.None);
        var portal = new SeededPortal(app, guard, said.ToString().Trim());
        var deposits = portal.Client().Deposits;
        var versions = new Dictionary<string, VersionId>();
        foreach (var dataset in AllSeeds.InOrder(Reference.IsPresent ? new(Reference.File()) : null))
            versions.Add(dataset.Key, await SeedDeposit.Publish(deposits, dataset, CancellationToken.None));
        return new SeededPortal(app, guard, portal.Token) { Versions = versions };
    });

    /// <summary>The portal as its depositor sees it.</summary>
    public OpenRadiomicsClient Client() => new(new HttpClient { BaseAddress = Address }, Token);

    public override async ValueTask DisposeAsync()
    {
        await _guard.DisposeAsync();
        await base.DisposeAsync();
    }
}
