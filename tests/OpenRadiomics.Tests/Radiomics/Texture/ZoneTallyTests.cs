using CsCheck;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics.Texture;

public sealed class ZoneTallyTests
{
    [Fact]
    public void zones_are_counted_in_order_whatever_their_size() =>
        Gen.Select(Gen.OneOf(Gen.Const(4), Gen.Const(300), Gen.Const(5000)), Gen.Int[1, 5000].Array[0, 200],
            Gen.OneOf(Gen.Int[1, 40], Gen.Int[1, 100_000]).Array[200]).Sample((highest, levels, sizes) =>
    {
        var (tally, matrix) = (new ZoneTally(highest), new CountMatrix());
        for (var again = 0; again < 2; again++)                          // what has been moved is gone
        {
            var zones = levels.Zip(sizes, (level, size) => (Level: 1 + level % highest, Size: size)).ToList();
            foreach (var (level, size) in zones) tally.Add(level, size);
            tally.MoveTo(matrix);
            var expected = zones.CountBy(zone => zone).OrderBy(zone => zone.Key).ToList();
            Assert.Equal(expected.Select(zone => zone.Key), matrix.Rows.ToArray().Zip(matrix.Columns.ToArray()));
            Assert.Equal(expected.Select(zone => (double)zone.Value), matrix.Counts.ToArray());
        }
    });
}
