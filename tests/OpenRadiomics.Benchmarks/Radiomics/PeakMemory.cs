namespace OpenRadiomics.Benchmarks.Radiomics;

/// <summary>
/// The most managed memory that lives at once while some work is done: the heap is collected in full over and over meanwhile, and what remains is counted.
/// Idle arrays of the shared pool count, what lived before (image and mask) does not.
/// </summary>
internal static class PeakMemory
{
    public static long Of(Func<object> work)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
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
