using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics.Texture;

/// <summary>Texture matrices of a map as dictionaries (level, second index) → count, so that tests can compare them.</summary>
internal static class Matrices
{
    public static LevelMap Map(int nx, int ny, int nz, ushort[] levels, int? levelCount = null, bool[]? morphological = null) =>
        new(nx, ny, nz, levels, levelCount ?? levels.DefaultIfEmpty().Max(), morphological ?? Array.ConvertAll(levels, level => level != 0));

    /// <summary>The matrix that a kernel counts over a map, or over one of its slices.</summary>
    public static Dictionary<(int, int), double> Of(LevelMap map, int? slice, Fill fill)
    {
        var matrix = new CountMatrix();
        var box = LevelBox.Of(map);
        fill(slice is { } z ? box.Slice(z) : box, new PairCounter(), matrix);
        return Dictionary(matrix);
    }

    public static Dictionary<(int, int), double> Cooccurrence(LevelMap map, int? slice, Step step, TextureSettings settings) =>
        Of(map, slice, (box, counter, matrix) => GlcmFamily.CountDirection(counter, box, step, settings, matrix));

    public static Dictionary<(int, int), double> Runs(LevelMap map, int? slice, Step step) =>
        Of(map, slice, (box, counter, matrix) => GlrlmFamily.CountDirection(counter, box, step, new int[2 * map.Nx * map.Ny], matrix));

    public static Dictionary<(int, int), double> ZoneSizes(LevelMap map, int? slice, bool acrossSlices) =>
        Of(map, slice, (box, _, matrix) =>
        {
            var tally = new ZoneTally(box.Highest);
            new Zones().Count(box, acrossSlices, tally, null);
            tally.MoveTo(matrix);
        });

    public static Dictionary<(int, int), double> ZoneDistances(LevelMap map, int? slice, bool acrossSlices) =>
        Of(map, slice, (box, _, matrix) =>
        {
            var tally = new ZoneTally(box.Highest);
            new Zones().Count(box, acrossSlices, null, tally);
            tally.MoveTo(matrix);
        });

    public static Dictionary<(int, int), double> Dependences(LevelMap map, int? slice, bool acrossSlices, TextureSettings settings) =>
        Of(map, slice, (box, counter, matrix) => NgldmFamily.CountDependences(counter, box, acrossSlices, settings, matrix));

    /// <summary>Level → (n, s) of the levels that occur.</summary>
    public static Dictionary<int, (double N, double S)> ToneDifferences(LevelMap map, int? slice, bool acrossSlices, int distance)
    {
        var matrix = new ToneDifferences();
        var box = LevelBox.Of(map);
        matrix.Measure(slice is { } z ? box.Slice(z) : box, distance, acrossSlices);
        var levels = new Dictionary<int, (double, double)>();
        for (var i = 1; i < matrix.Counts.Length; i++)
            if (matrix.Counts[i] != 0) levels[i] = (matrix.Counts[i], matrix.Differences[i]);
        return levels;
    }

    public static Dictionary<(int, int), double> Dictionary(CountMatrix matrix)
    {
        var entries = new Dictionary<(int, int), double>();
        for (var k = 0; k < matrix.Length; k++) entries.Add((matrix.Rows[k], matrix.Columns[k]), matrix.Counts[k]);
        return entries;
    }

    internal delegate void Fill(LevelBox box, PairCounter counter, CountMatrix matrix);
}
