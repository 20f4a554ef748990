using System.Diagnostics;
using System.Runtime.InteropServices;

namespace OpenRadiomics.Local;

/// <summary>
/// <c>dotnet run</c> starts the launcher as its child. When somebody kills that parent, the launcher would stay behind without
/// anybody to press Ctrl-C: it ends then, too.
/// </summary>
internal static class ParentWatch
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Ends when the <c>dotnet</c> that started this process has ended; never, if something else started it.</summary>
    public static async Task ParentEnded(CancellationToken ct)
    {
        if (OperatingSystem.IsWindows() || !IsDotNet(Parent())) await Task.Delay(Timeout.Infinite, ct);
        for (var parent = Parent(); Parent() == parent;) await Task.Delay(Pause, ct);
    }

    private static bool IsDotNet(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return process.ProcessName == "dotnet";
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "getppid")]
    private static extern int Parent();
}
