using CsCheck;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics.Texture;

/// <summary>Every kernel against the plain loop, entry by entry, bit for bit.</summary>
public sealed class KernelTests
{
    private static readonly Gen<(LevelMap Map, int Distance)> MapAndDistance = Gen.Select(RandomMaps.Any, Gen.Int[1, 3]);

    [Fact]
    public void pairs_are_those_of_the_plain_loop() => Gen.Select(MapAndDistance, Gen.Bool).Sample((on, symmetric) =>
    {
        var settings = new TextureSettings(CooccurrenceDistance: on.Distance, CooccurrenceSymmetric: symmetric);
        foreach (var step in Step.InVolume)
            AssertSame(new PlainLoops(on.Map).Cooccurrence(step.Times(on.Distance), symmetric), Matrices.Cooccurrence(on.Map, null, step, settings));
    });

    [Fact]
    public void runs_are_those_of_the_plain_loop() => RandomMaps.Any.Sample(map =>
    {
        foreach (var step in Step.InVolume) AssertSame(new PlainLoops(map).Runs(step), Matrices.Runs(map, null, step));
        foreach (var step in Step.InPlane) AssertSame(new PlainLoops(map).Runs(step), Matrices.Runs(map, null, step));
    });

    [Fact]
    public void zones_are_those_of_the_plain_loop() => Gen.Select(RandomMaps.Any, Gen.Bool).Sample((map, acrossSlices) =>
    {
        var plain = new PlainLoops(map).Zones(acrossSlices);
        Assert.Equal(Count(plain.Select(zone => (zone.Level, zone.Size))), Matrices.ZoneSizes(map, null, acrossSlices));
        Assert.Equal(Count(plain.Select(zone => (zone.Level, zone.Distance))), Matrices.ZoneDistances(map, null, acrossSlices));
    });

    [Fact]
    public void distances_are_the_least_number_of_steps_to_the_outside() => Gen.Select(RandomMaps.Any, Gen.Bool).Sample((map, acrossSlices) =>
    {
        var measured = new DistanceToBorder().Measure(LevelBox.Of(map), acrossSlices);
        Assert.Equal(Array.ConvertAll(new PlainLoops(map).Distances(acrossSlices), d => (ushort)d), measured.ToArray());
    });

    [Fact]
    public void dependences_are_those_of_the_plain_loop() => Gen.Select(MapAndDistance, Gen.Int[0, 4], Gen.Bool).Sample((on, coarseness, acrossSlices) =>
        AssertSame(
            new PlainLoops(on.Map).Dependences(on.Distance, coarseness, acrossSlices),
            Matrices.Dependences(on.Map, null, acrossSlices, new(DependenceDistance: on.Distance, DependenceCoarseness: coarseness))));

    [Fact]
    public void tone_differences_are_those_of_the_plain_loop() => Gen.Select(MapAndDistance, Gen.Bool).Sample((on, acrossSlices) =>
    {
        var (n, s) = new PlainLoops(on.Map).ToneDifferences(on.Distance, acrossSlices);
        var expected = Enumerable.Range(1, on.Map.LevelCount).Where(level => n[level] != 0).ToDictionary(level => level, level => (n[level], s[level]));
        Assert.Equal(expected, Matrices.ToneDifferences(on.Map, null, acrossSlices, on.Distance));
    });

    [Fact]
    public void a_slice_is_a_map_of_its_own() => RandomMaps.Any.Sample(map =>
    {
        for (var z = 0; z < map.Nz; z++)
        {
            var size = map.Nx * map.Ny;
            LevelMap slice = new(map.Nx, map.Ny, 1, map.Levels[(z * size)..((z + 1) * size)], map.LevelCount,
                map.MorphologicalMask[(z * size)..((z + 1) * size)]);
            foreach (var step in Step.InPlane)
            {
                Assert.Equal(Matrices.Cooccurrence(slice, null, step, TextureSettings.Default), Matrices.Cooccurrence(map, z, step, TextureSettings.Default));
                Assert.Equal(Matrices.Runs(slice, null, step), Matrices.Runs(map, z, step));
            }
            Assert.Equal(Matrices.ZoneDistances(slice, null, false), Matrices.ZoneDistances(map, z, false));
            Assert.Equal(Matrices.Dependences(slice, null, true, TextureSettings.Default), Matrices.Dependences(map, z, false, TextureSettings.Default));
        }
    });

    [Fact]
    public void tables_and_sorting_count_the_same() => Gen.Select(RandomMaps.Any, Gen.Bool).Sample((map, symmetric) =>
    {
        var box = LevelBox.Of(map);
        var (table, sorted, counter) = (new CountMatrix(), new CountMatrix(), new PairCounter());
        foreach (var step in Step.InVolume)
        {
            table.Clear();
            sorted.Clear();
            counter.CountInTable(box, new CooccurrenceKernel(step), box.Highest + 1, symmetric, table);
            counter.CountBySorting(box, new CooccurrenceKernel(step), box.Highest, symmetric, sorted);
            Assert.Equal(table.Rows.ToArray(), sorted.Rows.ToArray());
            Assert.Equal(table.Columns.ToArray(), sorted.Columns.ToArray());
            Assert.Equal(table.Counts.ToArray(), sorted.Counts.ToArray());
        }
    });

    [Fact]
    public void keys_are_sorted_whatever_their_number_and_size() => Gen.Select(Gen.Int[1, 63], Gen.ULong.Array[0, 200]).Sample((bits, numbers) =>
    {
        var keys = Array.ConvertAll(numbers, number => number >> (64 - bits));
        ulong[] expected = [.. keys.Order()];
        KeySort.Sort(keys, new ulong[keys.Length], bits);
        Assert.Equal(expected, keys);
    });

    private static void AssertSame(int[,] plain, Dictionary<(int, int), double> computed)
    {
        var expected = new Dictionary<(int, int), double>();
        for (var i = 0; i < plain.GetLength(0); i++)
            for (var j = 0; j < plain.GetLength(1); j++)
                if (plain[i, j] != 0) expected.Add((i, j), plain[i, j]);
        Assert.Equal(expected, computed);
    }

    private static Dictionary<(int, int), double> Count(IEnumerable<(int, int)> zones) =>
        zones.CountBy(zone => zone).ToDictionary(pair => pair.Key, pair => (double)pair.Value);
}
