using CsCheck;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics.Texture;

/// <summary>Texture does not depend on where a region lies or from which side it is seen.</summary>
public sealed class InvarianceTests
{
    private static readonly Aggregation[] InVolume = [Aggregation.Average3D, Aggregation.Merge3D, Aggregation.Volume3D];

    /// <summary>Where sums of doubles are reordered by turning a map: averages over directions and slices, and the sums of tone differences.</summary>
    private static bool IsReordered((string Code, Aggregation Aggregation) key) =>
        key.Aggregation is Aggregation.Average2D or Aggregation.Merge2D or Aggregation.Average25D or Aggregation.Average3D or Aggregation.Slices2D
        || key.Code is "QCDE" or "65HE" or "NQ30" or "HDEZ" or "1X9X";

    [Fact]
    public void moving_the_region_changes_no_bit() => Gen.Select(RandomMaps.Any, Gen.Int[0, 3], Gen.Int[0, 3]).Sample((map, before, after) =>
        Assert.Equal(TextureMaps.Features(map), TextureMaps.Features(RandomMaps.Padded(map, before, after))), iter: 50);

    [Fact]
    public void flips_and_turns_within_slices_change_nothing() => Gen.Select(RandomMaps.Any, Gen.Bool, Gen.Bool.Array[3]).Sample((map, turned, flips) =>
        AssertSame(map, RandomMaps.Turned(map, turned ? [1, 0, 2] : [0, 1, 2], flips), Enum.GetValues<Aggregation>()), iter: 50);

    [Fact]
    public void any_turn_by_90_degrees_changes_nothing_in_the_volume() =>
        Gen.Select(RandomMaps.Any, Gen.Shuffle(new[] { 0, 1, 2 }), Gen.Bool.Array[3]).Sample((map, axes, flips) =>
        AssertSame(map, RandomMaps.Turned(map, axes, flips), InVolume), iter: 50);

    private static void AssertSame(LevelMap map, LevelMap turned, Aggregation[] aggregations)
    {
        var other = TextureMaps.Features(turned);
        foreach (var (key, value) in TextureMaps.Features(map).Where(f => aggregations.Contains(f.Key.Aggregation)))
        {
            if (!IsReordered(key)) Assert.Equal(value, other[key]);
            else if (double.IsNaN(value)) Assert.Equal(value, other[key]);
            else Assert.Equal(value, other[key], 1e-12 * Math.Max(Math.Abs(value), Scale(key.Code, map)));
        }
    }

    /// <summary>Size of the terms that may cancel: cluster shade sums third powers of both signs.</summary>
    private static double Scale(string code, LevelMap map) => code == "7NFM" ? Math.Pow(2 * map.LevelCount, 3) : 1;

    [Fact]
    public void any_number_of_threads_gives_the_same_bits()
    {
        var region = ProcessingChain.Apply(DigitalPhantom.Image, DigitalPhantom.Mask, IbsiConfigurations.DigitalPhantom);
        var ct = TestContext.Current.CancellationToken;
        var one = Extraction.Of(region, TextureMaps.Families, 1, ct);
        foreach (var threads in new[] { 2, 3, 8 })
            Assert.Equal(one.Select(f => BitConverter.DoubleToInt64Bits(f.Value)),
                Extraction.Of(region, TextureMaps.Families, threads, ct).Select(f => BitConverter.DoubleToInt64Bits(f.Value)));
    }
}
