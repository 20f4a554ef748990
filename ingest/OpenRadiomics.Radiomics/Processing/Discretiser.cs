using System.Diagnostics;

namespace OpenRadiomics.Radiomics;

/// <summary>Grey levels of the intensities inside the intensity mask.</summary>
internal static class Discretiser
{
    public static LevelMap Levels(Region region, Discretisation discretisation)
    {
        var levels = new ushort[region.Voxels];
        var (minimum, maximum) = Extremes(region);
        var count = region.IntensityCount == 0 ? 0 : discretisation switch
        {
            Discretisation.None => Same(region, levels, maximum),
            Discretisation.FixedBinNumber fixedNumber => FixedNumber(region, levels, fixedNumber.Bins, minimum, maximum),
            Discretisation.FixedBinSize fixedSize =>
                FixedSize(region, levels, fixedSize.Width, fixedSize.Minimum ?? region.Settings.LowestIntensity ?? minimum, minimum, maximum),
            Discretisation.PyRadiomicsBinWidth aligned => Aligned(region, levels, aligned.Width, minimum, maximum),
            _ => throw new UnreachableException(),
        };
        return new LevelMap(region.Nx, region.Ny, region.Nz, levels, count, region.MorphologicalMask);
    }

    private static (double Minimum, double Maximum) Extremes(Region region)
    {
        var (minimum, maximum) = (float.PositiveInfinity, float.NegativeInfinity);
        foreach (var run in region.Runs)
            foreach (var v in run) (minimum, maximum) = (Math.Min(minimum, v), Math.Max(maximum, v));
        return (minimum, maximum);
    }

    /// <summary>Sets the level of each voxel of a row that is inside.</summary>
    private delegate void SetLevels(ReadOnlySpan<float> row, ReadOnlySpan<bool> inside, Span<ushort> levels);

    private static void ByRow(Region region, ushort[] levels, SetLevels set)
    {
        for (var row = 0; row < region.Ny * region.Nz; row++)
            set(region.Row(row % region.Ny, row / region.Ny), region.IntensityMask.AsSpan(row * region.Nx, region.Nx),
                levels.AsSpan(row * region.Nx, region.Nx));
    }

    private static int Same(Region region, ushort[] levels, double maximum)
    {
        ByRow(region, levels, (row, inside, set) =>
        {
            for (var x = 0; x < row.Length; x++)
            {
                if (!inside[x]) continue;
                if (!(row[x] is >= 1 and <= ushort.MaxValue) || row[x] != MathF.Floor(row[x]))
                    throw new ArgumentException(
                        $"Intensity {row[x]} is no grey level: without discretisation intensities have to be whole numbers from 1 to 65535.");
                set[x] = (ushort)row[x];
            }
        });
        return (int)maximum;
    }

    private static int FixedNumber(Region region, ushort[] levels, int bins, double minimum, double maximum)
    {
        ByRow(region, levels, (row, inside, set) =>
        {
            for (var x = 0; x < row.Length; x++)
                if (inside[x]) set[x] = (ushort)Bin(row[x], bins, minimum, maximum);
        });
        return maximum > minimum ? bins : 1;
    }

    /// <summary>⌊bins·(v − min)/(max − min)⌋ + 1, the maximum itself in the last bin; a flat region is level 1.</summary>
    public static int Bin(double value, int bins, double minimum, double maximum) =>
        maximum > minimum ? Math.Min(bins, (int)(bins * (value - minimum) / (maximum - minimum)) + 1) : 1;

    /// <summary>⌊(v − first)/width⌋ + 1.</summary>
    private static int FixedSize(Region region, ushort[] levels, double width, double first, double minimum, double maximum)
    {
        if (minimum < first)
            throw new ArgumentException($"Intensity {minimum} lies below the first bin's edge, {first}: re-segment, or choose a lower minimum.");
        var count = Math.Floor((maximum - first) / width) + 1;
        if (!(count <= ushort.MaxValue)) throw new ArgumentException($"{count} grey levels of width {width}; possible are 65535.");
        ByRow(region, levels, (row, inside, set) =>
        {
            for (var x = 0; x < row.Length; x++)
                if (inside[x]) set[x] = (ushort)(Math.Floor((row[x] - first) / width) + 1);
        });
        return (int)count;
    }

    /// <summary>
    /// Number of edges first + k·width at or below the value, the first edge being min − (min mod width). Edges are computed as PyRadiomics does, so that
    /// values on them fall alike.
    /// </summary>
    private static int Aligned(Region region, ushort[] levels, double width, double minimum, double maximum)
    {
        var rest = minimum % width;          // C#'s remainder has the dividend's sign, Python's the divisor's
        var first = minimum - (rest < 0 ? rest + width : rest);
        var count = Math.Floor((maximum - first) / width) + 1;
        if (!(count < ushort.MaxValue)) throw new ArgumentException($"{count} grey levels of width {width}; possible are 65534.");
        ByRow(region, levels, (row, inside, set) =>
        {
            for (var x = 0; x < row.Length; x++)
                if (inside[x]) set[x] = (ushort)Bin(row[x]);
        });
        return Bin(maximum);

        int Bin(double value)
        {
            var bin = Math.Max(0, (int)Math.Floor((value - first) / width));
            while (bin > 0 && value < first + bin * width) bin--;
            while (value >= first + (bin + 1) * width) bin++;
            return bin + 1;
        }
    }
}
