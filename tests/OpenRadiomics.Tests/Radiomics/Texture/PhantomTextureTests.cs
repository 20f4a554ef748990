using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics.Texture;

/// <summary>Texture features of the digital phantom against IBSI's reference values.</summary>
public sealed class PhantomTextureTests
{
    private static readonly PhantomReference Phantom = PhantomReference.For("digital-phantom")!;

    [Fact]
    public void every_texture_value_of_the_digital_phantom_matches_to_the_printed_digits()
    {
        var region = ProcessingChain.Apply(DigitalPhantom.Image, DigitalPhantom.Mask, IbsiConfigurations.DigitalPhantom);
        var computed = Extraction.Of(region, TextureMaps.Families, ct: TestContext.Current.CancellationToken)
            .ToDictionary(f => (f.Definition.Code, f.Aggregation), f => f.Value);
        var references = Phantom.Values.Where(v => TextureMaps.Families.Any(family => family.Abbreviation == v.Family)).ToList();
        Assert.Equal(25 * 6 + 16 * 6 + (16 + 16 + 5 + 17) * 3, references.Count);
        var wrong = references
            .Where(r => VerdictRule.Judge(r.Value, r.Tolerance, computed[(r.Code, r.Aggregation)]) != Verdict.Match
                || !Prints(r.Value, computed[(r.Code, r.Aggregation)]))
            .Select(r => $"{r.Tag}: {computed[(r.Code, r.Aggregation)]}, not {r.Value}");
        Assert.Empty(wrong);
        Assert.Equal(references.Count, computed.Count);
    }

    /// <summary>Whether a value rounds to the three significant digits printed.</summary>
    private static bool Prints(double printed, double value)
    {
        if (printed == 0) return Math.Abs(value) < 0.0005;
        var digit = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(printed))) - 2);
        return Math.Abs(value - printed) <= 0.5000001 * digit;
    }

    [Fact]
    public void names_codes_and_tags_are_those_of_the_reference_tables()
    {
        foreach (var reference in Phantom.Values)
        {
            if (TextureMaps.Families.FirstOrDefault(family => family.Abbreviation == reference.Family) is not { } family) continue;
            var definition = Assert.Single(family.Definitions, d => d.Code == reference.Code);
            Assert.Equal(reference.Feature, definition.Name);
            Assert.StartsWith(definition.Tag + "_", reference.Tag, StringComparison.Ordinal);
        }
    }
}
