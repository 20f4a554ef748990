using System.Text.Json;
using CsCheck;
using OpenRadiomics.Radiomics;
using OpenRadiomics.Tests.Formats;

namespace OpenRadiomics.Tests.Radiomics.Reliability;

/// <summary>Tables of subjects by raters, and R, which they are held against.</summary>
internal static class Rater
{
    /// <summary>By rater, then subject: a subject's value, a rater's shift, and what neither explains, in any proportion.</summary>
    public static readonly Gen<double[][]> Table =
        from raters in Gen.Int[2, 6]
        from subjects in Gen.Int[2, 40]
        from seed in Gen.Int
        from weights in Gen.Double[0.05, 5].Array[3]
        from offset in Gen.Double[-100, 100]
        select Make(new Random(seed), raters, subjects, weights, offset);

    public static Ratings Of(params double[][] byRater) => Ratings.Complete(byRater);

    public static double[][] Make(Random random, int raters, int subjects, double[] weights, double offset)
    {
        var subject = Array.ConvertAll(new double[subjects], _ => Normal(random) * weights[0]);
        return [.. Enumerable.Range(0, raters).Select(_ => Normal(random) * weights[1])
            .Select(shift => Array.ConvertAll(subject, value => offset + value + shift + Normal(random) * weights[2]))];
    }

    /// <summary>What an R script makes of <c>input</c>.</summary>
    public static JsonElement InR(object input, string script)
    {
        var (question, answer) = (Path.GetTempFileName(), Path.GetTempFileName());
        try
        {
            File.WriteAllText(question, JsonSerializer.Serialize(input));
            Peer.R($"library(jsonlite); files <- commandArgs(TRUE); input <- fromJSON(files[1]); {script}; writeLines(toJSON(result, digits = NA), files[2])",
                question, answer);
            return JsonDocument.Parse(File.ReadAllText(answer)).RootElement;
        }
        finally
        {
            File.Delete(question);
            File.Delete(answer);
        }
    }

    public static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetDouble())];

    public static void Near(double expected, double actual, double tolerance = 1e-9) =>
        Assert.True(double.IsNaN(expected) && double.IsNaN(actual) || Math.Abs(expected - actual) <= tolerance * Math.Max(1, Math.Abs(expected)),
            $"{expected:R} and {actual:R}, {actual - expected:0.#e+0} apart");

    /// <summary>Near 0 on a normal distribution, by Box and Muller.</summary>
    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
