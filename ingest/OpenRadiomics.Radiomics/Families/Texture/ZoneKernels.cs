namespace OpenRadiomics.Radiomics;

/// <summary>Level and size of each zone (IBSI 9SAK).</summary>
internal readonly struct ZoneSizeKernel(Zones zones) : IPairKernel
{
    public void Count<TTally>(LevelBox box, ref TTally tally) where TTally : struct, ITally, allows ref struct
    {
        for (var k = 0; k < zones.Count; k++) tally.Add(zones.Levels[k], zones.Sizes[k]);
    }
}

/// <summary>Level and least distance to the border of each zone (IBSI VMDZ).</summary>
internal readonly struct ZoneDistanceKernel(Zones zones) : IPairKernel
{
    public void Count<TTally>(LevelBox box, ref TTally tally) where TTally : struct, ITally, allows ref struct
    {
        for (var k = 0; k < zones.Count; k++) tally.Add(zones.Levels[k], zones.Distances[k]);
    }
}
