using System.Diagnostics;
using System.Runtime.InteropServices;

namespace OpenRadiomics.Tests.Formats;

/// <summary>A bound on work that a busy machine does not break: the processor's time of this thread, where Linux tells it, not the wall's.</summary>
internal static class Quick
{
    private const int ThreadProcessorTime = 3;                          // CLOCK_THREAD_CPUTIME_ID

    public static void WithinASecond(Action action)
    {
        var before = Spent();
        action();
        Assert.InRange(Spent() - before, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    private static TimeSpan Spent()
    {
        if (!OperatingSystem.IsLinux()) return Stopwatch.GetElapsedTime(0);
        Assert.Equal(0, GetTime(ThreadProcessorTime, out var time));
        return TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromTicks(time.Nanoseconds / 100);
    }

    [DllImport("libc", EntryPoint = "clock_gettime", ExactSpelling = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetTime(int clock, out Time time);

    private readonly record struct Time(long Seconds, long Nanoseconds);
}
