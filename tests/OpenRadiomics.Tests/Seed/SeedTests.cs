using OpenRadiomics.Radiomics;
using OpenRadiomics.Seed;

namespace OpenRadiomics.Tests.Seed;

public sealed class SeedTests
{
    [Fact]
    public void random_numbers_are_the_same_for_ever()
    {
        var random = new SplitMix(42);
        Assert.Equal([0.7415648787718233, 0.1599103928769201, 0.27860113025513866], new[] { random.Next(), random.Next(), random.Next() });
    }

    [Fact]
    public void readers_draw_nearly_the_same_lesion()
    {
        var ct = new ChestCt(1);
        var (a, b) = (ct.DrawnBy(0), ct.DrawnBy(1));
        var both = a.Voxels.Zip(b.Voxels).Count(pair => pair is (true, true));
        var dice = 2.0 * both / (a.Voxels.Count(inside => inside) + b.Voxels.Count(inside => inside));
        Assert.InRange(dice, 0.8, 0.999);
        Assert.All(ct.Image.Voxels, hu => Assert.True(hu == MathF.Round(hu) && hu is >= -1024 and <= 3071));
    }

    [Fact]
    public void a_table_has_a_row_for_each_value_and_keeps_every_digit()
    {
        var values = Extraction.Of(DigitalPhantom.Image, DigitalPhantom.Mask, IbsiConfigurations.DigitalPhantom, ct: TestContext.Current.CancellationToken);
        var rows = FeatureTables.Of(values).TrimEnd('\n').Split('\n');
        Assert.Equal(values.Count + 1, rows.Length);
        Assert.Equal("ibsi_code,aggregation_code,feature,value,unit,settings_hash", rows[0]);
        var mean = values.Single(value => value.Definition.Code == "Q4LE");
        Assert.Contains(rows, row => row.StartsWith($"Q4LE,DHQ4,\"{mean.Definition.Name}\",{mean.Value:R},", StringComparison.Ordinal));
    }
}
