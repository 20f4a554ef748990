using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics.Texture;

/// <summary>Texture features of the CT phantom against IBSI's reference values, by the verdict rule of its compliance sheets.</summary>
public sealed class CtPhantomTextureTests
{
    [Theory]
    [InlineData("ct-phantom-a", 272)]
    public void every_texture_value_matches(string phantom, int values)
    {
        var (image, mask) = CtPhantom.Voxels;
        var reference = PhantomReference.For(phantom)!;
        var region = ProcessingChain.Apply(image, mask, reference.Settings);
        var computed = Extraction.Of(region, TextureMaps.Families, 2, TestContext.Current.CancellationToken).ToDictionary(f => (f.Definition.Code, f.Aggregation), f => f.Value);
        var expected = reference.Values.Where(v => TextureMaps.Families.Any(family => family.Abbreviation == v.Family)).ToList();
        Assert.Equal(values, expected.Count);
        Assert.Empty(expected
            .Where(r => VerdictRule.Judge(r.Value, r.Tolerance, computed[(r.Code, r.Aggregation)]) != Verdict.Match)
            .Select(r => $"{r.Tag}: {computed[(r.Code, r.Aggregation)]}, not {r.Value} ± {r.Tolerance} ({r.Consensus})"));
    }
}
