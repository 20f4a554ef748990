using System.Text.Json;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics.Texture;

/// <summary>The texture matrices that the IBSI manual prints for the digital phantom.</summary>
public sealed class PublishedMatricesTests
{
    private static readonly LevelMap Phantom = TextureMaps.PhantomLevels;

    [Fact]
    public void every_matrix_of_the_manual_is_reproduced_entry_by_entry()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Reference.File("digital_phantom_texture_matrices.json")));
        var compared = 0;
        foreach (var family in document.RootElement.GetProperty("matrices").EnumerateObject())
            foreach (var matrix in family.Value.EnumerateArray())
            {
                if (family.Name.StartsWith("Neighbourhood grey tone", StringComparison.Ordinal)) CompareToneDifferences(matrix);
                else Assert.Equal(Entries(matrix), Compute(family.Name, matrix).OrderBy(entry => entry.Key));
                compared++;
            }
        Assert.Equal(88, compared);
    }

    private static Dictionary<(int, int), double> Compute(string family, JsonElement matrix)
    {
        var slice = Slice(matrix);
        var steps = matrix.TryGetProperty("direction_xyz", out var d) && d.ValueKind == JsonValueKind.Array
            ? [new Step(d[0].GetInt32(), d[1].GetInt32(), d[2].GetInt32())]
            : slice is null ? Step.InVolume.ToArray() : Step.InPlane.ToArray();
        return family.Split(" (")[0] switch
        {
            "Grey level co-occurrence matrix" => Sum(steps, step => Matrices.Cooccurrence(Phantom, slice, step, TextureSettings.Default)),
            "Grey level run length matrix" => Sum(steps, step => Matrices.Runs(Phantom, slice, step)),
            "Grey level size zone matrix" => Matrices.ZoneSizes(Phantom, slice, slice is null),
            "Grey level distance zone matrix" => Matrices.ZoneDistances(Phantom, slice, slice is null),
            "Neighbouring grey level dependence matrix" => Matrices.Dependences(Phantom, slice, slice is null, TextureSettings.Default),
            _ => throw new InvalidDataException(family),
        };
    }

    private static Dictionary<(int, int), double> Sum(Step[] steps, Func<Step, Dictionary<(int, int), double>> count) =>
        steps.SelectMany(count).GroupBy(entry => entry.Key).ToDictionary(group => group.Key, group => group.Sum(entry => entry.Value));

    private static void CompareToneDifferences(JsonElement matrix)
    {
        var computed = Matrices.ToneDifferences(Phantom, Slice(matrix), Slice(matrix) is null, 1);
        var rows = matrix.GetProperty("entries").EnumerateArray().Where(row => row[2].GetDouble() > 0).ToList();
        Assert.Equal(rows.Select(row => row[0].GetDouble()), computed.Keys.Order().Select(level => (double)level));
        foreach (var row in rows)
        {
            var (n, s) = computed[row[0].GetInt32Rounded()];
            Assert.Equal(row[2].GetDouble(), n);
            Assert.Equal(row[1].GetDouble(), s, 0.00051);                  // printed with three decimals
        }
    }

    private static IEnumerable<KeyValuePair<(int, int), double>> Entries(JsonElement matrix) =>
        matrix.GetProperty("entries").EnumerateArray()
            .Select(e => KeyValuePair.Create((e[0].GetInt32Rounded(), e[1].GetInt32Rounded()), e[2].GetDouble()))
            .Where(e => e.Value != 0).OrderBy(e => e.Key);

    private static int? Slice(JsonElement matrix) => matrix.TryGetProperty("slice_z", out var z) && z.ValueKind == JsonValueKind.Number ? z.GetInt32() : null;
}

internal static class JsonNumbers
{
    /// <summary>A whole number that is written with a decimal point.</summary>
    public static int GetInt32Rounded(this JsonElement element) => checked((int)element.GetDouble());
}
