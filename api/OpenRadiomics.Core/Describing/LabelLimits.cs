namespace OpenRadiomics.Core;

/// <summary>What labels of a file must keep to for them to be stored at all; whether they make sense is for the checks to say.</summary>
public static class LabelLimits
{
    public const int Text = 200;

    /// <summary>Regions of one file; atlases of the brain have some hundred.</summary>
    public const int Regions = 1_000;

    public static IEnumerable<FieldProblem> Problems(FileLabels labels) =>
    [
        .. Enum.IsDefined(labels.Role) ? Array.Empty<FieldProblem>() : [new("role", $"{labels.Role}", "a role by its name")],
        .. Word("subject", labels.Subject), .. Word("session", labels.Session), .. Word("scan", labels.Scan),
        .. Word("reader", labels.Reader), .. Word("repeat", labels.Repeat), .. Word("phantom", labels.Phantom), .. Problems(labels.Regions),
    ];

    private static IEnumerable<FieldProblem> Problems(Regions regions)
    {
        if (regions.Count > Regions) return [new("regions", $"{regions.Count} regions", $"at most {Regions}")];
        var (names, labels) = (new HashSet<string>(StringComparer.OrdinalIgnoreCase), new HashSet<int>());
        return regions.SelectMany((region, index) => (IEnumerable<FieldProblem>)
        [
            .. Problems(region).Select(problem => problem with { Field = $"regions[{index}].{problem.Field}" }),
            .. region.Name is { } name && !names.Add(name.Trim())
                ? [new FieldProblem($"regions[{index}].name", $"{name} twice", "names that differ within a file")] : Array.Empty<FieldProblem>(),
            .. region.Label is { } label && !labels.Add(label)
                ? [new FieldProblem($"regions[{index}].label", $"{label} twice", "labels that differ within a file")] : Array.Empty<FieldProblem>(),
        ]);
    }

    private static IEnumerable<FieldProblem> Problems(Region region) =>
    [
        .. Word("name", region.Name),
        .. region.Label switch
        {
            0 => [new("label", "0, which stands for the background", "1 or more")],
            < 0 and var label => [new("label", $"{label}", "1 or more")],
            null when region.Name is null => [new FieldProblem("name", "neither name nor label", "a name, a label, or both")],
            _ => Array.Empty<FieldProblem>(),
        },
    ];

    private static IEnumerable<FieldProblem> Word(string field, string? text) => text switch
    {
        null => [],
        _ when string.IsNullOrWhiteSpace(text) => [new(field, "an empty text", "a text, or nothing at all")],
        { Length: > Text } => [new(field, $"{text.Length} characters", $"at most {Text}")],
        _ when text.Any(char.IsControl) => [new(field, "control characters", "a text without them")],
        _ => [],
    };
}
