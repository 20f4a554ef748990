using System.Text.Json;

namespace OpenRadiomics.Core;

/// <summary>An option of an item of the RQS and what it is worth.</summary>
public sealed record RqsOption(int Points, string If);

/// <summary>An item of the Radiomics Quality Score (Lambin et al. 2017, Table 1).</summary>
/// <param name="Number">1 to 16.</param>
/// <param name="Title">What it asks.</param>
/// <param name="Options">What earns or costs points.</param>
/// <param name="OneOf">One option applies; otherwise points add up.</param>
public sealed record RqsItem(int Number, string Title, IReadOnlyList<RqsOption> Options, bool OneOf)
{
    /// <summary>The sums of points that this item can have.</summary>
    public IReadOnlySet<int> PossiblePoints => OneOf
        ? Options.Select(option => option.Points).ToHashSet()
        : Options.Aggregate(new HashSet<int> { 0 }, (sums, option) => [.. sums, .. sums.Select(sum => sum + option.Points)]);
}

/// <summary>The sixteen items, from <c>seed/data/rqs.json</c>.</summary>
public static class RqsItems
{
    /// <summary>The item that the portal verifies: open science and data.</summary>
    public const int OpenScience = 16;

    public static IReadOnlyList<RqsItem> InOrder { get; } = Read();

    internal static IEnumerable<FieldProblem> Problems(KeyValuePair<int, int> declared)
    {
        var field = $"declaredRqs.{declared.Key}";
        if (declared.Key is < 1 or > 16) return [new(field, "no such item", "an item from 1 to 15")];
        if (declared.Key == OpenScience) return [new(field, "item 16", "items 1 to 15: item 16 is verified here, not declared")];
        var possible = InOrder[declared.Key - 1].PossiblePoints;
        return possible.Contains(declared.Value) ? [] : [new(field, $"{declared.Value} points", $"one of {string.Join(", ", possible.Order())}")];
    }

    private static List<RqsItem> Read()
    {
        using var stream = typeof(RqsItems).Assembly.GetManifestResourceStream("rqs.json")!;
        using var document = JsonDocument.Parse(stream);
        return
        [
            .. document.RootElement.GetProperty("items").EnumerateArray().Select(item => new RqsItem(
                item.GetProperty("n").GetInt32(), item.GetProperty("title").GetString()!,
                [.. item.GetProperty("points").EnumerateArray().Select(option =>
                    new RqsOption(option.GetProperty("p").GetInt32(), option.GetProperty("if").GetString()!))],
                item.TryGetProperty("one_of", out var oneOf) && oneOf.GetBoolean())),
        ];
    }
}
