using System.Numerics;
using System.Runtime.Intrinsics;
using CsCheck;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics.Shape;

public sealed class CombTests
{
    [Fact]
    public void all_combs_together_are_the_plain_transform() =>
        Gen.Select(Gen.Int[1, 40], Gen.Int[0, 3], Gen.Double[-5, 5].Array[8 * 40]).Sample((places, more, numbers) =>
    {
        var spread = (places + Comb.Teeth - 1) / Comb.Teeth + more;
        var lines = new Vector512<double>[places];
        for (var j = 0; j < places; j++) lines[j] = Vector512.Create(numbers.AsSpan(Comb.Teeth * j, Comb.Teeth));
        for (var k = 0; k < spread; k++)
        {
            var (re, im) = (new Vector512<double>[Comb.Teeth], new Vector512<double>[Comb.Teeth]);
            new Comb(k, spread, places).Transform(lines, 1, re, im);
            for (var line = 0; line < Comb.Teeth; line++)
                for (var tooth = 0; tooth < Comb.Teeth; tooth++)
                {
                    var plain = Plain(lines, line, k + spread * tooth, Comb.Teeth * spread);
                    Assert.Equal(plain.Real, re[line][tooth], 1e-10);
                    Assert.Equal(plain.Imaginary, im[line][tooth], 1e-10);
                }
        }
    }, iter: 30);

    private static Complex Plain(Vector512<double>[] lines, int line, int frequency, int period)
    {
        var sum = Complex.Zero;
        for (var j = 0; j < lines.Length; j++) sum += lines[j][line] * Complex.Exp(new Complex(0, -2 * Math.PI * ((long)j * frequency % period) / period));
        return sum;
    }
}
