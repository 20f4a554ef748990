namespace OpenRadiomics.Radiomics;

/// <summary>Level and size of each zone (IBSI 9SAK).</summary>
internal readonly struct ZoneSizeKernel(Zones zones) : IPairKernel
{
    public void Count<TTally>(LevelBox box, ref TTally tally) where TTally : struct, ITally, allows ref struct
    {
        var marks = zones.Marks;
        for (var i = 0; i < box.Levels.Length; i++)
            if (box.Levels[i] != 0 && marks[i] < 0) tally.Add(box.Levels[i], -marks[i]);
    }
}

/// <summary>Level and least distance to the border of each zone (IBSI VMDZ).</summary>
internal readonly struct ZoneDistanceKernel(Zones zones) : IPairKernel
{
    public void Count<TTally>(LevelBox box, ref TTally tally) where TTally : struct, ITally, allows ref struct
    {
        var marks = zones.Marks;
        var distances = zones.Distances;
        for (var i = 0; i < box.Levels.Length; i++)
            if (box.Levels[i] != 0 && marks[i] < 0) tally.Add(box.Levels[i], distances[i]);
    }
}
