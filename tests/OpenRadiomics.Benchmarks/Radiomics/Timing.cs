using System.Diagnostics;

namespace OpenRadiomics.Benchmarks.Radiomics;

/// <summary>A run of some work: the median of several, once the compiler is done with it.</summary>
/// <param name="Milliseconds">Wall time.</param>
/// <param name="Processor">Processor time of all threads, ms: other work on the machine disturbs it less.</param>
/// <param name="Bytes">Allocated; memory that comes from a pool and goes back is not.</param>
internal readonly record struct Timing(double Milliseconds, double Processor, double Bytes)
{
    private const int Runs = 7, Warm = 30;
    private static readonly TimeSpan WarmTime = TimeSpan.FromSeconds(1.5);

    public static Timing Of(Func<object> work) => ByTurns(work).Single();

    /// <summary>Without the care, for what takes long.</summary>
    public static Timing Few(Func<object> work)
    {
        work();
        return Median([Once(work), Once(work), Once(work)]);
    }

    /// <summary>Two pieces of work, by turns, so that both meet the same machine.</summary>
    public static (Timing, Timing) ByTurns(Func<object> one, Func<object> other)
    {
        var both = ByTurns([one, other]);
        return (both[0], both[1]);
    }

    private static Timing[] ByTurns(params Func<object>[] works)
    {
        foreach (var work in works)
            for (var (start, run) = (Stopwatch.GetTimestamp(), 0); run < 2 || run < Warm && Stopwatch.GetElapsedTime(start) < WarmTime; run++) work();
        Thread.Sleep(200);                                              // the compiler's second thoughts come after a pause
        foreach (var work in works) work();
        var timings = Array.ConvertAll(works, _ => new List<Timing>());
        for (var run = 0; run < Runs; run++)
            for (var i = 0; i < works.Length; i++) timings[i].Add(Once(works[i]));
        return Array.ConvertAll(timings, Median);
    }

    private static Timing Once(Func<object> work)
    {
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var (processor, start) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        work();
        var wall = Stopwatch.GetElapsedTime(start);
        return new(wall.TotalMilliseconds, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds,
            GC.GetTotalAllocatedBytes(precise: true) - allocated);
    }

    private static Timing Median(List<Timing> timings) =>
        new(Middle(timings.Select(t => t.Milliseconds)), Middle(timings.Select(t => t.Processor)), Middle(timings.Select(t => t.Bytes)));

    private static double Middle(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);
}
