using System.CommandLine;
using System.Diagnostics;
using OpenRadiomics.Checks;
using OpenRadiomics.Core;
using Spectre.Console;

namespace OpenRadiomics.CommandLine;

/// <summary><c>openradiomics phantom …</c>: compares tables with the reference values.</summary>
internal static class PhantomCommands
{
    private static readonly Argument<FileInfo> Table =
        new("file") { Description = "A table of feature values: PyRadiomics, LIFEx, MIRP, pyCERR, or long form." };
    private static readonly Option<string> Phantom = new("--phantom")
    {
        Description = "digital-phantom, or ct-phantom-a … ct-phantom-e.",
        DefaultValueFactory = _ => "digital-phantom",
    };
    private static readonly Option<bool> AllRows = new("--all") { Description = "Show every row, not only those that do not match." };

    public static Command Command()
    {
        var check = new Command("check",
            "Compare a table of feature values with a phantom's reference, on this machine: the portal is not asked.\n\nExamples:\n  openradiomics phantom check features.csv\n  openradiomics phantom check features.csv --phantom ct-phantom-a --json")
        {
            Table, Phantom, AllRows,
        };
        check.Action(Check);
        return new("phantom", "Compare software with the reference values of phantoms.") { check };
    }

    private static Task<int> Check(ParseResult line, Output output, CancellationToken ct)
    {
        var file = line.GetValue(Table)!;
        if (!file.Exists) throw new InvalidDataException($"There is no file {file.FullName}.");
        using var stream = file.OpenRead();
        var outcome = PhantomCheck.Look(stream, line.GetValue(Phantom)!, ct: ct);
        foreach (var finding in PhantomCheck.Findings(outcome))
            output.Say($"{finding.Code}: found {finding.Found}; expected {finding.Expected}. {finding.Remedy}");
        return Task.FromResult(outcome switch
        {
            PhantomCheckOutcome.Compared { Results: [var result, ..] } => Show(result),
            PhantomCheckOutcome.NoSuchPhantom => throw new InvalidDataException(
                $"There is no phantom {line.GetValue(Phantom)}. There are: {string.Join(", ", Radiomics.PhantomReference.All.Select(phantom => phantom.Id))}."),
            PhantomCheckOutcome.Unreadable { Finding: var reason } =>
                throw new InvalidDataException($"{file.Name}: found {reason.Found}, expected {reason.Expected}. {reason.Remedy}"),
            _ => throw new UnreachableException(),
        });

        int Show(PhantomResult result)
        {
            output.Answer(result, console => console.Show(result, line.GetValue(AllRows)));
            return result.Total.NoMatch > 0 ? Exit.FoundErrors : Exit.Ok;
        }
    }
}
