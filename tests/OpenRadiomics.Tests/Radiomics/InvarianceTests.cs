using CsCheck;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics;

/// <summary>What must not change a value, and what changes it by a known factor.</summary>
public sealed class InvarianceTests
{
    [Fact]
    public void moving_the_region_changes_nothing() => Gen.Select(Case.Any, Gen.Int[0, 3], Gen.Int[0, 3]).Sample((c, before, after) =>
        AssertSame(c.Features(), c.Padded(before, after, float.NaN).Features(), c), iter: 100);

    [Fact]
    public void flips_and_turns_by_90_degrees_change_nothing() =>
        Gen.Select(Case.Any, Gen.Shuffle(new[] { 0, 1, 2 }), Gen.Bool.Array[3]).Sample((c, axes, flips) =>
        AssertSame(c.Features(), c.Turned(axes, flips).Features(), c), iter: 200);

    [Fact]
    public void a_larger_voxel_scales_lengths_areas_and_volumes() => Gen.Select(Case.Any, Gen.Double[0.3, 5]).Sample((c, by) =>
        AssertScaled(c, c.Stretched(by), "MORPH", unit => unit switch
        {
            Units.Millimetre => by, Units.SquareMillimetre => by * by, Units.CubicMillimetre or Units.IntensityVolume => by * by * by,
            Units.PerMillimetre => 1 / by, _ => 1,
        }), iter: 100);

    [Fact]
    public void a_stronger_intensity_scales_statistics() => Gen.Select(Case.Any, Gen.Int[2, 9]).Sample((c, by) =>
        AssertScaled(c, c.With(v => v * by), "STAT", unit => unit switch { Units.Intensity => by, Units.SquareIntensity => (double)by * by, _ => 1 }),
        iter: 100);

    [Fact]
    public void a_shifted_intensity_changes_no_shape_and_no_spread() => Gen.Select(Case.Any, Gen.Int[-500, 500]).Sample((c, by) =>
    {
        var (one, other) = (c.Features(), c.With(v => v + by).Features());
        foreach (var code in (string[])["RNU0", "C0JK", "L0JK", "TDIC", "R3ER", "ECT3", "SALO", "2OJQ", "4FUA", "X6K6", "TLU2"])
            AssertClose(one[(code, "", Aggregation.Whole)], other[(code, "", Aggregation.Whole)], 1e3, code);
    }, iter: 100);

    [Fact]
    public void any_number_of_threads_gives_the_same_bits()
    {
        var region = ProcessingChain.Apply(DigitalPhantom.Image, DigitalPhantom.Mask, IbsiConfigurations.DigitalPhantom);
        var ct = TestContext.Current.CancellationToken;
        var one = Extraction.Of(region, AllFamilies.List, 1, ct);
        foreach (var threads in new[] { 2, 5 }) Assert.Equal(one, Extraction.Of(region, AllFamilies.List, threads, ct));
    }

    private static void AssertScaled(Case one, Case other, string family, Func<string, double> factor)
    {
        var (before, after) = (one.Features(), other.Features());
        foreach (var definition in Case.Families.Single(f => f.Abbreviation == family).Definitions)
        {
            var key = (definition.Code, definition.Subcode, Aggregation.Whole);
            AssertClose(factor(definition.Unit) * before[key], after[key], factor(definition.Unit) * Scale(definition.Code), definition.Name);
        }
    }

    private static void AssertSame(
        Dictionary<(string Code, string Subcode, Aggregation Aggregation), double> one,
        Dictionary<(string Code, string Subcode, Aggregation Aggregation), double> other, Case c)
    {
        Assert.Equal(one.Count, other.Count);
        foreach (var (key, value) in one) AssertClose(value, other[key], Scale(key.Code), $"{key.Code} of {c.Mask.Grid}");
    }

    /// <summary>The size of the terms that may cancel, in the feature's unit.</summary>
    private static double Scale(string code) => code is "KE2A" or "88K1" or "IPH6" or "C3I7" or "7TET" or "9S40" or "KLMA" or "NPT7" ? 10 : 1;

    private static void AssertClose(double expected, double actual, double scale, string what)
    {
        if (double.IsNaN(expected) && double.IsNaN(actual)) return;
        // the iteration stops at 1e-7
        var tolerance = what.Contains("enclosing ellipsoid") || what.StartsWith("SWZ1") || what.StartsWith("BRI8") ? 1e-5 : 1e-9;
        Assert.True(Math.Abs(expected - actual) <= tolerance * Math.Max(scale, Math.Abs(expected)), $"{what}: {expected} and {actual}");
    }
}
