namespace OpenRadiomics.Benchmarks.Radiomics;

/// <summary>
/// The most managed memory that lives at once while some work is done: the heap is collected in full over and over meanwhile, and what remains is counted.
/// Idle arrays of the shared pool count, what lived at the start (image and mask) does not.
/// </summary>
internal static class PeakMemory
{
    /// <param name="work">Run once.</param>
    /// <param name="before">Bytes that lived at the start, before any run filled the pool.</param>
    public static long Of(Func<object> work, long before)
    {
        var done = false;
        var most = before;
        var watch = new Thread(() =>
        {
            while (!Volatile.Read(ref done))
            {
                GC.Collect();
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false));
            }
        });
        watch.Start();
        work();
        Volatile.Write(ref done, true);
        watch.Join();
        return most - before;
    }
}
