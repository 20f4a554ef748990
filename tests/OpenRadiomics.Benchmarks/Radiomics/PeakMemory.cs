namespace OpenRadiomics.Benchmarks.Radiomics;

/// <summary>
/// The most managed memory that lives at once while some work is done: the heap is collected in full over and over meanwhile, and what remains is counted.
/// What lived at the start (image and mask, what is made once for the process) does not count.
/// </summary>
internal static class PeakMemory
{
    /// <param name="work">Run once.</param>
    public static long Of(Func<object> work)
    {
        var (before, done) = (Living(), false);
        var most = before;
        var watch = new Thread(() =>
        {
            while (!Volatile.Read(ref done))
            {
                most = Math.Max(most, Living());
                Thread.Sleep(1);                                        // or the work hardly gets on
            }
        });
        watch.Start();
        work();
        Volatile.Write(ref done, true);
        watch.Join();
        return most - before;
    }

    /// <summary>Bytes that a full collection leaves; not those allocated while we look at the result.</summary>
    private static long Living()
    {
        GC.Collect();
        var info = GC.GetGCMemoryInfo(GCKind.FullBlocking);
        return info.HeapSizeBytes - info.FragmentedBytes;
    }
}
