using System.Diagnostics;
using OpenRadiomics.Local;

namespace OpenRadiomics.Tests.Builders;

/// <summary>Scripts beside the tests that packages of npm are called by.</summary>
internal static class NodeScript
{
    /// <summary>Runs a script to its end and gives what it printed; fails with all it said if it did not end well.</summary>
    public static async Task<string> Run(string script, string input, params string[] arguments)
    {
        await NodeParts.EnsureInstalled(_ => { }, TestContext.Current.CancellationToken);
        return await Program.Run("node", [Repository.File("tests", "OpenRadiomics.Tests", "Builders", script), .. arguments], Repository.Root, input);
    }
}

/// <summary>Programs of others.</summary>
internal static class Program
{
    public static async Task<string> Run(string program, IEnumerable<string> arguments, string folder, string input = "",
        IReadOnlyDictionary<string, string>? environment = null)
    {
        var ct = TestContext.Current.CancellationToken;
        var how = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true,
            RedirectStandardError = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) how.Environment[name] = value;
        using var process = NodeParts.Start(how);
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(ct), process.StandardError.ReadToEndAsync(ct));
        await process.StandardInput.WriteAsync(input.AsMemory(), ct);
        process.StandardInput.Close();
        var texts = await said;
        await process.WaitForExitAsync(ct);
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}:\n{string.Concat(texts)}");
        return texts[0];
    }
}
