using OpenRadiomics.Local.Identity;
using OpenRadiomics.Local.Servers;

namespace OpenRadiomics.Local;

/// <summary>What is done once for each pair of servers: the demo author's token, the demo people's roles and the example data.</summary>
/// <param name="memory">The folder that remembers what was done.</param>
internal sealed class FirstStart(string memory, Guard guard, Hosts hosts)
{
    private readonly string _token = Path.Combine(memory, "demo-token"), _roles = Path.Combine(memory, "demo-roles"), _seeded = Path.Combine(memory, "seeded");

    /// <summary>The demo author's token, made on the first start and kept.</summary>
    public async Task<string> DemoToken(CancellationToken ct)
    {
        if (File.Exists(_token)) return (await File.ReadAllTextAsync(_token, ct)).Trim();
        var token = await hosts.Ask(["tokens", "create", "--owner", DemoPeople.Author.Account, "--name", "demo", "--scopes", "deposit"], ct);
        PrivateFile.Write(_token, token + "\n");
        return token;
    }

    /// <summary>Makes the demo curator a curator, and the demo administrator an administrator.</summary>
    public async Task GrantRoles(CancellationToken ct)
    {
        if (File.Exists(_roles)) return;
        foreach (var person in DemoPeople.InOrder)
            if (person.Roles is { } roles) await hosts.Ask(["accounts", "grant", person.Account, roles], ct);
        await File.WriteAllTextAsync(_roles, "", ct);
    }

    /// <summary>
    /// Deposits the example data unless that was done to the end. What fails is told and taken up again on the next start:
    /// the portal is of use without it.
    /// </summary>
    public async Task Seed(string token, CancellationToken ct)
    {
        if (File.Exists(_seeded)) return;
        Console.WriteLine("Depositing the example data (first start) …");
        try
        {
            var what = hosts.Process("seed", HostProject.Seed, ["--api", hosts.Api, "--token", token], []);
            File.Delete(what.Log);
            var seed = await guard.Start(what, ct);
            await LogFollower.Follow(seed, line => Console.WriteLine("  " + line), ct);
            if (await seed.Ended != 0) throw seed.Died();
            await File.WriteAllTextAsync(_seeded, "", ct);
        }
        catch (Refusal e)
        {
            Console.Error.WriteLine($"The example data is not complete; the next start goes on with it. {e.Message}");
        }
    }
}
