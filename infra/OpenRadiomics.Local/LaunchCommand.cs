using System.CommandLine;
using System.Globalization;

namespace OpenRadiomics.Local;

/// <summary>What may be said on the command line.</summary>
internal static class LaunchCommand
{
    public static RootCommand Create()
    {
        var data = new Option<string>("--data") { Description = "The folder everything is kept in.", HelpName = "DIR",
            DefaultValueFactory = _ => Repository.File(".data") };
        var fresh = new Option<bool>("--fresh") { Description = "Forget what the folder holds, and begin anew." };
        var noSeed = new Option<bool>("--no-seed") { Description = "Deposit no example data on the first start." };
        var freePorts = new Option<bool>("--free-ports") { Description = "Take free ports instead of the usual ones." };
        var portal = Port("portal", LaunchPorts.Usual.Portal);
        var api = Port("api", LaunchPorts.Usual.Api);
        var ingest = Port("ingest", LaunchPorts.Usual.Ingest);
        var identity = Port("identity", LaunchPorts.Usual.Identity);
        var postgres = Port("postgres", LaunchPorts.Usual.Postgres);
        var blobs = Port("blobs", LaunchPorts.Usual.Blobs);

        var command = new RootCommand("""
            Starts all of OpenRadiomics on this machine: PostgreSQL, Azurite, the API, the pipeline, the portal and people to sign in as. Ctrl-C stops it; the data stays.
            With ConnectionStrings__Postgres and ConnectionStrings__Blobs in the environment it uses those servers and starts none of its own.
            """) { data, fresh, noSeed, freePorts, portal, api, ingest, identity, postgres, blobs };
        command.SetAction((said, _) =>
        {
            int Chosen(Option<int?> port, int usual) => said.GetValue(port) ?? (said.GetValue(freePorts) ? 0 : usual);
            return Launch.Run(new(Path.GetFullPath(said.GetRequiredValue(data)), said.GetValue(fresh), !said.GetValue(noSeed), new(
                Chosen(portal, LaunchPorts.Usual.Portal), Chosen(api, LaunchPorts.Usual.Api), Chosen(ingest, LaunchPorts.Usual.Ingest),
                Chosen(identity, LaunchPorts.Usual.Identity), Chosen(postgres, LaunchPorts.Usual.Postgres), Chosen(blobs, LaunchPorts.Usual.Blobs))));
        });
        return command;
    }

    private static Option<int?> Port(string name, int usual) => new($"--port-{name}")
    {
        Description = $"The port of {name}; usually {usual}.",
        HelpName = "N",
        CustomParser = said =>
        {
            if (int.TryParse(said.Tokens.Single().Value, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535) return port;
            said.AddError($"--port-{name} is a number from 1 to 65535.");
            return null;
        },
    };
}
