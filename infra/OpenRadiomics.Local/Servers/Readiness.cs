using System.Diagnostics;

namespace OpenRadiomics.Local.Servers;

internal static class Readiness
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2), Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Asks again and again until a process is ready.</summary>
    /// <exception cref="Refusal">It ended instead, or is not ready after two minutes; the message has its last lines.</exception>
    public static async Task Await(RunningProcess process, Func<Task<bool>> isReady, CancellationToken ct)
    {
        for (var since = Stopwatch.StartNew(); !await isReady();)
        {
            if (process.Ended.IsCompleted || since.Elapsed > Longest) throw process.Died();
            await Task.WhenAny(process.Ended, Task.Delay(Pause, ct));
            ct.ThrowIfCancellationRequested();
        }
        if (process.Ended.IsCompleted) throw process.Died();            // somebody else answered on its port
    }
}
