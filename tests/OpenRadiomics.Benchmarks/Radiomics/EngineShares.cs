using System.Diagnostics;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Benchmarks.Radiomics;

/// <summary>
/// How evenly one extraction falls into parts, and how much memory it needs: processor time of each part on one thread, the bound that the longest sets on two,
/// bytes allocated and the most that lives at once. In less than a minute a region.
/// <c>dotnet run -c Release --project tests/OpenRadiomics.Benchmarks -- engine-parts small|b|c|[folder of the CT phantom's nifti files] [its configuration, ibsi-c if not said]</c>
/// </summary>
internal static class EngineShares
{
    private const int Runs = 9;
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(3);

    public static void Run(string which, string? configuration)
    {
        var (image, mask, settings) = Case(which, configuration ?? "ibsi-c");
        var crop = sizeof(float) * (long)ProcessingChain.Apply(image, mask, settings).Voxels;
        for (var (start, run) = (Stopwatch.GetTimestamp(), 0); run < 4 || run < 60 && Stopwatch.GetElapsedTime(start) < Warm; run++)
            Extraction.Of(image, mask, settings);
        Thread.Sleep(200);                                              // the compiler's second thoughts come after a pause

        var parts = Enumerable.Range(0, Runs).Select(_ => Once(image, mask, settings)).ToArray();
        var chain = Middle(parts.Select(run => run.Chain));
        var times = parts[0].Parts.Select((part, i) => (part.Name, Time: Middle(parts.Select(run => run.Parts[i].Time)))).ToArray();
        var (work, longest) = (times.Sum(part => part.Time), times.Max(part => part.Time));
        Console.WriteLine(
            $"{which}: {times.Length} parts, {chain + work:F1} ms of processor; chain {chain / (chain + work):P1}; longest part {longest / (chain + work):P1}.");
        foreach (var (name, time) in times.OrderByDescending(part => part.Time).Take(14))
            Console.WriteLine($"  {name,-14}{time,8:F2} ms {time / (chain + work),7:P1}");
        Console.WriteLine(
            $"Two threads at best {(chain + work) / (chain + Math.Max(longest, work / 2 + longest / 2)):F2} of one, if the longest part comes last.");

        var counted = GC.GetTotalAllocatedBytes(precise: true);
        Extraction.Of(image, mask, settings);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - counted;
        var living = PeakMemory.Of(() => Extraction.Of(image, mask, settings));
        Console.WriteLine($"Allocated {allocated / (double)crop:F2} crops of {crop / 1e6:F2} MB; at most {living / (double)crop:F2} live at once.");
    }

    private static (double Chain, (string Name, double Time)[] Parts) Once(Volume image, Mask mask, ProcessingSettings settings)
    {
        var start = Environment.CpuUsage.TotalTime;
        var region = ProcessingChain.Apply(image, mask, settings);
        var chain = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
        var times = new List<(string, double)>();
        foreach (var family in AllFamilies.List)
            foreach (var (i, part) in family.Parts(region).Index())
            {
                start = Environment.CpuUsage.TotalTime;
                _ = part().Count();
                times.Add(($"{family.Abbreviation} {i}", (Environment.CpuUsage.TotalTime - start).TotalMilliseconds));
            }
        return (chain, [.. times]);
    }

    private static double Middle(IEnumerable<double> values) => values.Order().ElementAt(Runs / 2);

    private static (Volume, Mask, ProcessingSettings) Case(string which, string configuration) => which switch
    {
        "small" => (SyntheticVolume.Image(), SyntheticVolume.Small(), SyntheticVolume.Settings),
        "b" => (SyntheticVolume.Image(), SyntheticVolume.Ball(), SyntheticVolume.Settings),
        "c" => (SyntheticVolume.Image(), SyntheticVolume.Large(), SyntheticVolume.Settings),
        _ => (PhantomFiles.Read(which, "image", "phantom.nii.gz"), Mask.OfLabel(PhantomFiles.Read(which, "mask", "mask.nii.gz"), 1),
            IbsiConfigurations.Named(configuration) ?? throw new ArgumentException($"No configuration {configuration}; ibsi-a … ibsi-e are.")),
    };
}
