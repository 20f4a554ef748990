using CsCheck;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics;

/// <summary>Features that are formulas of others (I01 to I12 of the reference material's feature identities).</summary>
public sealed class RelationTests
{
    [Fact]
    public void the_relations_between_features_hold() => Case.Any.Sample(c =>
    {
        var values = c.Features();
        double F(string code) => values[(code, "", Aggregation.Whole)];
        Same(F("2PR5"), F("C0JK") / F("RNU0"));
        Same(F("QCFX"), Math.Cbrt(36 * Math.PI * F("RNU0") * F("RNU0")) / F("C0JK"));
        Same(F("KRCK"), 1 / F("QCFX"));
        Same(F("25C7"), F("KRCK") - 1);
        Same(F("BQWJ"), Math.Pow(F("QCFX"), 3));
        Same(F("SKGS"), F("RNU0") / (Math.Sqrt(Math.PI) * Math.Pow(F("C0JK"), 1.5)));
        Same(F("Q3CK"), F("P9VJ") / F("TDIC"));
        Same(F("N17B"), F("7J51") / F("TDIC"));
        Same(F("2OJQ"), F("84IY") - F("1GSF"));
        if (Math.Abs(F("Q4LE")) > 1e-6) Same(F("7TET"), Math.Sqrt(F("ECT3")) / F("Q4LE"));
        Same(F("5ZWQ"), Math.Sqrt(F("ECT3") + F("Q4LE") * F("Q4LE")));
        Same(F("99N0"), F("RNU0") * F("Q4LE"));
        Assert.True(F("0F91") >= F("VJGA"));
        Assert.True(F("R3ER") <= 1 + 1e-9, "the hull holds the mesh");
        Assert.True(F("PBX1") <= F("ZH1A") + 1e-9, "the oriented box is no larger than the grid's own");
        Assert.True(F("SWZ1") <= 1 && F("ZH1A") <= 1 + 1e-9);
    }, iter: 200);

    private static void Same(double expected, double actual)
    {
        if (double.IsNaN(expected) && double.IsNaN(actual)) return;
        Assert.True(Math.Abs(expected - actual) <= 1e-9 * Math.Max(1, Math.Abs(expected)), $"{expected} and {actual}");
    }
}
