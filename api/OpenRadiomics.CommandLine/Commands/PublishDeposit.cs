using System.CommandLine;
using OpenRadiomics.Core;
using Spectre.Console;

namespace OpenRadiomics.CommandLine;

/// <summary><c>openradiomics publish DEPOSIT</c>: makes a checked deposit a version, for ever.</summary>
internal static class PublishDeposit
{
    private static readonly Argument<string> Deposit = new("deposit") { Description = "The deposit's id, as the command deposit told it." };

    private static readonly Option<DateOnly?> Embargo =
        new("--embargo") { Description = "The day on which it becomes public by itself (2027-03-01); its accession is told now." };

    public static Command Command()
    {
        var command =
            new Command("publish",
                "Publish a checked deposit. A published version never changes.\n\nExample:\n  openradiomics publish 0196f0c2-7d3c-7a55-9c1e-0d5a3d1f8e21\n  openradiomics publish 0196f0c2-7d3c-7a55-9c1e-0d5a3d1f8e21 --embargo 2027-03-01") { Deposit, Embargo };
        command.Action(async (line, output, ct) =>
        {
            var id = DepositFolder.Named<DepositId>(line.GetValue(Deposit)!, DepositId.Shape);
            if (line.GetValue(Embargo) is { } day)
            {
                var held = await PortalOptions.Client(line).Deposits.Embargo(id, day, ct);
                output.Answer(new { deposit = id, held.Accession, held.Until },
                    console => console.WriteLine($"It becomes public on {held.Until:yyyy-MM-dd} as {held.Accession}."));
                return Exit.Ok;
            }
            if (await PortalOptions.Client(line).Deposits.Publish(id, ct) is not { } version) return Refused(output);
            output.Answer(new { deposit = id, version }, console => console.Tell(version));
            return Exit.Ok;
        });
        return command;
    }

    public static int Refused(Output output)
    {
        output.Complain("It was not published. Check it again: the report says why.");
        return Exit.Refused;
    }

    /// <summary>As what it was published; nothing if it was not.</summary>
    public static void Tell(this IAnsiConsole console, VersionId? version)
    {
        if (version is { } known) console.WriteLine($"Published as {known}.");
    }
}
