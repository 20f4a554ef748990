using System.Diagnostics;

namespace OpenRadiomics.Tests.Formats;

/// <summary>A bound on time that a busy machine does not break: what is slow twice is slow.</summary>
internal static class Quick
{
    public static void WithinASecond(Action action)
    {
        if (Took(action) < TimeSpan.FromSeconds(1)) return;
        var again = Took(action);
        Assert.True(again < TimeSpan.FromSeconds(1), $"took {again} also the second time");
    }

    private static TimeSpan Took(Action action)
    {
        var clock = Stopwatch.StartNew();
        action();
        return clock.Elapsed;
    }
}
