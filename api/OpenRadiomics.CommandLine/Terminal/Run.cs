using System.CommandLine;
using OpenRadiomics.Client;

namespace OpenRadiomics.CommandLine;

/// <summary>Runs a command's work and turns what may go wrong into a sentence and an exit code.</summary>
internal static class Run
{
    public static void Action(this Command command, Func<ParseResult, Output, CancellationToken, Task<int>> work) => command.SetAction(async (line, ct) =>
    {
        var output = PortalOptions.Output(line);
        try
        {
            return await work(line, output, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            output.Complain("Stopped. What was finished stays; run it again to go on.");
            return Exit.Cancelled;
        }
        catch (ProblemException refused)
        {
            output.Complain(refused.Message);
            return Exit.Refused;
        }
        catch (HttpRequestException broken)
        {
            output.Complain($"The portal cannot be reached: {broken.Message}");
            return Exit.Unreachable;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            output.Complain(wrong.Message);
            return Exit.Usage;
        }
    });
}
