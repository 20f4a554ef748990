using CsCheck;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics.Texture;

/// <summary>Relations between features that follow from their definitions (I13 … I22 of the reference material), each within its scope.</summary>
public sealed class RelationTests
{
    private static readonly Aggregation[] Directional =
        [Aggregation.Average2D, Aggregation.Merge2D, Aggregation.Average25D, Aggregation.Merge25D, Aggregation.Average3D, Aggregation.Merge3D];

    private static readonly Aggregation[] SingleMatrix = [Aggregation.Merge25D, Aggregation.Merge3D, Aggregation.Slices25D, Aggregation.Volume3D];

    [Fact]
    public void relations_of_co_occurrence_hold() => Gen.Select(RandomMaps.Any, Gen.Bool).Sample((map, symmetric) =>
    {
        var features = TextureMaps.Features(map, new TextureSettings(CooccurrenceSymmetric: symmetric));
        foreach (var aggregation in Directional)
        {
            double Of(string code) => features[(code, aggregation)];
            if (double.IsNaN(Of("GYBY"))) continue;                                 // no pairs at all
            Same(Of("8S9J"), Of("TF7R"));                                           // I14
            Same(Of("OEEB"), Of("DG8W"));                                           // I15
            Assert.True(Of("NTRS") <= Of("TU9B") + 1e-12);                          // I18
            Assert.True(Of("P6QZ") <= Of("TU9B") + 1e-12);                          // I19
            if (SingleMatrix.Contains(aggregation)) Same(Of("D3YU"), Of("ACUI") - Of("TF7R") * Of("TF7R"));     // I16
            if (!symmetric) continue;
            Same(Of("ZGXS"), 2 * Of("60VM"));                                       // I13
            Same(Of("DG8W") + Of("ACUI"), 4 * Of("UR99"));                          // I17
        }
    });

    [Fact]
    public void both_non_uniformities_give_the_number_of_items() => RandomMaps.Any.Sample(map =>
    {
        var features = TextureMaps.Features(map);
        foreach (var aggregation in SingleMatrix)
            foreach (var (levels, normalised, measures, alsoNormalised) in new[] { ("R5YN", "OVBL", "W92Y", "IC23"), ("JNSA", "Y1RO", "4JP3", "VB3A"),
                ("VFT7", "7HP3", "V294", "IATH"), ("FP8K", "5SPA", "Z87G", "OKJI") })
                if (features.TryGetValue((levels, aggregation), out var value) && !double.IsNaN(value))
                    // I20, I21, I22
                    Same(value / features[(normalised, aggregation)], features[(measures, aggregation)] / features[(alsoNormalised, aggregation)]);
    });

    [Fact]
    public void values_lie_within_the_ranges_of_the_catalogue() => RandomMaps.Any.Sample(map =>
    {
        var ranges = TextureMaps.Families.SelectMany(family => family.Definitions).ToDictionary(d => d.Code, d => Range.Parse(d.Range));
        foreach (var ((code, aggregation), value) in TextureMaps.Features(map))
            Assert.True(double.IsNaN(value) || ranges[code].Holds(value), $"{code} {aggregation} {value}");
    });

    private static void Same(double a, double b) => Assert.Equal(a, b, 1e-10 * Math.Max(1, Math.Abs(a)));

    /// <summary>An interval as the catalogue writes it, ends widened by rounding.</summary>
    private sealed record Range(double Low, bool LowIn, double High, bool HighIn)
    {
        public static Range Parse(string text)
        {
            var ends = text[1..^1].Split(", ");
            return new(Number(ends[0]), text[0] == '[', Number(ends[1]), text[^1] == ']');
        }

        public bool Holds(double value)
        {
            var slack = 1e-12 * Math.Max(1, Math.Abs(value));
            return (LowIn ? value >= Low - slack : value > Low) && (HighIn ? value <= High + slack : value < High);
        }

        private static double Number(string text) => text switch
        {
            "∞" => double.PositiveInfinity,
            "−∞" => double.NegativeInfinity,
            "10⁶" => 1e6,
            _ => double.Parse(text.Replace('−', '-'), System.Globalization.CultureInfo.InvariantCulture),
        };
    }
}
