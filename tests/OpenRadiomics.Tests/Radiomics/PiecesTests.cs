using CsCheck;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics;

public sealed class PiecesTests
{
    [Fact]
    public void every_piece_is_done_once_whoever_asks_first()
    {
        var done = new int[5];
        var pieces = new Pieces<int>(5, i => ++done[i] * 10 + i);
        var parts = pieces.Parts.ToList();
        Assert.Empty(parts[3]());
        Assert.Equal([0, 0, 0, 1, 0], done);
        Assert.Equal([10, 11, 12, 13, 14], pieces.Made);
        foreach (var part in parts) Assert.Empty(part());
        Assert.Equal([1, 1, 1, 1, 1], done);
    }

    [Fact]
    public void what_fails_in_a_piece_reaches_whoever_needs_it()
    {
        var pieces = new Pieces<int>(2, i => i == 1 ? throw new ArgumentException("No.") : i);
        Assert.Throws<ArgumentException>(() => pieces.Made.ToList());
        Assert.Throws<ArgumentException>(() => pieces.Parts.Last()().ToList());
    }

    [Fact]
    public void threads_change_no_bit() => Case.Any.Sample(c =>
    {
        var one = Extraction.Of(c.Region, AllFamilies.List);
        var three = Extraction.Of(c.Region, AllFamilies.List, threads: 3);
        Assert.Equal(one.Select(Bits), three.Select(Bits));
    }, iter: 20);

    private static (string, string, Aggregation, long) Bits(ExtractedFeature feature) =>
        (feature.Definition.Code, feature.Definition.Subcode, feature.Aggregation, BitConverter.DoubleToInt64Bits(feature.Value));
}
