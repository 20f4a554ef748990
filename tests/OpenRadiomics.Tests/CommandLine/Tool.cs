using System.Diagnostics;

namespace OpenRadiomics.Tests.CommandLine;

/// <summary>The <c>openradiomics</c> tool as a process of its own, as people run it.</summary>
internal static class Tool
{
    public sealed record Said(int Exit, string Output, string Error);

    public static async Task<Said> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "openradiomics.dll"), .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var name in new[] { "OPENRADIOMICS_API", "OPENRADIOMICS_TOKEN" }) start.Environment.Remove(name);
        start.Environment["NO_COLOR"] = "1";
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken),
            process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, await output, await error);
    }
}
