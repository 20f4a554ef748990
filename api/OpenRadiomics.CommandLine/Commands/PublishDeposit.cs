using System.CommandLine;
using OpenRadiomics.Client;
using OpenRadiomics.Core;
using Spectre.Console;

namespace OpenRadiomics.CommandLine;

/// <summary><c>openradiomics publish DEPOSIT</c>: makes a checked deposit a version, for ever.</summary>
internal static class PublishDeposit
{
    private static readonly Argument<string> Deposit = new("deposit") { Description = "The deposit's id, as the command deposit told it." };

    public static Command Command()
    {
        var command = new Command("publish", "Publish a checked deposit. A published version never changes.\n\nExample:\n  openradiomics publish 0196f0c2-7d3c-7a55-9c1e-0d5a3d1f8e21") { Deposit };
        command.Action((line, output, ct) =>
            AndWait(PortalOptions.Client(line).Deposits, DepositFolder.Named<DepositId>(line.GetValue(Deposit)!, DepositId.Shape), output, ct));
        return command;
    }

    public static async Task<int> AndWait(DepositsClient deposits, DepositId id, Output output, CancellationToken ct)
    {
        if (await deposits.Publish(id, ct) is not { } version)
        {
            output.Complain("It was not published. Check it again: the report says why.");
            return Exit.Refused;
        }
        output.Answer(new { deposit = id, version }, console => console.WriteLine($"Published as {version}."));
        return Exit.Ok;
    }
}
