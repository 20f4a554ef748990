using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Benchmarks.Radiomics;

/// <summary>
/// Each family, the whole set and what answers PyRadiomics' features, on three regions of the synthetic volume and, where the reference material is at hand,
/// on the CT phantom in configuration C; one thread and two, against the plain loops and the rivals' times.
/// <c>dotnet run -c Release --project tests/OpenRadiomics.Benchmarks -- engine [folder of the CT phantom's nifti files]</c>
/// </summary>
internal static class EngineTimings
{
    public static void Run(string? phantom)
    {
        var image = SyntheticVolume.Image();
        Report("small", image, SyntheticVolume.Small(), SyntheticVolume.Settings, plainly: true, rivals: new(83, null, null));
        Report("(b)", image, SyntheticVolume.Ball(), SyntheticVolume.Settings, plainly: true, rivals: new(2200, 580, 26_000));
        Report("(c)", image, SyntheticVolume.Large(), SyntheticVolume.Settings, plainly: true, rivals: new(29_000, 4200, null));
        if (phantom is not null)
            Report("PAT1, configuration C", PhantomFiles.Read(phantom, "image", "phantom.nii.gz"),
                Mask.OfLabel(PhantomFiles.Read(phantom, "mask", "mask.nii.gz"), 1), IbsiConfigurations.C, plainly: false, rivals: new(null, null, null));
    }

    private static void Report(string name, Volume image, Mask mask, ProcessingSettings settings, bool plainly, Rivals rivals)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Extraction.Of(image, mask, settings);
        var first = GC.GetTotalAllocatedBytes(precise: true) - before;
        var region = ProcessingChain.Apply(image, mask, settings);
        _ = (region.Levels, region.Ranks);
        var table = new TimingTable(region.IntensityCount, sizeof(float) * (long)region.Voxels);
        Console.WriteLine($"\n{name}: {region.IntensityCount:N0} voxels in a box of {region.Nx} × {region.Ny} × {region.Nz}; load {TimingTable.Load}\n");
        table.Head();
        table.Row("chain, levels, ranks", Timing.Of(() => Prepared(image, mask, settings)));
        foreach (var family in AllFamilies.List.Where(family => family.Abbreviation is not ("GLSZM" or "GLDZM")))
            table.Row(family.Abbreviation, Timing.Of(() => Extraction.Of(region, [family])), plainly ? Plain(family.Abbreviation, region.Levels) : null);

        // a region keeps them
        table.Row("GLSZM and GLDZM", Timing.Of(() => ZoneFeatures.Compute(region.Levels, settings.Dimensions)), plainly ? Plain("zones", region.Levels) : null);

        var (one, two) = Timing.ByTurns(() => Extraction.Of(image, mask, settings), () => Extraction.Of(image, mask, settings, threads: 2));
        table.Row("everything", one);
        table.Row("everything, two threads", two);
        var (shape, rest) = (Timing.Of(() => PyRadiomicsFeatures.Shape(region)),
            Timing.Of(() => PyRadiomicsFeatures.WithoutShape(Prepared(image, mask, settings))));
        table.Row("PyRadiomics' shape", shape);
        table.Row("PyRadiomics' rest, with chain", rest);
        table.Row("PyRadiomics' features, with chain", Timing.Of(() => PyRadiomicsFeatures.All(image, mask, settings, 1)));
        Console.WriteLine(
            $"\nTwo threads: {one.Milliseconds / two.Milliseconds:F2} of one. The very first run allocated {table.Crops(first):F1} crops, pooled memory included.");
        rivals.Compare(everything: one.Milliseconds, pyRadiomics: shape.Milliseconds + rest.Milliseconds, withoutShape: rest.Milliseconds);
    }

    private static Region Prepared(Volume image, Mask mask, ProcessingSettings settings)
    {
        var region = ProcessingChain.Apply(image, mask, settings);
        if (region.IntensityCount > 0) _ = (region.Levels, region.Ranks);
        return region;
    }

    /// <summary>The plain loops count matrices alone; those for zones find sizes and distances together.</summary>
    private static Timing? Plain(string family, LevelMap map)
    {
        var plain = new Tests.Radiomics.Texture.PlainLoops(map);
        return family switch
        {
            "GLCM" => Timing.Few(() => Array.ConvertAll(Step.InVolume.ToArray(), step => plain.Cooccurrence(step, symmetric: true))),
            "GLRLM" => Timing.Few(() => Array.ConvertAll(Step.InVolume.ToArray(), plain.Runs)),
            "zones" => Timing.Few(() => plain.Zones(acrossSlices: true)),
            "NGTDM" => Timing.Few(() => plain.ToneDifferences(1, acrossSlices: true)),
            "NGLDM" => Timing.Few(() => plain.Dependences(1, 0, acrossSlices: true)),
            _ => null,
        };
    }
}
