using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics;

public sealed class DigitalPhantomTests
{
    [Fact]
    public void every_feature_of_the_digital_phantom_matches_to_the_printed_digits()
    {
        var phantom = PhantomReference.For("digital-phantom")!;
        var computed = Computed.Of(DigitalPhantom.Image, DigitalPhantom.Mask, phantom.Settings);
        Assert.All(phantom.Values.Where(v => AllFamilies.List.Any(f => f.Abbreviation == v.Family)), reference =>
        {
            var value = computed[(reference.Code, reference.Subcode, reference.Aggregation)];
            Assert.Equal(Verdict.Match, VerdictRule.Judge(reference.Value, 0, value));
            var digit = reference.Value == 0 ? 0.01 : Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(reference.Value))) - 2);
            Assert.True(Math.Abs(value - reference.Value) <= 0.5000001 * digit,
                $"{reference.Feature} {reference.Aggregation}: {value}, printed {reference.Value}");
        });
    }
}
