using OpenRadiomics.Checks;
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
    public void our_engines_phantom_table_matches_every_reference_value()
    {
        using var table = Engine.PhantomTable().Open();
        var compared = Assert.IsType<PhantomCheckOutcome.Compared>(PhantomCheck.Look(table, "digital-phantom", ct: TestContext.Current.CancellationToken));
        var total = Assert.Single(compared.Results).Total;
        Assert.Equal((482, 0, 0, 0, 0), (total.Match, total.PartialMatch, total.NoMatch, total.NotSubmitted, total.NotComparable));
    }
}
