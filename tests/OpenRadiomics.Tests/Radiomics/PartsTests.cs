using CsCheck;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics;

public sealed class PartsTests
{
    [Fact]
    public void parts_in_any_order_are_the_family_bit_for_bit() => Case.Any.Sample(c =>
    {
        foreach (var family in AllFamilies.List)
        {
            var parts = family.Parts(c.Region);
            var backwards = parts.Reverse().Select(part => part().ToList()).Reverse().SelectMany(values => values);
            Assert.Equal(family.Compute(c.Region).Select(Bits), backwards.Select(Bits));
        }
    }, iter: 30);

    private static (string, string, Aggregation, long) Bits(FeatureValue value) =>
        (value.Code, value.Subcode, value.Aggregation, BitConverter.DoubleToInt64Bits(value.Value));
}
