using System.Diagnostics;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Benchmarks.Radiomics;

/// <summary>
/// Each family and the whole set, once through the chain, as a person would time it: the least of a few runs after one to warm up,
/// and the processor time of a run, which other work on the machine disturbs less.
/// <c>dotnet run -c Release --project tests/OpenRadiomics.Benchmarks -- engine</c>
/// </summary>
internal static class EngineTimings
{
    private const int Runs = 5;

    public static void Run()
    {
        var image = SyntheticVolume.Image();
        foreach (var (name, mask) in new[] { ("ball", SyntheticVolume.Ball()), ("large", SyntheticVolume.Large()) })
        {
            var voxels = mask.Voxels.Count(inside => inside);
            Console.WriteLine($"{name}: {voxels} voxels");
            Report("chain", voxels, () => ProcessingChain.Apply(image, mask, SyntheticVolume.Settings).Levels);
            foreach (var family in AllFamilies.List)
            {
                var region = ProcessingChain.Apply(image, mask, SyntheticVolume.Settings);
                _ = (region.Levels, region.SortedValues);
                Report(family.Abbreviation, voxels, () => Extraction.Of(region, [family]));
            }
            foreach (var threads in new[] { 1, 2 })
                Report($"whole, {threads} thread{(threads > 1 ? "s" : "")}", voxels, () => Extraction.Of(image, mask, SyntheticVolume.Settings, threads));
        }
    }

    private static void Report(string what, int voxels, Func<object> work)
    {
        work();
        var times = new double[Runs];
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        for (var run = 0; run < Runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            work();
            times[run] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        var used = (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalMilliseconds / Runs;
        var allocated = (GC.GetTotalAllocatedBytes(precise: true) - before) / Runs;
        Console.WriteLine($"| {what} | {times.Min():F1} ms | {used:F1} ms | {used * 1e6 / voxels:F0} | {allocated / 1e6:F1} MB |");
    }
}
